import { defined } from '../text/defined.ts';
import { hasLetter } from '../text/letters.ts';
import { aligned } from './aligned.ts';
import { asAltered } from './altered.ts';
import { type Checker, locationOf, sentenceStart } from './checker.ts';
import { isOfText, outsideOf } from './frame.ts';
import { behindIntroductions, behindLabel, blanked, isByline, notesIn } from './grammar.ts';
import { type Judged, NOTHING, OWN } from './judged.ts';
import { FEW, isLike, lettersOf, outsideTitles } from './likeness.ts';
import type { MarkedQuotation } from './marks.ts';
import type { Paragraph } from './paragraph.ts';
import { type DraftRange, trimmed } from './range.ts';
import { soundly, soundlyBehindLabel } from './sound.ts';
import type { SourceWords } from './source-words.ts';
import type { Judgement } from './verdict.ts';

/** Marks around so few ideographs may be the writer's distance to a word. */
const SCARE = /^\p{Script=Han}{1,4}$/u;

/** Judges what is in quotation marks: all of it is meant as the text's. None where there is no letter. */
export function judgeMarked(checker: Checker, draft: string, { inside, paired }: MarkedQuotation): Judged[] {
  const range = trimmed(draft, inside);
  const quote = draft.slice(range.start, range.end);
  const letters = lettersOf(checker, quote);
  if (letters === '') return [];
  const judged = (judgement: Judgement): Judged[] => [{ ...range, marked: true, paired, judgement }];
  // A single letter is in every text.
  if (letters.length === 1) return judged({ ...NOTHING, verdict: 'unchecked' });
  const label = behindLabel(draft, range);
  const sound =
    soundly(checker, quote) ??
    (label > range.start ? soundlyBehindLabel(checker, draft.slice(label, range.end)) : undefined);
  if (sound) return judged(sound);
  if (SCARE.test(letters)) return judged({ ...NOTHING, verdict: 'unchecked' });
  const one = aligned(checker, quote);
  return judged(letters.length >= 4 && isLike(one) ? asAltered(checker, quote, one) : NOTHING);
}

/**
 * Judges a sentence: as one where the text has it or comes near it, words around quotations included; or else by its quotations, and
 * what is around them is the writer's. `asked` when the draft is nothing else: then even a few words are judged, and
 * words that are nowhere are absent.
 */
export function judgeSentence(checker: Checker, draft: string, sentence: Paragraph, asked: boolean): Judged[] {
  const { quotations } = sentence;
  // What is longer than all there is to quote is not even folded.
  if (sentence.end - sentence.start > 2 * checker.index.raw.length) {
    const { start, end } = sentence;
    const judgement = asked ? NOTHING : OWN;
    return hasLetter(draft.slice(start, end)) ? [{ start, end, marked: false, paired: true, judgement }] : [];
  }
  const range = withoutNotesAround(draft, sentence);
  const text = draft.slice(range.start, range.end);
  const letters = lettersOf(checker, text);
  if (letters === '') return [];
  const unmarked = (judgement: Judgement, at: DraftRange): Judged[] => [
    { ...at, marked: false, paired: true, judgement },
  ];
  const [only] = quotations;
  if (only && quotations.length === 1 && lettersOf(checker, outsideOf(draft, range, quotations)) === '')
    return judgeMarked(checker, draft, only).map((one) => ({ ...one, bare: hasMarks(checker, one.judgement) }));
  if (letters.length < FEW && quotations.length === 0 && !asked)
    return unmarked(OWN, range).map((one) => ({ ...one, few: true }));
  const sound = soundly(checker, text);
  if (sound) return unmarked(sound, range);
  const label = behindLabel(draft, range);
  if (label > range.start) {
    const rest = trimmed(draft, { start: label, end: range.end });
    const behind = soundlyBehindLabel(checker, draft.slice(rest.start, rest.end));
    if (behind) return unmarked(behind, rest);
    return judgeSentence(checker, draft, { ...rest, quotations }, asked);
  }
  const introduced = behindIntroduction(checker, draft, { ...range, quotations });
  if (introduced) return unmarked(introduced.judgement, introduced.range);

  const one = aligned(checker, text);
  if (quotations.length === 0) {
    const counts = asked && !isByline(text) ? undefined : outsideTitles(draft, range, one, letters);
    const enough = asked ? letters.length >= 4 : one.chain.met.filter(Boolean).length >= FEW;
    if (enough && isLike(one, counts)) return unmarked(asAltered(checker, text, one), range);
    return unmarked(asked && !isByline(text) ? NOTHING : OWN, range);
  }
  if (isOfText(checker, draft, { ...range, quotations }, one)) return unmarked(asAltered(checker, text, one), range);
  return quotations.flatMap((quotation) => judgeMarked(checker, draft, quotation));
}

/** Whether the text has the words in marks of its own. */
const hasMarks = (checker: Checker, { sources }: Judgement): boolean =>
  sources.some(({ parts }) => {
    const part = defined(parts[0], 'a part of the source');
    const before = locationOf(checker, part).text[part.start - 1];
    return before !== undefined && /\p{QMark}/u.test(before);
  });

/** The range without the marks of notes that it begins and ends with. */
function withoutNotesAround(draft: string, { start, end }: DraftRange): DraftRange {
  const text = draft.slice(start, end);
  const plain = trimmed(blanked(text, notesIn(text)), { start: 0, end: text.length });
  return { start: start + plain.start, end: start + plain.end };
}

/** Words of the text behind words that introduce them, where those are none of the text's own. */
function behindIntroduction(checker: Checker, draft: string, { quotations, ...range }: Paragraph) {
  for (const start of behindIntroductions(draft, range)) {
    const rest = trimmed(draft, { start, end: range.end });
    const words = draft.slice(rest.start, rest.end);
    // Where nothing else is left, what is in the marks is judged.
    const isOnlyMarked = quotations.length > 0 && lettersOf(checker, outsideOf(draft, rest, quotations)) === '';
    if (isOnlyMarked || lettersOf(checker, words).length < FEW) continue;
    const judgement = soundly(checker, words);
    if (
      judgement &&
      !judgement.sources.every((source) => isLikeBefore(checker, draft.slice(range.start, start), source))
    )
      return { judgement, range: rest };
  }
  return undefined;
}

/** Whether a prefix is like what the text has in its place. */
function isLikeBefore(checker: Checker, prefix: string, { parts }: SourceWords): boolean {
  const part = defined(parts[0], 'a part of the source');
  const location = locationOf(checker, part);
  const before = lettersOf(checker, location.text.slice(sentenceStart(location, part.start), part.start));
  const own = lettersOf(checker, prefix);
  const near = before.slice(-own.length - 3);
  return before !== '' && [...own].filter((letter) => near.includes(letter)).length * 3 >= own.length;
}
