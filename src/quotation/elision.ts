import type { Hit } from '../search/match.ts';
import { wholeNumbers } from '../search/number.ts';
import { defined } from '../text/defined.ts';
import { normalize } from '../text/normalize.ts';
import type { Checker } from './checker.ts';
import { ellipsesIn } from './grammar.ts';
import { cutAt } from './range.ts';
import { soundHits } from './settle.ts';
import { sourceWords } from './source-words.ts';
import type { Judgement } from './verdict.ts';

/** A part with fewer letters is in the text by chance. */
const SHORTEST = 4;
/** The words that deny, in Chinese a closed class. What is left out with one of them may say the contrary. */
const NEGATION = /[不没沒未无無非勿莫毋弗]|否认|拒绝|[避难]免/u;
const SENTENCE_END = /[。！？!?]+[”’」』）)》〉】]*/gu;
const ENDS_SENTENCE = /[。！？!?][”’」』）)》〉】…]*$/u;

/**
 * Whether leaving out what lies between two parts keeps what is said: of a sentence of which a part is quoted nothing may be lost
 * that denies or counts. Whole sentences may be left out.
 */
function mayBeLeftOut(before: string, gap: string): boolean {
  const cuts = [...gap.matchAll(SENTENCE_END)].map(({ index, 0: end }) => index + end.length);
  const pieces = cutAt({ start: 0, end: gap.length }, cuts).map(({ start, end }) => gap.slice(start, end));
  // The end of the sentence that the part before begins, and the begin of the sentence that the part behind ends.
  const torn = pieces.filter((_, i) => i === pieces.length - 1 || (i === 0 && !ENDS_SENTENCE.test(before)));
  return torn.every((piece) => !NEGATION.test(piece) && wholeNumbers(piece).length === 0);
}

/**
 * Judges words in which the writer has marked that some are left out: elided where the text has each part, one after the other, in
 * one passage or in neighbours. Nothing where there is no such mark, or it is not so.
 */
export function elided(checker: Checker, quote: string): Judgement | undefined {
  const { index } = checker;
  const signs = ellipsesIn(quote);
  const parts = [0, ...signs.map(({ end }) => end)]
    .map((start, i) => quote.slice(start, signs[i]?.start ?? quote.length))
    .filter((part) => normalize(part, index.table).text !== '');
  if (signs.length === 0 || parts.length < 2) return undefined;
  if (parts.some((part) => normalize(part, index.table).text.length < SHORTEST)) return undefined;
  const hits = parts.map((part) => soundHits(checker, part.replace(/^[，、；：。,;:]+/u, '')));
  const placeOf = (raw: number): number => index.places.findLastIndex(({ start }) => start <= raw);
  const isNext = (one: Hit, next: Hit): boolean => {
    if (next.start < one.end || placeOf(next.start) - placeOf(one.end - 1) > 1) return false;
    const place = defined(index.places[placeOf(next.start)], 'a location');
    // What ends with its passage ends its sentence.
    const gap =
      one.end > place.start
        ? index.raw.slice(one.end, next.start)
        : `${index.raw.slice(one.end, place.start)}。${index.raw.slice(place.start, next.start)}`;
    return mayBeLeftOut(index.raw.slice(Math.max(0, one.end - 6), one.end), gap);
  };
  let ways = (hits[0] ?? []).map((hit) => [hit]);
  for (const next of hits.slice(1))
    ways = ways.flatMap((way) => {
      const last = way.at(-1);
      const following = last && next.find((hit) => isNext(last, hit));
      return following ? [[...way, following]] : [];
    });
  const [way] = ways;
  return way && { verdict: 'elided', sources: way.map(({ start, end }) => sourceWords(checker, start, end)) };
}
