import type { DraftRange } from './range.ts';
import type { Judgement } from './verdict.ts';

/** A range of a draft that was judged as one quotation. */
export interface Judged extends DraftRange {
  marked: boolean;
  paired: boolean;
  judgement: Judgement;
  /** It has too few letters to be a quotation by itself; beside others it may be a part of one. */
  few?: boolean;
  /** It is in marks, is all there is of its sentence, and the text itself has marks around it. */
  bare?: boolean;
}

export const NOTHING: Judgement = { verdict: 'absent', sources: [] };
export const OWN: Judgement = { verdict: 'own', sources: [] };
