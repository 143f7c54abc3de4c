import { normalize } from '../text/normalize.ts';
import { aligned } from './aligned.ts';
import { asAltered } from './altered.ts';
import type { Checker } from './checker.ts';
import { isOneQuotation } from './frame.ts';
import type { Judged } from './judged.ts';
import { FEW } from './likeness.ts';
import { type Paragraph, sentencesOf } from './paragraph.ts';
import { judgeSentence } from './sentence.ts';

/**
 * Judges a paragraph that is all there is: it is asked about. Nothing where it has several sentences that are to be judged
 * each by itself.
 */
export function judgeAlone(checker: Checker, draft: string, paragraph: Paragraph): Judged[] | undefined {
  const { quotations, ...range } = paragraph;
  const paired = quotations.filter((one) => one.paired);
  const text = draft.slice(range.start, range.end);
  const few = normalize(text, checker.index.table).text.length < 2 * FEW;
  const sentences = sentencesOf(draft, { ...range, quotations: paired });
  const result = (judged: readonly Judged[]): Judged[] =>
    judged.map((one) => ({ ...one, paired: paired.length === quotations.length }));
  const whole = { ...range, quotations: paired };
  const judged = sentences.length === 1 || few ? judgeSentence(checker, draft, whole, true) : undefined;
  // All of it in one: nothing is left that could be words of the text too.
  const isAll = ({ start, end, bare }: Judged): boolean =>
    bare !== undefined || (start === range.start && end === range.end);
  if (judged?.length === 1 && judged.every(isAll)) return result(judged);
  const laid = aligned(checker, text);
  if (!isOneQuotation(draft, whole, laid)) return judged && result(judged);
  return result([{ ...range, marked: false, paired: true, judgement: asAltered(checker, text, laid) }]);
}
