import type { Published } from '../schemas/published.ts';
import { sha256, wordsHash } from './checksum.ts';
import { factAddresses } from './facts/addresses.ts';
import type { Edition } from './model.ts';
import type { SourceBlock } from './source.ts';

export const PUBLISHED_FILE = 'content/published.json';

type Settings = Published['editions'][number]['settings'];

/** Every value by its path, `chapters.2.slug`. */
function valuesOf(value: unknown, path: string): Settings {
  if (typeof value !== 'object' || value === null) return { [path]: value as string | number | boolean };
  const entries = Object.entries(value).flatMap(([key, inner]) =>
    Object.entries(valuesOf(inner, path ? `${path}.${key}` : key)),
  );
  // An empty list is a setting too: without this one, emptying a list would leave no trace.
  return entries.length ? Object.fromEntries(entries) : { [path]: '[]' };
}

/** Every value of edition.yaml by its path, but `urgent`: how a build reaches its readers is no part of what is published. */
export function settingsOf(settings: object): Settings {
  const { urgent: _, ...published } = settings as { urgent?: unknown };
  return valuesOf(published, '');
}

/** What each block of the source is remembered by: its line and its words. */
export const sourceRecord = (blocks: readonly SourceBlock[]): Published['source'] =>
  Object.fromEntries(blocks.map(({ number, line, text }) => [`S${number}`, `${line} ${wordsHash(text)}`]));

/** Every address of the edition with the hash of the words it leads to. */
export function addressesOf({ chapters, passages, errata, facts }: Edition): Published['addresses'] {
  const addresses: [string, string][] = [];
  for (const chapter of chapters) {
    addresses.push([chapter.slug, wordsHash(chapter.passages.map(({ number }) => `p${number}`).join(' '))]);
    for (const { block, text } of [...chapter.title.lines, ...chapter.opening, ...chapter.captions])
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

/** The checksum over all that `published.json` remembers, kept in it as `seal`. */
export const checksumOf = ({ editions, source, addresses }: Omit<Published, 'seal'>): string =>
  sha256(JSON.stringify([editions, source, addresses]));
