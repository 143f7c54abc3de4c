import type { Published, Registered } from '../schemas/published.ts';
import { type RecordStateFields, stateOf } from '../schemas/record-state.ts';
import { sha256, wordsHash } from './checksum.ts';
import { registeredFacts } from './facts/registered.ts';
import type { Edition, Erratum } from './model.ts';
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

/** Every address of the text with the hash of the words it leads to. */
export function addressesOf({ chapters, passages }: Edition): Published['addresses'] {
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
  return Object.fromEntries(addresses);
}

/** `withdrawn 1.1.0`, `superseded 1.1.0 x-yizhan`: a record's end as the register has it. Its reason is ours, and may be put better. */
export function registeredState(record: RecordStateFields): string | undefined {
  const state = stateOf(record);
  return state ? [state.is, state.version, ...(state.by === null ? [] : [state.by])].join(' ') : undefined;
}

const registeredErratum = ({ id, spans }: Erratum): [string, Registered] => [
  id,
  { spans: spans.map(({ location, start, words }) => `${location} ${start} ${words}`) },
];

/** Every record of the edition as it is published: its words, what identifies it, and how it ended if it did. */
export function recordsOf({ errata, variants, facts, retired, terms, later, claims }: Edition): Published['records'] {
  const states = new Map<string, string | undefined>(
    [retired.errata, ...Object.values(retired.facts)]
      .flat()
      .map((record: { id: string } & RecordStateFields) => [record.id, registeredState(record)]),
  );
  const all = [
    ...[...errata, ...retired.errata].map(registeredErratum),
    ...variants.map(({ id, location, start, words, reads }): [string, Registered] => [
      id,
      { spans: [`${location} ${start} ${words}`], reads },
    ]),
    ...registeredFacts(facts),
    ...registeredFacts(retired.facts),
    ...terms.map(({ id, at, term }): [string, Registered] => [id, { spans: [`${at.location} ${at.start} ${term}`] }]),
    ...[...later, ...claims].map(({ id, at, words }): [string, Registered] => [
      id,
      { spans: [`${at.location} ${at.start} ${words}`] },
    ]),
  ];
  return Object.fromEntries(
    all.map(([id, record]) => {
      const state = states.get(id);
      return [id, state === undefined ? record : { ...record, state }];
    }),
  );
}

/** The checksum over all that `published.json` remembers, kept in it as `seal`. */
export const checksumOf = ({ editions, source, addresses, records }: Omit<Published, 'seal'>): string =>
  sha256(JSON.stringify([editions, source, addresses, records]));
