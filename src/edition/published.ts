import type { EditionFile } from '../schemas/edition.ts';
import type { Published } from '../schemas/published.ts';
import type { Report } from './checks/problem.ts';
import { EDITION_FILE } from './checks/reading-order.ts';
import { sha256, wordsHash } from './checksum.ts';
import { factAddresses, isFactAddress } from './facts/addresses.ts';
import type { Edition } from './model.ts';
import type { SourceBlock } from './source.ts';
import type { Parsed, Path } from './yaml-file.ts';

export const PUBLISHED_FILE = 'content/published.json';

type Settings = Published['editions'][number]['settings'];

/** Every value of edition.yaml by its path, `chapters.2.slug`. */
export function settingsOf(value: unknown, path = ''): Settings {
  if (typeof value !== 'object' || value === null) return { [path]: value as string | number | boolean };
  const entries = Object.entries(value).flatMap(([key, inner]) =>
    Object.entries(settingsOf(inner, path ? `${path}.${key}` : key)),
  );
  // An empty list is a setting too: without this one, emptying a list would leave no trace.
  return entries.length ? Object.fromEntries(entries) : { [path]: '[]' };
}

/** What each block of the source is remembered by: its line and its words. */
export const sourceRecord = (blocks: readonly SourceBlock[]): Published['source'] =>
  Object.fromEntries(blocks.map(({ number, line, text }) => [`S${number}`, `${line} ${wordsHash(text)}`]));

/** Every address of the edition with the hash of the words it stands for. */
export function addressesOf({ chapters, passages, errata, facts }: Edition): Published['addresses'] {
  const addresses: [string, string][] = [];
  for (const chapter of chapters) {
    addresses.push([chapter.slug, wordsHash(chapter.passages.map(({ number }) => `p${number}`).join(' '))]);
    for (const { block, text } of [...chapter.title.lines, ...chapter.captions])
      if (block !== null) addresses.push([`b${block}`, wordsHash(text)]);
  }
  for (const { number, text, sentences } of passages) {
    addresses.push([`p${number}`, wordsHash(text)]);
    for (const sentence of sentences) addresses.push([sentence.id, wordsHash(sentence.text)]);
  }
  for (const { id, spans } of errata)
    addresses.push([
      id,
      wordsHash(spans.map(({ location, start, words }) => `${location} ${start} ${words}`).join('\n')),
    ]);
  addresses.push(...factAddresses(facts));
  return Object.fromEntries(addresses);
}

/** The seal over all that `published.json` remembers. */
export const sealOf = ({ editions, source, addresses }: Omit<Published, 'seal'>): string =>
  sha256(JSON.stringify([editions, source, addresses]));

/**
 * S01: the source is the one this edition was made from. Says whose fault a difference is, and in which line of the
 * source it begins, from what `published.json` remembers of each block. Gives whether the source can be trusted.
 */
export function checkSource(
  actual: string,
  blocks: readonly SourceBlock[],
  file: Parsed<EditionFile>,
  published: Parsed<Published> | null,
  report: Report,
): boolean {
  const { source } = file.value;
  if (actual === source.sha256) return true;
  const remembered = published?.value.editions.at(-1)?.settings['source.sha256'];
  if (actual === remembered) {
    report(
      'S01',
      EDITION_FILE,
      file.line(['source', 'sha256']),
      `has the hash ${source.sha256}: expected ${actual}, the hash of ${source.file}`,
    );
    return true;
  }
  const now = sourceRecord(blocks);
  const then = Object.entries(published?.value.source ?? {});
  const changed = then.find(([name, record]) => now[name] !== record);
  const line = changed ? (blocks[Number(changed[0].slice(1)) - 1]?.line ?? Number(changed[1].split(' ')[0])) : 1;
  report(
    'S01',
    source.file,
    line,
    `was changed${changed ? ` at ${changed[0]}` : ''}: its hash is ${actual}, expected ${source.sha256}; the source is frozen, a doubtful reading is flagged in content/errata.yaml (nothing else was compared with it)`,
  );
  return false;
}

/** The line of the content that now says otherwise than an address was published with. */
export type AddressLine = (address: string) => { file: string; line: number };

/**
 * P01 to P05: `published.json` and the edition say the same of every address, and of every value of edition.yaml.
 * `factsKnown` is false while the facts have problems of their own: that theirs are gone would only say it twice.
 */
export function checkPublished(
  edition: Edition,
  file: Parsed<EditionFile>,
  { value, line }: Parsed<Published>,
  where: AddressLine,
  factsKnown: boolean,
  report: Report,
): void {
  const intact = sealOf(value) === value.seal;
  let found = 0;
  const byHand = (path: Path, message: string): void => {
    found++;
    report('P01', PUBLISHED_FILE, line(path), `was changed by hand: ${message}; restore the file from the repository`);
  };

  const now = addressesOf(edition);
  for (const [address, hash] of Object.entries(value.addresses)) {
    const path = ['addresses', address];
    if (now[address] === hash || (!factsKnown && isFactAddress(address))) continue;
    if (!intact) byHand(path, `${address} is ${hash}, the edition has ${now[address] ?? 'no such address'}`);
    else if (now[address] === undefined)
      report('P03', PUBLISHED_FILE, line(path), `remembers ${address}, which is gone: a published address stays`);
    else
      report(
        'P02',
        where(address).file,
        where(address).line,
        `gives ${address} other words than it was published with (${hash}, now ${now[address]}): a published address keeps its words`,
      );
  }
  for (const address of Object.keys(now)) {
    if (Object.hasOwn(value.addresses, address)) continue;
    if (!intact) byHand(['addresses'], `${address} is missing`);
    else
      report(
        'P04',
        where(address).file,
        where(address).line,
        `has the new address ${address}: run \`npm run new-edition\` to publish it`,
      );
  }

  if (!intact) {
    const source = sourceRecord(edition.source.blocks);
    for (const name of new Set([...Object.keys(value.source), ...Object.keys(source)]))
      if (value.source[name] !== source[name])
        byHand(
          ['source', name],
          `${name} is “${value.source[name] ?? 'missing'}”, the source has “${source[name] ?? 'no such block'}”`,
        );
  }

  const last = value.editions.length - 1;
  const { settings = {}, version, date } = value.editions[last] ?? {};
  const current = settingsOf(file.value);
  if (!intact && (version !== current.version || date !== current.date))
    byHand(
      ['editions', last, version === current.version ? 'date' : 'version'],
      `the edition is ${current.version} of ${current.date}`,
    );
  for (const path of new Set([...Object.keys(settings), ...Object.keys(current)])) {
    if (settings[path] === current[path]) continue;
    if (!intact)
      byHand(
        ['editions', last, 'settings', path],
        `${path} is “${settings[path] ?? 'missing'}”, edition.yaml has “${current[path] ?? 'none'}”`,
      );
    else
      report(
        'P05',
        EDITION_FILE,
        file.line(path.split('.')),
        `has ${path} “${current[path] ?? 'none'}”: version ${version} was published with “${settings[path] ?? 'none'}”; undo it, or run \`npm run new-edition\` for a new version`,
      );
  }
  if (!intact && found === 0) byHand(['seal'], 'the seal does not fit what it seals');
}
