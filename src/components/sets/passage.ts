import Nothing from '../Nothing.astro';
import PassageAlone from '../Passage/PassageAlone.astro';
import type { ComponentSet } from './chapter.ts';
import { text } from './text.ts';

/** Nothing of a chapter but the one passage of a page of its own. */
export const passageComponents: ComponentSet = {
  ...text,
  Passage: PassageAlone,
  Chart: Nothing,
  DayRoute: Nothing,
  EditorialHeading: Nothing,
  Figure: Nothing,
  Goals: Nothing,
  Mechanism: Nothing,
  Opening: Nothing,
  Quotation: Nothing,
  Statistic: Nothing,
  StatisticGroup: Nothing,
  StatisticTable: Nothing,
  Timeline: Nothing,
};
