import Chart from './Chart/Chart.astro';
import DayRoute from './DayRoute/DayRoute.astro';
import EditorialHeading from './EditorialHeading/EditorialHeading.astro';
import Figure from './Figure/Figure.astro';
import Goals from './Goals/Goals.astro';
import Mechanism from './Mechanism/Mechanism.astro';
import Passage from './Passage/Passage.astro';
import Quotation from './Quotation/Quotation.astro';
import Statistic from './Statistic/Statistic.astro';
import StatisticGroup from './StatisticGroup/StatisticGroup.astro';
import StatisticTable from './StatisticTable/StatisticTable.astro';
import Timeline from './Timeline/Timeline.astro';

/** What an MDX chapter is made of; the same names as `CHAPTER_COMPONENTS`, and paragraphs, which are passages. */
export const chapterComponents = {
  p: Passage,
  Chart,
  DayRoute,
  Figure,
  Goals,
  Mechanism,
  EditorialHeading,
  Quotation,
  Statistic,
  StatisticGroup,
  StatisticTable,
  Timeline,
};
