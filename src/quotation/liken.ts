import { find } from '../search/match.ts';
import { nearest } from '../search/nearest.ts';
import type { Alignment } from '../text/align.ts';
import { defined } from '../text/defined.ts';
import { normalize } from '../text/normalize.ts';
import type { Checker } from './checker.ts';
import { unbroken } from './settle.ts';
import { sourceBeside, sourceWords } from './source-words.ts';
import type { Judgement } from './verdict.ts';

/** Below this many letters a quotation is there or it is not: of “共建” nothing can be called an alteration. */
const SHORT = 4;
const MOST = 20;

/** Judges words that are not settled: altered where they come near the text, or else absent. */
export function likened(checker: Checker, quote: string): Judgement {
  const { hay, grams } = checker;
  const words = unbroken(quote);
  const folded = normalize(words, hay.table);
  const absent: Judgement = { verdict: 'absent', sources: [], met: [] };
  const length = folded.text.length;
  if (length < SHORT) return absent;
  const [cut] = find(hay, words);
  if (cut) {
    const source = sourceBeside(checker, words, cut.start, cut.end);
    return { verdict: 'altered', sources: [source], met: Array.from(folded.text, () => true) };
  }
  const found = nearest(hay.text, grams, folded.text);
  if (!found) return absent;
  const spliced = isSplice(hay.text, folded.text);
  if (!spliced && found.score / length / 2 < (length < 6 ? 0.6 : 0.5)) return absent;
  const first = sourceBeside(checker, words, ...reach(checker, found, length));
  // The same words may be printed elsewhere too.
  const again = find(hay, first.words).filter(({ label }) => label !== 'corrected');
  const more = again.slice(0, MOST).map((hit) => sourceWords(checker, hit.start, hit.end));
  const others = more.filter(({ parts: [part] }) => part?.place !== first.parts[0]?.place);
  return { verdict: 'altered', sources: [first, ...others], met: found.met, spliced };
}

/** Whether the words are two runs of the text, one after the other, that the text has apart. */
function isSplice(text: string, words: string): boolean {
  if (words.length < 6) return false;
  let head = 0;
  while (head < words.length && text.includes(words.slice(0, head + 1))) head++;
  let tail = 0;
  while (tail < words.length && text.includes(words.slice(-1 - tail))) tail++;
  return head + tail >= words.length && Math.min(head, tail) > 1;
}

/** An alignment's stretch in `raw`, with as many letters more at either end as the quotation has there, if they are few. */
function reach({ hay }: Checker, found: Alignment, length: number): [number, number] {
  const few = (count: number) => (count <= 6 ? count : 0);
  const [first, last] = found.text;
  const at = (list: readonly number[], i: number): number => defined(list[i], 'a letter of the text');
  const place = hay.places.findLast(({ start }) => start <= at(hay.starts, first));
  const close = hay.places.find(({ end }) => end >= at(hay.ends, last - 1));
  const from = at(hay.starts, Math.max(0, first - few(found.words[0])));
  const to = at(hay.ends, Math.min(hay.text.length, last + few(length - found.words[1])) - 1);
  return [Math.max(defined(place, 'a place').start, from), Math.min(defined(close, 'a place').end, to)];
}
