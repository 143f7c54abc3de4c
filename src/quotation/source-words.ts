import { widenToNumbers } from '../search/number.ts';
import type { PlacePart } from '../search/place.ts';
import { partsOf } from '../search/text-index.ts';
import { defined } from '../text/defined.ts';
import type { Checker } from './checker.ts';

/** The source's own words that a quotation stands against. */
export interface SourceWords {
  parts: PlacePart[];
  /** The words as they are printed, the parts joined with nothing. */
  words: string;
  /** Ids of the errata on them. */
  errata: string[];
}

const LETTER = /[\p{L}\p{N}]/u;

/** How many units without a letter or number a text begins with, and ends with: either in linear time. */
const leading = (text: string): number => /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
function trailing(text: string): number {
  const characters = [...text];
  const last = characters.findLastIndex((character) => LETTER.test(character));
  return characters.slice(last + 1).join('').length;
}

/** What is in a stretch of the text index's `raw`, with its errata. */
export function sourceWords({ index, errata }: Checker, start: number, end: number): SourceWords {
  const touched = errata.filter((erratum) => erratum[0] < end && start < erratum[1]).map(([, , id]) => id);
  return { parts: partsOf(index, start, end), words: index.raw.slice(start, end), errata: [...new Set(touched)] };
}

/** As `sourceWords`, but with numbers whole, and with the marks at either end where the quotation has some there. */
export function sourceBeside(checker: Checker, quote: string, start: number, end: number): SourceWords {
  const { raw, places } = checker.index;
  const [from, to] = widenToNumbers(checker.numbers, start, end);
  // The marks of the place before or behind are not this one's.
  const first = Math.max(
    from - leading(quote),
    defined(
      places.findLast((place) => place.start <= from),
      'a place',
    ).start,
  );
  const last = Math.min(
    to + trailing(quote),
    defined(
      places.find((place) => place.end >= to),
      'a place',
    ).end,
  );
  return sourceWords(checker, from - trailing(raw.slice(first, from)), to + leading(raw.slice(to, last)));
}
