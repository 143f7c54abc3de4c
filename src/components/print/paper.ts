import type { chapterComponents } from '../chapter.ts';
import Nothing from './Nothing.astro';
import PaperFigure from './PaperFigure.astro';
import PaperHeading from './PaperHeading.astro';
import PaperPassage from './PaperPassage.astro';

/** The same chapter set for paper: the text, the captions, the drawings. */
export const paperComponents = {
  p: PaperPassage,
  Chart: Nothing,
  DayRoute: Nothing,
  Figure: PaperFigure,
  Goals: Nothing,
  Mechanism: Nothing,
  OwnHeading: PaperHeading,
  Quotation: Nothing,
  Statistic: Nothing,
  StatisticGroup: Nothing,
  StatisticTable: Nothing,
  Timeline: Nothing,
} satisfies Record<keyof typeof chapterComponents, unknown>;
