import type { EditionFile } from '../../schemas/edition.ts';
import type { Published } from '../../schemas/published.ts';
import type { Edition } from '../model.ts';
import { addressesOf, checksumOf, PUBLISHED_FILE, settingsOf, sourceRecord } from '../published.ts';
import type { Parsed, Path } from '../yaml-reading.ts';
import { checkEarlierTitles } from './earlier-titles.ts';
import type { Report } from './problem.ts';
import { EDITION_FILE } from './reading-order.ts';

/** What the checks of `published.json` compare it with. */
export interface PublishedContext {
  edition: Edition;
  /** edition.yaml as it is. */
  settings: Parsed<EditionFile>;
  published: Parsed<Published>;
  /** The line of the content that now says otherwise than an address was published with. */
  where: (address: string) => { file: string; line: number };
  /** True for an address that is not compared: of a fact, while the facts have problems of their own. */
  isUnknown: (address: string) => boolean;
}

/** P01, where the file's checksum does not fit: every part of it that the edition contradicts was changed by hand. */
function checkByHand({ edition, settings, published, isUnknown }: PublishedContext, report: Report): void {
  const { value, line } = published;
  let found = 0;
  const byHand = (path: Path, message: string): void => {
    found++;
    report('P01', PUBLISHED_FILE, line(path), `was changed by hand: ${message}; restore the file from the repository`);
  };
  const addresses = addressesOf(edition);
  for (const [address, hash] of Object.entries(value.addresses))
    if (addresses[address] !== hash && !isUnknown(address))
      byHand(
        ['addresses', address],
        `${address} is ${hash}, the edition has ${addresses[address] ?? 'no such address'}`,
      );
  for (const address of Object.keys(addresses))
    if (!Object.hasOwn(value.addresses, address)) byHand(['addresses'], `${address} is missing`);
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

/** P02, P03, P04: every address has the words that it was published with, and none is new. */
function checkAddresses({ edition, published, where, isUnknown }: PublishedContext, report: Report): void {
  const { value, line } = published;
  const now = addressesOf(edition);
  for (const [address, hash] of Object.entries(value.addresses)) {
    if (now[address] === hash || isUnknown(address)) continue;
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

/** P01 to P06: `published.json` and the edition say the same of every address, and of every value of edition.yaml. */
export function checkPublished(context: PublishedContext, report: Report): void {
  if (checksumOf(context.published.value) !== context.published.value.seal) {
    checkByHand(context, report);
    return;
  }
  checkAddresses(context, report);
  checkSettings(context, report);
  checkEarlierTitles(context.settings, context.published, report);
}
