import type { chapterComponents } from '../chapter.ts';
import Nothing from './Nothing.astro';
import PrintFigure from './PrintFigure.astro';
import PrintHeading from './PrintHeading.astro';
import PrintPassage from './PrintPassage.astro';

/** The same chapter set for paper: the text, the captions, the drawings. */
export const printComponents = {
  p: PrintPassage,
  Chart: Nothing,
  DayRoute: Nothing,
  Figure: PrintFigure,
  Goals: Nothing,
  Mechanism: Nothing,
  EditorialHeading: PrintHeading,
  Quotation: Nothing,
  Statistic: Nothing,
  StatisticGroup: Nothing,
  StatisticTable: Nothing,
  Timeline: Nothing,
} satisfies Record<keyof typeof chapterComponents, unknown>;
