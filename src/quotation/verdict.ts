import type { Change } from './difference.ts';
import type { DraftRange } from './range.ts';
import type { SourceWords } from './source-words.ts';

/**
 * Letter for letter; the same once width, case, punctuation and traditional forms are folded; the same as a sure
 * proposal, which the text does not print; parts of it in order, with the writer's ellipsis between; the same but for a
 * conventional bracket; close to the text, or parts of it that it has not so; nowhere in it; the writer's own words; a few
 * letters in marks that are nowhere in it.
 */
export type VerdictName =
  | 'verbatim'
  | 'equivalent'
  | 'corrected'
  | 'elided'
  | 'annotated'
  | 'altered'
  | 'absent'
  | 'own'
  | 'unchecked';

/** How words are altered: within one stretch of the text; all of them are there, apart; all are there, in another order. */
export type Alteration = 'edited' | 'apart' | 'reordered';

/** What is said of some words. */
export interface Judgement {
  verdict: VerdictName;
  /**
   * Where the text has them: one source for each place they stand in (the first is the one to show, and of very many only
   * the first twenty), or, for parts that the text has apart, one for each part.
   */
  sources: SourceWords[];
  /** For `altered`. */
  how?: Alteration;
}

/** What the text has, in one of the ways that are no fault. */
export const IS_SOUND: ReadonlySet<VerdictName> = new Set([
  'verbatim',
  'equivalent',
  'corrected',
  'elided',
  'annotated',
]);

/** The answer to one quotation of a draft; `start` and `end` say where it is there. */
export interface Verdict extends DraftRange {
  verdict: VerdictName;
  quote: string;
  /** It stood in quotation marks, which are not part of it. */
  marked: boolean;
  /** False where one of the two marks is missing. */
  paired: boolean;
  /** The first is the one to show; of `elided`, and of `altered` but for `edited`, each part has its own. */
  sources: SourceWords[];
  how?: Alteration;
  /** For `edited`: against the first of the sources. */
  changes?: Change[];
  /** How the sentence goes on in the text, where the quotation ends within it. */
  rest?: string;
}

/** A draft as long as this is checked; the page cuts a longer one, with a notice. */
export const LONGEST_DRAFT = 100_000;

/** The verdicts that count as quotations: all but the writer's own words, and words in marks that are too few to say. */
export const counted = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter(({ verdict }) => verdict !== 'own' && verdict !== 'unchecked');
