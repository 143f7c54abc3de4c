import Chart from '../Chart/Chart.astro';
import DayRoute from '../DayRoute/DayRoute.astro';
import EditorialHeading from '../EditorialHeading/EditorialHeading.astro';
import Figure from '../Figure/Figure.astro';
import Goals from '../Goals/Goals.astro';
import Mechanism from '../Mechanism/Mechanism.astro';
import Opening from '../Opening/Opening.astro';
import Quotation from '../Quotation/Quotation.astro';
import Statistic from '../Statistic/Statistic.astro';
import StatisticGroup from '../StatisticGroup/StatisticGroup.astro';
import StatisticTable from '../StatisticTable/StatisticTable.astro';
import Timeline from '../Timeline/Timeline.astro';
import { text } from './text.ts';

/** What an MDX chapter is made of: the same names as `CHAPTER_COMPONENTS`, and what is put around its words. */
export const chapterComponents = {
  ...text,
  Chart,
  DayRoute,
  EditorialHeading,
  Figure,
  Goals,
  Mechanism,
  Opening,
  Quotation,
  Statistic,
  StatisticGroup,
  StatisticTable,
  Timeline,
};

/** The same names, each as a medium shows it. */
export type ComponentSet = Record<keyof typeof chapterComponents, unknown>;
