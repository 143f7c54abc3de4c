import { type Grams, gramsOf } from '../search/nearest.ts';
import { wholeNumbers } from '../search/number.ts';
import type { SearchLocation } from '../search/place.ts';
import { indexText, type TextIndex } from '../search/text-index.ts';
import { defined } from '../text/defined.ts';
import type { NormalizeTable } from '../text/normalize.ts';

/** A place with the errata on it: UTF-16 start, end (excluded), id. One erratum may have several spans. */
export interface CheckPlace extends SearchLocation {
  errata?: readonly (readonly [start: number, end: number, id: string, ...rest: unknown[]])[];
}

/** All that checking quotations needs, made once. Spans are in units of the text index's `raw`. */
export interface Checker {
  hay: TextIndex;
  grams: Grams;
  numbers: readonly (readonly [start: number, end: number])[];
  errata: readonly (readonly [start: number, end: number, id: string])[];
}

/** Prepares the text. Places in reading order; takes some tens of milliseconds. */
export function checkerOf(places: readonly CheckPlace[], table: NormalizeTable): Checker {
  const hay = indexText(places, table);
  const offset = (i: number) => defined(hay.places[i], 'a place').start;
  return {
    hay,
    grams: gramsOf(hay.text),
    // Place by place, so that two numbers never become one where two places meet.
    numbers: places.flatMap(({ text }, i) =>
      wholeNumbers(text).map(([start, end]) => [start + offset(i), end + offset(i)] as const),
    ),
    errata: places.flatMap(({ errata = [] }, i) =>
      errata.map(([start, end, id]) => [start + offset(i), end + offset(i), id] as const),
    ),
  };
}
