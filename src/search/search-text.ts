import { type NormalizeTable, readTable } from '../text/normalize.ts';
import type { SearchLocation } from './place.ts';

/** An erratum on a location: where it begins and ends in the text, in UTF-16 units, its id and its number. */
export type ErratumOnText = readonly [start: number, end: number, id: string, number: number];

/** A passage, title, opening or caption as search, checker and pages know it. */
export interface TextLocation extends SearchLocation {
  /** The chapter's slug and its short name. */
  slug: string;
  chapter: string;
  /** 题目, 开头 or 图说; empty for a passage. */
  kind: string;
  /** Where each sentence ends, in UTF-16 units; of what has no sentences its length. */
  ends: readonly number[];
  errata: readonly ErratumOnText[];
}

/** The text of an edition, ready to be searched. */
export interface Corpus {
  /** In reading order. */
  places: readonly TextLocation[];
  /** The same by their ids. */
  about: ReadonlyMap<string, TextLocation>;
  table: NormalizeTable;
  /** The table as it is packed, for a worker. */
  pairs: string;
}

/** A location's words; a passage's number is its place in the list of passages, other blocks bring theirs. */
type PackedWords = string | [text: string, fixes: SearchLocation['fixes'] | 0, block?: number];

type PackedAbout = [kind: string, ends: readonly number[], errata: readonly ErratumOnText[], apart?: 1];

/** What `/search/words.json` holds (docs/contract.md, “Files”). It only grows. */
export interface SearchText {
  /** Characters that are normalized, in pairs; see `readTable`. */
  table: string;
  /** Every passage, title, opening and caption in reading order. */
  places: readonly PackedWords[];
  /** What is known of each beside its words, in the same order. */
  about: readonly PackedAbout[];
  /** The chapters in order, each with the number of its locations. */
  chapters: readonly (readonly [slug: string, name: string, locations: number])[];
}

/** Packs the text of an edition: what repeats from one location to the next is said once. */
export function packSearchText(table: string, locations: readonly TextLocation[]): SearchText {
  const chapters: [slug: string, name: string, locations: number][] = [];
  for (const { slug, chapter } of locations) {
    const last = chapters.at(-1);
    if (last?.[0] === slug) last[2]++;
    else chapters.push([slug, chapter, 1]);
  }
  return {
    table,
    places: locations.map(({ id, text, fixes = [] }) => {
      const some = fixes.length > 0 ? fixes : 0;
      if (id.startsWith('b')) return [text, some, Number(id.slice(1))];
      return some ? [text, some] : text;
    }),
    about: locations.map(({ kind, ends, errata, apart }) => (apart ? [kind, ends, errata, 1] : [kind, ends, errata])),
    chapters,
  };
}

/** Throws, and says which part has not the form that `SearchText` gives it. */
function expectForm(holds: boolean, part: string): asserts holds {
  if (!holds) throw new Error(`the text for searching has not the expected form: ${part}`);
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function isWords(value: unknown): value is PackedWords {
  if (isText(value)) return true;
  if (!isList(value)) return false;
  const [text, fixes, block] = value;
  return isText(text) && (fixes === 0 || isList(fixes)) && (block === undefined || isCount(block));
}

function isAbout(value: unknown, length: number): value is PackedAbout {
  if (!isList(value)) return false;
  const [kind, ends, errata, apart] = value;
  const within = (end: unknown): boolean => isCount(end) && end <= length;
  if (apart !== undefined && apart !== 1) return false;
  if (!isText(kind) || !isList(ends) || !ends.every(within) || !isList(errata)) return false;
  return errata.every((one) => isList(one) && within(one[0]) && within(one[1]) && isText(one[2]) && isCount(one[3]));
}

function assertSearchText(value: unknown): asserts value is SearchText {
  const { table, places, about, chapters } = (value ?? {}) as Partial<Record<keyof SearchText, unknown>>;
  expectForm(isText(table), 'table');
  expectForm(isList(places) && places.every(isWords), 'places');
  const lengths = places.map((one) => (isText(one) ? one : one[0]).length);
  expectForm(isList(about) && about.length === lengths.length, 'about');
  expectForm(
    about.every((one, i) => isAbout(one, lengths[i] as number)),
    'about',
  );
  const named = (one: unknown): one is SearchText['chapters'][number] =>
    isList(one) && isText(one[0]) && isText(one[1]) && isCount(one[2]);
  expectForm(isList(chapters) && chapters.every(named), 'chapters');
  expectForm(chapters.reduce((sum, [, , count]) => sum + count, 0) === places.length, 'chapters');
}

/** Unpacks what was fetched or is in the page. Throws where it has not the form of `SearchText`. */
export function readSearchText(value: unknown): Corpus {
  assertSearchText(value);
  const { table, about, chapters } = value;
  const owners = chapters.flatMap(([slug, chapter, count]) => Array.from({ length: count }, () => ({ slug, chapter })));
  let passage = 0;
  const places = value.places.map((packed, i): TextLocation => {
    const [text, fixes, block] = typeof packed === 'string' ? [packed] : packed;
    const [own, owner] = [about[i], owners[i]];
    expectForm(own !== undefined && owner !== undefined, `location ${i + 1}`);
    const [kind, ends, errata, apart] = own;
    const id = block ? `b${block}` : `p${++passage}`;
    return { id, text, fixes: fixes || [], ...owner, kind, ends, errata, apart: apart === 1 };
  });
  return { places, about: new Map(places.map((one) => [one.id, one])), table: readTable(table), pairs: table };
}

/** 第33段, or 题目, 开头, 图说. */
export const locationTitle = ({ id, kind }: TextLocation): string => kind || `第${id.slice(1)}段`;
