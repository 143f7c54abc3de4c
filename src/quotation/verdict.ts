import type { SourceWords } from './source-words.ts';

/**
 * Letter for letter; the same once width, case, punctuation and traditional forms are folded; the same as a sure
 * proposal, which the text does not print; close to the text; nowhere in it.
 */
export type VerdictName = 'verbatim' | 'equivalent' | 'corrected' | 'altered' | 'absent';

/** The verdict on some words, all places it holds for, and which of the folded words met their like in the first. */
export interface Judgement {
  verdict: VerdictName;
  /** The first is the one to show; of very many places only the first twenty. */
  sources: SourceWords[];
  met: readonly boolean[];
  /** The words are two runs of the text, one after the other, that the text has apart. */
  spliced?: boolean;
}
