import { find, type Hit } from '../search/match.ts';
import { numbersIn, widenToNumbers } from '../search/number.ts';
import { offsetOf } from '../search/text-index.ts';
import { defined } from '../text/defined.ts';
import type { Checker } from './checker.ts';
import { sourceBeside, sourceWords } from './source-words.ts';
import type { Judgement } from './verdict.ts';

const NAMES = { exact: 'verbatim', loose: 'equivalent', corrected: 'corrected', near: 'altered' } as const;
const LINE_END = /[\n\r\u2028\u2029]/u;
const MOST = 20;

/** The words without the line ends that a paste brings along: two places, or two lines, are joined with nothing. */
export const unbroken = (quote: string): string =>
  quote
    .split(LINE_END)
    .map((line) => line.trim())
    .join('');

/** Words that the text has: verbatim, equivalent or corrected; nothing if it has not, or has them only with a number cut. */
export function settled(checker: Checker, quote: string): Judgement | undefined {
  const words = unbroken(quote);
  const numbers = numbersIn(words).join(' ');
  const sound: Hit[] = [];
  for (const hit of find(checker.hay, words)) {
    // The best label comes first, and none but the best counts.
    if (sound.length === MOST || (sound[0] && hit.label !== sound[0].label)) break;
    if (keepsNumbers(checker, hit, numbers)) sound.push(hit);
  }
  const label = sound[0]?.label;
  if (label === undefined) return undefined;
  const sources = sound.map(({ start, end }) =>
    label === 'exact' ? sourceWords(checker, start, end) : sourceBeside(checker, words, start, end),
  );
  return { verdict: NAMES[label], sources, met: [] };
}

/**
 * Whether a hit has the numbers of the quotation, all of them whole. Where a proposal changes a number, what is printed
 * cannot be compared, and the folded words must do.
 */
function keepsNumbers({ hay, numbers }: Checker, { label, start, end, parts }: Hit, wanted: string): boolean {
  const [from, to] = widenToNumbers(numbers, start, end);
  if (from < start || to > end) return false;
  const proposed = hay.variants.some(
    (pass) =>
      pass.fix &&
      /\d/.test(pass.meant) &&
      defined(hay.starts[pass.from], 'a first letter') < end &&
      start < defined(hay.ends[pass.to - 1], 'a last letter'),
  );
  if (label === 'corrected' && proposed) return true;
  // Part by part, so that two numbers do not become one where two places meet.
  const printed = parts.flatMap((part) => {
    const offset = offsetOf(hay, part.place);
    return numbersIn(hay.raw.slice(offset + part.start, offset + part.end));
  });
  return printed.join(' ') === wanted;
}
