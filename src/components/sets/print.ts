import Nothing from '../Nothing.astro';
import PrintErratum from '../print/PrintErratum.astro';
import PrintFigure from '../print/PrintFigure.astro';
import PrintHeading from '../print/PrintHeading.astro';
import PrintOpening from '../print/PrintOpening.astro';
import PrintPassage from '../print/PrintPassage.astro';
import PrintWords from '../print/PrintWords.astro';
import type { ComponentSet } from './chapter.ts';
import { passageComponents } from './passage.ts';

/**
 * A chapter set for paper: the text, the openings, the captions, the drawings. What repeats the text's numbers and dates between its
 * passages is left out: the tables at the end have all.
 */
export const printComponents: ComponentSet = {
  ...passageComponents,
  Passage: PrintPassage,
  Fact: PrintWords,
  Erratum: PrintErratum,
  DoubtfulWords: PrintErratum,
  // There is no link on paper that a mark would have to follow: it is with its words.
  ErratumMark: Nothing,
  EditorialHeading: PrintHeading,
  Figure: PrintFigure,
  Opening: PrintOpening,
};
