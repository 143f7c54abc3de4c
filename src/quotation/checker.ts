import { wholeNumbers } from '../search/number.ts';
import type { PlacePart, SearchLocation } from '../search/place.ts';
import { firstLetterOf, indexText, type TextIndex } from '../search/text-index.ts';
import { defined } from '../text/defined.ts';
import type { NormalizeTable } from '../text/normalize.ts';
import { type Pairs, pairsOf } from './runs.ts';

/** A location with what the checker tells of it. */
export interface CheckLocation extends SearchLocation {
  /** UTF-16 start, end (excluded), id. One erratum may have several ranges. */
  errata?: readonly (readonly [start: number, end: number, id: string, ...rest: unknown[]])[];
  /** Where each sentence ends, in UTF-16 units. */
  ends?: readonly number[];
}

/** All that checking quotations needs, made once. Ranges are in units of the text index's `raw`. */
export interface Checker {
  index: TextIndex;
  pairs: Pairs;
  locations: readonly CheckLocation[];
  /** Of each location but the first, whether the source prints it right behind the one before. */
  follows: readonly boolean[];
  /** The first unit of the normalized text behind each seam that is closed. */
  closed: readonly number[];
  numbers: readonly (readonly [start: number, end: number])[];
  errata: readonly (readonly [start: number, end: number, id: string])[];
}

/**
 * Where the aligner has its text from. A long text comes in parts: asked for some words, it gives the part that they may
 * be in. Rejects where that part cannot be had.
 */
export interface CheckedText {
  around(words: string): Promise<Checker>;
}

/** Prepares the text. Locations in reading order; takes some tens of milliseconds. */
export function checkerOf(locations: readonly CheckLocation[], table: NormalizeTable): Checker {
  const index = indexText(locations, table);
  const offset = (i: number) => defined(index.places[i], 'a location').start;
  const follows = locations.map(({ apart }, i) => i > 0 && !apart);
  const closed = index.places.flatMap((_, i) => (follows[i] ? [] : [firstLetterOf(index, i)]));
  const isClosed = new Set(closed);
  return {
    index,
    pairs: pairsOf(index.text, (at) => isClosed.has(at)),
    locations,
    follows,
    closed,
    // Location by location, so that two numbers never become one where two of them meet.
    numbers: locations.flatMap(({ text }, i) =>
      wholeNumbers(text).map(([start, end]) => [start + offset(i), end + offset(i)] as const),
    ),
    errata: locations.flatMap(({ errata = [] }, i) =>
      errata.map(([start, end, id]) => [start + offset(i), end + offset(i), id] as const),
    ),
  };
}

/** A text that is all there. */
export const wholeText = (checker: Checker): CheckedText => ({ around: () => Promise.resolve(checker) });

/** The location that a part is of. */
export const locationOf = ({ locations }: Checker, { place }: PlacePart): CheckLocation =>
  defined(
    locations.find(({ id }) => id === place),
    'a location of the text',
  );

/** Where the sentence begins that has a position of its location in it. */
export const sentenceStart = ({ ends = [] }: CheckLocation, at: number): number =>
  ends.findLast((end) => end <= at) ?? 0;
