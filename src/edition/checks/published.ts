import type { Published, Registered } from '../../schemas/published.ts';
import { addressesOf, checksumOf, PUBLISHED_FILE, recordsOf, settingsOf, sourceRecord } from '../published.ts';
import type { Path } from '../yaml-reading.ts';
import { checkEarlierTitles } from './earlier-titles.ts';
import type { Report } from './problem.ts';
import type { PublishedContext } from './published-context.ts';
import { EDITION_FILE } from './reading-order.ts';
import { checkStates } from './record-states.ts';

/** What a record was published as, without what became of it, in one line. */
function identityOf({ state: _, spans, ...rest }: Registered): string {
  const words = spans.map((span) => `“${span}”`).join(', ');
  const others = Object.entries(rest).map(([field, value]) => `${field} ${value}`);
  return [words, ...others].join('; ');
}

/** Which field of a record is not as it was, as a path in it; undefined where all are. */
function differingField(then: Registered, now: Registered): Path | undefined {
  const span = then.spans.findIndex((words, i) => words !== now.spans[i]);
  if (span !== -1 || then.spans.length !== now.spans.length) return ['spans', Math.max(span, 0)];
  const fields = Object.keys({ ...then, ...now }) as (keyof Registered)[];
  const field = fields.find((name) => name !== 'spans' && then[name] !== now[name]);
  return field && [field];
}

/** P01, where the file's checksum does not fit: every part of it that the edition contradicts was changed by hand. */
function checkByHand({ edition, settings, published, isUnknown }: PublishedContext, report: Report): void {
  const { value, line } = published;
  let found = 0;
  const byHand = (path: Path, message: string): void => {
    found++;
    report('P01', PUBLISHED_FILE, line(path), `was changed by hand: ${message}; restore the file from the repository`);
  };
  const missing = (part: 'addresses' | 'records', then: object, now: object): void => {
    for (const id of Object.keys(now)) if (!Object.hasOwn(then, id)) byHand([part], `${id} is missing`);
  };
  const addresses = addressesOf(edition);
  for (const [address, hash] of Object.entries(value.addresses))
    if (addresses[address] !== hash)
      byHand(
        ['addresses', address],
        `${address} is ${hash}, the edition has ${addresses[address] ?? 'no such address'}`,
      );
  missing('addresses', value.addresses, addresses);
  const records = recordsOf(edition);
  for (const [id, then] of Object.entries(value.records)) {
    const now = records[id];
    const path = now && differingField(then, now);
    if (isUnknown(id) || (now && !path)) continue;
    const has = now ? `${identityOf(now)}${now.state ? `; ${now.state}` : ''}` : 'no such record';
    byHand(
      ['records', id, ...(path ?? [])],
      `${id} is ${identityOf(then)}${then.state ? `; ${then.state}` : ''}, the edition has ${has}`,
    );
  }
  missing('records', value.records, records);
  const source = sourceRecord(edition.source.blocks);
  for (const name of new Set([...Object.keys(value.source), ...Object.keys(source)]))
    if (value.source[name] !== source[name])
      byHand(
        ['source', name],
        `${name} is “${value.source[name] ?? 'missing'}”, the source has “${source[name] ?? 'no such block'}”`,
      );
  const last = value.editions.length - 1;
  const remembered = value.editions[last];
  const now = settingsOf(settings.value);
  if (remembered?.version !== now.version || remembered?.date !== now.date)
    byHand(
      ['editions', last, remembered?.version === now.version ? 'date' : 'version'],
      `the edition is ${now.version} of ${now.date}`,
    );
  for (const [path, then, here] of differences(remembered?.settings, now))
    byHand(
      ['editions', last, 'settings', path],
      `${path} is “${then ?? 'missing'}”, edition.yaml has “${here ?? 'none'}”`,
    );
  if (found === 0) byHand(['seal'], 'the seal does not fit what it seals');
}

/** Where the settings that were published and those of now differ: the path, and both values. */
function differences(
  then: Published['editions'][number]['settings'] = {},
  now: Published['editions'][number]['settings'],
) {
  const paths = new Set([...Object.keys(then), ...Object.keys(now)]);
  return [...paths].filter((path) => then[path] !== now[path]).map((path) => [path, then[path], now[path]] as const);
}

/** P02, P03, P04: every address of the text has the words that it was published with, and none is new. */
function checkAddresses({ edition, published, where }: PublishedContext, report: Report): void {
  const { value, line } = published;
  const now = addressesOf(edition);
  for (const [address, hash] of Object.entries(value.addresses)) {
    if (now[address] === hash) continue;
    if (now[address] === undefined)
      report(
        'P03',
        PUBLISHED_FILE,
        line(['addresses', address]),
        `remembers ${address}, which is gone: a published address stays`,
      );
    else
      report(
        'P02',
        where(address).file,
        where(address).line,
        `gives ${address} other words than it was published with (${hash}, now ${now[address]}): a published address keeps its words`,
      );
  }
  for (const address of Object.keys(now))
    if (!Object.hasOwn(value.addresses, address))
      report(
        'P04',
        where(address).file,
        where(address).line,
        `has the new address ${address}: run \`npm run new-edition\` to publish it`,
      );
}

/** P02, P03, P04: every record is there and is what it was published as, and none is new. What became of it: record-states.ts. */
function checkRecords({ edition, published, where, isUnknown }: PublishedContext, report: Report): void {
  const { value, line } = published;
  const now = recordsOf(edition);
  for (const [id, then] of Object.entries(value.records)) {
    if (isUnknown(id)) continue;
    const here = now[id];
    if (here === undefined)
      report(
        'P03',
        PUBLISHED_FILE,
        line(['records', id]),
        `remembers ${id}, which is gone: a published record stays, with \`withdrawn\` or \`superseded-by\` where it no longer holds`,
      );
    else if (identityOf(here) !== identityOf(then))
      report(
        'P02',
        where(id).file,
        where(id).line,
        `has ${id} with ${identityOf(here)}: it was published with ${identityOf(then)}; a published record keeps its words, let a new one supersede it`,
      );
  }
  for (const id of Object.keys(now))
    if (!Object.hasOwn(value.records, id))
      report(
        'P04',
        where(id).file,
        where(id).line,
        `has the new record ${id}: run \`npm run new-edition\` to publish it`,
      );
}

/** P05: edition.yaml is what the last version was published with. */
function checkSettings({ settings, published }: PublishedContext, report: Report): void {
  const last = published.value.editions.at(-1);
  for (const [path, then, now] of differences(last?.settings, settingsOf(settings.value)))
    report(
      'P05',
      EDITION_FILE,
      settings.line(path.split('.')),
      `has ${path} “${now ?? 'none'}”: version ${last?.version} was published with “${then ?? 'none'}”; undo it, or run \`npm run new-edition\` for a new version`,
    );
}

/** P01 to P09: `published.json` and the edition say the same of every address, every record, and every value of edition.yaml. */
export function checkPublished(context: PublishedContext, report: Report): void {
  if (checksumOf(context.published.value) !== context.published.value.seal) {
    checkByHand(context, report);
    return;
  }
  checkAddresses(context, report);
  checkRecords(context, report);
  checkStates(context, report);
  checkSettings(context, report);
  checkEarlierTitles(context.settings, context.published, report);
}
