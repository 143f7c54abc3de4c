import { normalize } from '../text/normalize.ts';
import type { Checker } from './checker.ts';
import { likened } from './liken.ts';
import { quotationsIn, type Stretch } from './quotation.ts';
import { sentencesIn, trimmed } from './sentence.ts';
import { settled } from './settle.ts';
import { isOne } from './unity.ts';
import type { Judgement } from './verdict.ts';

/** A stretch of a draft that was judged as one quotation; `marked` when it stood in quotation marks. */
export interface Judged extends Stretch {
  marked: boolean;
  judgement: Judgement;
}

/** Without marks, several sentences may be one altered quotation up to so many letters; beyond, each stands alone. */
const ONE_QUOTATION = 120;
/** A line of a draft that is shorter and has no marks is a heading sooner than an altered quotation. */
const HEADING = 8;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether words come near without their digits and dates: all bylines and datelines are like those of the text. */
function isBeyondDates({ hay }: Checker, text: string, met: readonly boolean[]): boolean {
  const letters = normalize(text, hay.table).text;
  const others = met.filter((_, i) => !/[\d年月日]/.test(letters[i] ?? ''));
  return others.filter(Boolean).length * 2 >= others.length && others.length > 0;
}

/**
 * Judges a paragraph, a sentence or what is in quotation marks: as a whole if the text has it or comes near it, or
 * else sentence by sentence, and a sentence without marks of its own at last by its outermost quotations.
 * `alone` when the draft is nothing else: then even a few words are meant to be judged.
 * Gives `undefined` before each piece of work, where the caller may rest.
 */
export function* judgeRun(
  checker: Checker,
  draft: string,
  stretch: Stretch,
  marked: boolean,
  alone: boolean,
): Generator<Judged | undefined, void> {
  const run = trimmed(draft, stretch);
  const text = draft.slice(run.start, run.end);
  // What is longer than all there is to quote is not even folded: that alone would hold up a page.
  const long = text.length > 2 * checker.hay.raw.length;
  const letters = long ? Infinity : normalize(text, checker.hay.table).text.length;
  if (letters === 0 || (long && !LETTER.test(text))) return;
  yield undefined;
  const quotations = quotationsIn(draft, run);
  const inside = quotations.map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
  const [first] = quotations;
  // All of it in one pair of marks. Not once more for marks within: they belong to it, however many there are.
  if (!marked && first && inside[0] && inside.length === 1) {
    const around = draft.slice(run.start, first.start) + draft.slice(first.end, run.end);
    if (!LETTER.test(around)) return yield* judgeRun(checker, draft, inside[0], true, alone);
  }
  const is = long ? undefined : settled(checker, text);
  if (is) return yield { ...run, marked, judgement: is };

  const sentences = sentencesIn(draft, run, quotations);
  const likely = marked || alone || letters >= HEADING;
  if (likely && !long && (marked || sentences.length === 1 || letters <= ONE_QUOTATION)) {
    const near = likened(checker, text);
    const isNear = near.verdict !== 'absent' && (marked || alone || isBeyondDates(checker, text, near.met));
    if (isNear && isOne(checker, draft, run, marked, sentences, quotations, near)) {
      return yield { ...run, marked, judgement: near };
    }
  }
  // A few letters without marks are one thing: 远行。节， is not two quotations.
  const few = letters < 6 && quotations.length === 0;
  const pieces = few ? [] : sentences.length > 1 ? sentences : marked ? [] : inside;
  for (const piece of pieces) yield* judgeRun(checker, draft, piece, marked || pieces === inside, alone);
  if (pieces.length === 0) yield { ...run, marked, judgement: { verdict: 'absent', sources: [], met: [] } };
}
