import { defined } from '../text/defined.ts';
import { aligned, shareOf } from './aligned.ts';
import { asAltered } from './altered.ts';
import type { Checker } from './checker.ts';
import type { Judged } from './judged.ts';
import type { DraftRange } from './range.ts';
import { soundly } from './sound.ts';
import { IS_SOUND, type Judgement } from './verdict.ts';

/** What is meant as the text's without marks around it; a mark that has lost its partner is none. */
export const isPart = ({ marked, paired, judgement: { verdict } }: Judged): boolean =>
  !(marked && paired) && (IS_SOUND.has(verdict) || verdict === 'altered');

/** What may be a part of it where the text has it beside the rest. */
export const isBeside = ({ marked, bare, judgement: { verdict } }: Judged): boolean =>
  bare === true || (!marked && verdict === 'own');

/** Several quotations of the text, one behind the other, as one that the text has not so. */
export function together(judged: readonly Judged[]): Judged {
  const [first, last] = [defined(judged[0], 'a first part'), defined(judged.at(-1), 'a last part')];
  const sources = judged.flatMap(({ judgement }) => judgement.sources.slice(0, 1));
  return { ...first, end: last.end, judgement: { verdict: 'altered', sources, how: 'apart' } };
}

/**
 * Sentences without marks that follow one another and that are the text's, as it has them or altered, are meant as one quotation.
 * So is a sentence beside them that the text has there too, but otherwise.
 */
export function joined(checker: Checker, draft: string, judged: readonly Judged[]): Judged[] {
  const result: Judged[] = [];
  let run: Judged[] = [];
  const flush = (): void => {
    result.push(...asOne(checker, draft, run));
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
  return parts.every(({ judgement }) => IS_SOUND.has(judgement.verdict)) ? [together(parts)] : [...parts];
}
