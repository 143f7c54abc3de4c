import PrintErratum from '../print/PrintErratum.astro';
import PrintErratumMark from '../print/PrintErratumMark.astro';
import PrintFigure from '../print/PrintFigure.astro';
import PrintHeading from '../print/PrintHeading.astro';
import PrintPassage from '../print/PrintPassage.astro';
import PrintWords from '../print/PrintWords.astro';
import type { ComponentSet } from './chapter.ts';
import { passageComponents } from './passage.ts';

/**
 * A chapter set for paper: the text, the captions, the drawings. What repeats the text's numbers and dates between its
 * passages is left out: the tables at the end have all.
 */
export const printComponents: ComponentSet = {
  ...passageComponents,
  Passage: PrintPassage,
  Fact: PrintWords,
  Erratum: PrintErratum,
  ErratumMark: PrintErratumMark,
  EditorialHeading: PrintHeading,
  Figure: PrintFigure,
};
