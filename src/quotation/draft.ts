import { hasLetter } from '../text/letters.ts';
import { normalize } from '../text/normalize.ts';
import { judgeAlone } from './alone.ts';
import type { CheckedText, Checker } from './checker.ts';
import { outsideOf } from './frame.ts';
import { isAttribution } from './grammar.ts';
import { isBeside, isPart, joined, together } from './joined.ts';
import type { Judged } from './judged.ts';
import { FEW, isLikeText } from './likeness.ts';
import type { MarkedQuotation } from './marks.ts';
import { type Paragraph, paragraphsOf, sentencesOf } from './paragraph.ts';
import { type DraftRange, trimmed } from './range.ts';
import { judgeMarked, judgeSentence } from './sentence.ts';
import { settled } from './settle.ts';
import { soundly } from './sound.ts';
import { IS_SOUND, type Verdict } from './verdict.ts';
import { verdictOf } from './verdict-of.ts';

/** A quotation with more letters is judged sentence by sentence, so that no step takes long. */
const LONGEST_QUOTATION = 1_000;

/**
 * Checks a draft: gives the verdicts in its order, in batches, many of them empty. Between two batches a page may
 * rest; no step takes long. Takes any string, gives no verdict where it has no letter; rejects only where the text does.
 */
export async function* check(text: CheckedText, draft: string): AsyncGenerator<Verdict[], void> {
  const paragraphs = [...paragraphsOf(draft)];
  const known = new Map<string, Judged[]>();
  const whole = await asWhole(text, draft, paragraphs);
  if (whole) return yield [verdictOf(whole.checker, draft, whole.judged)];
  for (const paragraph of paragraphs) {
    const checker = await text.around(draft.slice(paragraph.start, paragraph.end));
    for (const judged of judgeParagraph(checker, draft, paragraph, paragraphs.length === 1, known))
      yield judged.map((one) => verdictOf(checker, draft, one));
  }
}

/** A draft of several lines that is one run of the text, as a paste from a PDF is. */
async function asWhole(text: CheckedText, draft: string, paragraphs: readonly Paragraph[]) {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (!first || !last || first === last) return undefined;
  const range = { start: first.start, end: last.end };
  const words = draft.slice(range.start, range.end);
  const checker = await text.around(words);
  if (words.length > 2 * checker.index.raw.length) return undefined;
  const judgement = settled(checker, words);
  return judgement && { checker, judged: { ...range, marked: false, paired: true, judgement } };
}

/** Judges a paragraph, as a whole or sentence by sentence. `known` remembers sentences that come again. */
function* judgeParagraph(
  checker: Checker,
  draft: string,
  paragraph: Paragraph,
  alone: boolean,
  known: Map<string, Judged[]>,
): Generator<Judged[], void> {
  const text = draft.slice(paragraph.start, paragraph.end);
  const range = { start: paragraph.start, end: paragraph.end };
  // What is longer than all there is to quote is not even folded: that alone would hold up a page.
  const isLong = text.length > 2 * checker.index.raw.length;
  if (!isLong) {
    const isMarked =
      paragraph.quotations.length === 1 &&
      paragraph.quotations.every(({ paired }) => paired) &&
      !hasLetter(outsideOf(draft, range, paragraph.quotations));
    const isEnough = alone || (text.length >= FEW && normalize(text, checker.index.table).text.length >= FEW);
    const judgement = isMarked || !isEnough ? undefined : settled(checker, text);
    // Marks that do not pair may be those of the text.
    const paired = judgement?.verdict === 'verbatim' || paragraph.quotations.every((one) => one.paired);
    if (judgement) return yield [{ ...range, marked: false, paired, judgement }];
    if (isAttribution(text, paragraph.quotations.length > 0) && !isLikeText(checker, draft, range))
      return yield [{ ...range, marked: false, paired: true, judgement: { verdict: 'own', sources: [] } }];
  }
  const asked =
    alone && !isLong && text.length <= LONGEST_QUOTATION ? judgeAlone(checker, draft, paragraph) : undefined;
  if (asked) return yield asked;
  const sentences = sentencesOf(draft, paragraph);
  let judged: Judged[] = [];
  for (const sentence of sentences) {
    for (const piece of piecesOf(draft, sentence)) {
      const [quotation] = piece.quotations;
      if (quotation && quotation.end - quotation.start > LONGEST_QUOTATION)
        judged.push(...(yield* judgeLong(checker, draft, quotation)));
      else judged.push(...again(draft, piece, known, () => judgeSentence(checker, draft, piece, false)));
      // Nothing is held back for longer than there may be a run of the text's own sentences.
      if (isRunning(judged)) yield [];
      else {
        yield joined(checker, draft, judged);
        judged = [];
      }
    }
  }
  yield joined(checker, draft, judged);
}

/** Whether a run of the text's own sentences may go on: while it is short enough to be judged as one. */
const isRunning = (judged: readonly Judged[]): boolean => {
  const [first, last] = [judged[0], judged.at(-1)];
  if (!first || !last) return true;
  return (isBeside(last) || isPart(last)) && last.end - first.start < LONGEST_QUOTATION;
};

/** What was said of the same sentence before. */
function again(
  draft: string,
  { start, end }: DraftRange,
  known: Map<string, Judged[]>,
  judge: () => Judged[],
): Judged[] {
  const words = draft.slice(start, end);
  const before = known.get(words);
  if (before) return before.map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
  const judged = judge();
  known.set(
    words,
    judged.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
  );
  return judged;
}

/** A sentence, or its quotations one by one where it is too long for one step. */
function piecesOf(draft: string, sentence: Paragraph): Paragraph[] {
  if (sentence.end - sentence.start <= LONGEST_QUOTATION || sentence.quotations.length < 2) return [sentence];
  return sentence.quotations.map((quotation) => ({ ...trimmed(draft, quotation), quotations: [quotation] }));
}

/**
 * Judges a quotation that is too long to be laid on the text at once: sentence by sentence, with a rest after each. One that the text has
 * not is told by the sentences that differ, or as a whole where each is true but they do not follow one another.
 */
function* judgeLong(
  checker: Checker,
  draft: string,
  { inside, paired }: MarkedQuotation,
): Generator<never[], Judged[]> {
  const sound = soundly(checker, draft.slice(inside.start, inside.end));
  if (sound) return [{ ...inside, marked: true, paired, judgement: sound }];
  const judged: Judged[] = [];
  for (const sentence of sentencesOf(draft, { ...inside, quotations: [] })) {
    judged.push(...judgeMarked(checker, draft, { ...sentence, inside: sentence, paired }));
    yield [];
  }
  const differing = judged.filter(({ judgement }) => !IS_SOUND.has(judgement.verdict));
  // Sentences that are true by themselves make no quotation of a false one true.
  return judged.length === 0 || differing.length > 0 ? differing : [together(judged)];
}
