import { find, type Hit } from '../search/match.ts';
import { numbersIn, widenToNumbers } from '../search/number.ts';
import { offsetOf } from '../search/text-index.ts';
import { defined } from '../text/defined.ts';
import { normalize } from '../text/normalize.ts';
import type { Checker } from './checker.ts';
import { sourceBeside, sourceWords } from './source-words.ts';
import type { Judgement } from './verdict.ts';

const NAMES = { exact: 'verbatim', loose: 'equivalent', corrected: 'corrected', near: 'altered' } as const;
const LINE_END = /[\n\r\u2028\u2029]/u;
const MOST = 20;
/** 202²年 and ⑧760 are other numbers than 2022 and 8760, though folding takes them for the same. */
const OTHER_DIGIT = /\p{No}(?=\p{Cf}*[\p{Nd}\p{No}])|\p{Nd}\p{Cf}*\p{No}/gu;

/** The words without the line ends that a paste brings along: two places, or two lines, are joined with nothing. */
export const unbroken = (quote: string): string =>
  quote
    .split(LINE_END)
    .map((line) => line.trim())
    .join('');

/** Every place that has the words, whole numbers and all: the hits of the best label that there is. */
export function soundHits(checker: Checker, quote: string): Hit[] {
  const words = unbroken(quote);
  const numbers = numbersIn(words).join(' ');
  const sound: Hit[] = [];
  for (const hit of find(checker.index, words)) {
    // The best label comes first, and none but the best counts.
    if (sound.length === MOST || (sound[0] && hit.label !== sound[0].label)) break;
    if (isJoined(checker, hit, quote) && keepsNumbers(checker, hit, words, numbers)) sound.push(hit);
  }
  return sound;
}

/** What the text says of words that it has: verbatim, equivalent or corrected; nothing if it has them not, or not so. */
export function settled(checker: Checker, quote: string): Judgement | undefined {
  const sound = soundHits(checker, quote);
  const label = sound[0]?.label;
  if (label === undefined) return undefined;
  const words = unbroken(quote);
  const sources = sound.map(({ start, end }) =>
    label === 'exact' ? sourceWords(checker, start, end) : sourceBeside(checker, words, start, end),
  );
  return { verdict: NAMES[label], sources };
}

/**
 * Whether the text goes on from each part of a hit to the next: the source prints one right behind the other, or the
 * quotation begins a new line with a passage, as the page does.
 */
function isJoined({ index, follows, locations }: Checker, { parts }: Hit, quote: string): boolean {
  if (parts.length < 2) return true;
  const lines = quote.split(LINE_END).map((line) => normalize(line, index.table).text.length);
  let letters = 0;
  const breaks = new Set(lines.map((length) => (letters += length)));
  let met = 0;
  return parts.every(({ place, start, end }, i) => {
    const at = locations.findIndex(({ id }) => id === place);
    const begins = met;
    met += normalize(defined(locations[at], 'a location').text.slice(start, end), index.table).text.length;
    if (i === 0 || follows[at]) return true;
    const isPassage = [locations[at - 1], locations[at]].every((one) => one?.id.startsWith('p'));
    return isPassage && breaks.has(begins);
  });
}

const otherDigits = (text: string): string => [...text.matchAll(OTHER_DIGIT)].map(([found]) => found).join(' ');

/**
 * Whether a hit has the numbers of the quotation, all of them whole. Where a proposal changes a number, what is printed
 * cannot be compared, and the folded words must do.
 */
function keepsNumbers(
  { index, numbers }: Checker,
  { label, start, end, parts }: Hit,
  words: string,
  wanted: string,
): boolean {
  const [from, to] = widenToNumbers(numbers, start, end);
  if (from < start || to > end) return false;
  if (otherDigits(words) !== otherDigits(index.raw.slice(start, end))) return false;
  const proposed = index.variants.some(
    (variant) =>
      variant.fix &&
      /\d/.test(variant.meant) &&
      defined(index.starts[variant.from], 'a first letter') < end &&
      start < defined(index.ends[variant.to - 1], 'a last letter'),
  );
  if (label === 'corrected' && proposed) return true;
  // Part by part, so that two numbers do not become one where two places meet.
  const printed = parts.flatMap((part) => {
    const offset = offsetOf(index, part.place);
    return numbersIn(index.raw.slice(offset + part.start, offset + part.end));
  });
  return printed.join(' ') === wanted;
}
