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
