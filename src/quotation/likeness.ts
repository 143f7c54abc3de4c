import { defined } from '../text/defined.ts';
import { normalize } from '../text/normalize.ts';
import { type Aligned, aligned, shareOf } from './aligned.ts';
import type { Checker } from './checker.ts';
import { blanked, notesIn } from './grammar.ts';
import { titlesIn } from './mark.ts';
import type { DraftRange } from './range.ts';

/** Fewer letters without marks are a word or a number that the text has too, not a quotation of it. */
export const FEW = 6;
/** From here on the words of a quotation are those of the text, edited. */
export const LIKE = 0.5;
/** Of few letters, more of them. */
const LIKE_FEW = 0.6;

/** The normalized letters of some words without the marks of notes. */
export const lettersOf = ({ index }: Checker, text: string): string =>
  normalize(blanked(text, notesIn(text)), index.table).text;

/** Whether words laid on the text come near it, by the units that count. */
export const isLike = (one: Aligned, counts?: (unit: number) => boolean): boolean =>
  one.chain.stretches.length > 0 && shareOf(one, counts) >= (one.folded.text.length < FEW ? LIKE_FEW : LIKE);

/** Whether words without marks come near the text, beyond titles and dates. */
export function isLikeText(checker: Checker, draft: string, range: DraftRange): boolean {
  const one = aligned(checker, draft.slice(range.start, range.end));
  return isLike(one, outsideTitles(draft, range, one, one.folded.text));
}

/** Letters that are in no title, no number and no date: what all bylines, datelines and reviews have in common with the text. */
export function outsideTitles(
  draft: string,
  range: DraftRange,
  { folded }: Aligned,
  letters: string,
): (unit: number) => boolean {
  const titles = titlesIn(draft, range);
  const inTitle = (unit: number): boolean => {
    const at = range.start + defined(folded.starts[unit], 'a letter');
    return titles.some(({ start, end }) => start <= at && at < end);
  };
  const all = Array.from(folded.text, (_, unit) => unit);
  const counts = (unit: number): boolean => !/[\d年月日]/.test(letters[unit] ?? '') && !inTitle(unit);
  return all.some(counts) || titles.length === 0 ? counts : () => true;
}
