import { defined } from '../text/defined.ts';
import { normalize } from '../text/normalize.ts';
import type { CheckedText, Checker } from './checker.ts';
import { difference } from './difference.ts';
import { isAttribution } from './grammar.ts';
import { aligned, asAltered, shareOf, soundly } from './judge.ts';
import type { MarkedQuotation } from './marks.ts';
import { type Paragraph, paragraphsOf, sentencesOf } from './paragraph.ts';
import { type DraftRange, trimmed } from './range.ts';
import { FEW, isLikeText, isOneQuotation, type Judged, judgeMarked, judgeSentence, outsideOf } from './sentence.ts';
import { settled } from './settle.ts';
import type { SourceWords } from './source-words.ts';
import { IS_SOUND, type Judgement, type Verdict } from './verdict.ts';

const LETTER = /[\p{L}\p{N}]/u;
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
  if (words.length > 2 * checker.hay.raw.length) return undefined;
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
  const isLong = text.length > 2 * checker.hay.raw.length;
  if (!isLong) {
    const isMarked =
      paragraph.quotations.length === 1 &&
      paragraph.quotations.every(({ paired }) => paired) &&
      !LETTER.test(outsideOf(draft, range, paragraph.quotations));
    const isEnough = alone || (text.length >= FEW && normalize(text, checker.hay.table).text.length >= FEW);
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

/**
 * Judges a paragraph that is all there is: it is asked about. Nothing where it has several sentences that are to be judged
 * each by itself.
 */
function judgeAlone(checker: Checker, draft: string, paragraph: Paragraph): Judged[] | undefined {
  const { quotations, ...range } = paragraph;
  const paired = quotations.filter((one) => one.paired);
  const text = draft.slice(range.start, range.end);
  const few = normalize(text, checker.hay.table).text.length < 2 * FEW;
  const sentences = sentencesOf(draft, { ...range, quotations: paired });
  const result = (judged: readonly Judged[]): Judged[] =>
    judged.map((one) => ({ ...one, paired: paired.length === quotations.length }));
  const whole = { ...range, quotations: paired };
  const judged = sentences.length === 1 || few ? judgeSentence(checker, draft, whole, true) : undefined;
  const [only] = judged ?? [];
  const isAll = judged?.length === 1 && (only?.bare !== undefined || only?.end === range.end);
  if (judged && isAll && (only?.bare !== undefined || only?.start === range.start)) return result(judged);
  const laid = aligned(checker, text);
  if (!isOneQuotation(draft, whole, laid)) return judged && result(judged);
  return result([{ ...range, marked: false, paired: true, judgement: asAltered(checker, text, laid) }]);
}

/** Whether a run of the text's own sentences may go on: while it is short enough to be judged as one. */
const isRunning = (judged: readonly Judged[]): boolean => {
  const [first, last] = [judged[0], judged.at(-1)];
  if (!first || !last) return true;
  return (isBeside(last) || isPart(last)) && last.end - first.start < LONGEST_QUOTATION;
};

/** What is meant as the text's without marks around it; a mark that has lost its partner is none. */
const isPart = ({ marked, paired, judgement: { verdict } }: Judged): boolean =>
  !(marked && paired) && (IS_SOUND.has(verdict) || verdict === 'altered');

/** What may be a part of it where the text has it beside the rest. */
const isBeside = ({ marked, bare, judgement: { verdict } }: Judged): boolean =>
  bare === true || (!marked && verdict === 'own');

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

/** Judges a quotation that is too long to be laid on the text at once: sentence by sentence, with a rest after each. */
function* judgeLong(
  checker: Checker,
  draft: string,
  { inside, paired }: MarkedQuotation,
): Generator<never[], Judged[]> {
  const sound = soundly(checker, draft.slice(inside.start, inside.end));
  if (sound) return [{ ...inside, marked: true, paired, judgement: sound }];
  const judged: Judged[] = [];
  for (const sentence of sentencesOf(draft, { ...inside, quotations: [] })) {
    judged.push(
      ...[judgeMarked(checker, draft, { ...sentence, inside: sentence, paired })].flatMap((one) => one ?? []),
    );
    yield [];
  }
  const all = judged.every(({ judgement }) => IS_SOUND.has(judgement.verdict)) && together(judged);
  return all ? [all] : judged;
}

/** Several quotations of the text, one behind the other, as one that the text has not so. */
function together(judged: readonly Judged[]): Judged | undefined {
  const [first, last] = [judged[0], judged.at(-1)];
  if (!first || !last || first === last) return undefined;
  const sources = judged.flatMap(({ judgement }) => judgement.sources.slice(0, 1));
  return { ...first, end: last.end, judgement: { verdict: 'altered', sources, how: 'apart' } };
}

/**
 * Sentences without marks that follow one another and that are the text's, as it has them or altered, are meant as one quotation.
 * So is a sentence beside them that the text has there too, but otherwise.
 */
function joined(checker: Checker, draft: string, judged: readonly Judged[]): Judged[] {
  const result: Judged[] = [];
  let run: Judged[] = [];
  const flush = (): void => {
    const isText = run.some((one) => isPart(one));
    if (!isText) result.push(...run);
    else result.push(...asOne(checker, draft, run));
    run = [];
  };
  for (const one of judged) {
    if (isPart(one)) {
      // What stands before them may be of them too.
      const before = run.length === 0 ? result.at(-1) : undefined;
      if (before && isBeside(before) && belongs(checker, draft, before, [before, one])) run.push(...result.splice(-1));
      run.push(one);
    } else if (run.length > 0 && isBeside(one) && belongs(checker, draft, one, [...run, one])) run.push(one);
    else {
      flush();
      result.push(one);
    }
  }
  flush();
  return result.filter(({ few }) => !few);
}

/** From the first to the last, the marks of what is bare included. */
const rangeOf = (some: readonly Judged[]): DraftRange => {
  const [first, last] = [defined(some[0], 'a sentence'), defined(some.at(-1), 'a sentence')];
  return { start: first.start - (first.bare ? 1 : 0), end: last.end + (last.bare ? 1 : 0) };
};

/** Whether the text goes on from other words of the draft to some of a sentence's: to half of its letters, or to any where they are few. */
function belongs(checker: Checker, draft: string, own: Judged, all: readonly Judged[]): boolean {
  const { start, end } = rangeOf(all);
  const laid = aligned(checker, draft.slice(start, end));
  const isIn = (unit: number): boolean => {
    const at = start + defined(laid.folded.starts[unit], 'a letter');
    return own.start <= at && at < own.end;
  };
  const share = shareOf(laid, isIn);
  if (own.few ? share === 0 : share < 0.5) return false;
  // A stretch of the sentence alone says nothing of what is beside it.
  const alone = laid.chain.stretches.filter(({ words: [from, to] }) => isIn(from) && isIn(to - 1));
  return laid.chain.met.some(
    (met, unit) => met && isIn(unit) && !alone.some(({ words: [from, to] }) => from <= unit && unit < to),
  );
}

function asOne(checker: Checker, draft: string, parts: readonly Judged[]): Judged[] {
  if (parts.length < 2) return [...parts];
  const range = rangeOf(parts);
  const words = draft.slice(range.start, range.end);
  const one = (judgement: Judgement): Judged[] => [
    { ...range, marked: false, paired: parts.every(({ paired }) => paired), judgement },
  ];
  const sound = soundly(checker, words);
  if (sound) return one(sound);
  const laid = aligned(checker, words);
  if (laid.chain.stretches.length === 0) return [...parts];
  if (laid.chain.stretches.length === 1 || laid.chain.met.every(Boolean)) return one(asAltered(checker, words, laid));
  if (!parts.every(({ judgement }) => IS_SOUND.has(judgement.verdict))) return [...parts];
  return [together(parts)].flatMap((all) => all ?? []);
}

/** How the sentence goes on behind a quotation; nothing where it ends with it. */
function restOf({ locations }: Checker, { parts }: SourceWords): string | undefined {
  const part = parts.at(-1);
  const location = locations.find(({ id }) => id === part?.place);
  if (!part || !location) return undefined;
  const end = location.ends?.find((one) => one >= part.end) ?? part.end;
  const rest = location.text.slice(part.end, end);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : undefined;
}

function verdictOf(checker: Checker, draft: string, { start, end, marked, paired, judgement }: Judged): Verdict {
  const { verdict, sources, how } = judgement;
  const quote = draft.slice(start, end);
  const [first] = sources;
  const changes = how === 'edited' && first ? difference(first.words, quote, checker.hay.table) : undefined;
  const last = sources.at(verdict === 'elided' ? -1 : 0);
  const rest = IS_SOUND.has(verdict) && last ? restOf(checker, last) : undefined;
  return {
    ...{ start, end, quote, verdict, marked, paired, sources },
    ...(how && { how }),
    ...(changes && { changes }),
    ...(rest !== undefined && { rest }),
  };
}
