import { z } from 'zod';
import { precisions } from '../text/printed-date.ts';
import { oneLine } from './words.ts';

/** A calendar day in ISO 8601; that the day exists is checked later (D09), with the line. */
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day reads 2020-06-29');

/** A date as printed and as resolved. Its own `words` only when it is outside the record's words. */
export const printedDate = z.strictObject({
  /** the date's words in the text, whole: 今年6月, 截至3月底, 上世纪90年代 */
  printed: oneLine.describe('原文所印的时间，取全，如「今年6月」「截至3月底」'),
  /** first day covered, ISO 8601, e.g. 2020-06-01; absent when the text does not let it be known */
  from: isoDay.optional().describe('所指时间的第一天（ISO 8601），不可考者不填'),
  /** last day covered, ISO 8601, e.g. 2020-06-30; absent for 3月起 and 春节后 */
  to: isoDay.optional().describe('所指时间的最后一天（ISO 8601），如「3月起」无终日则不填'),
  /** how finely the date is known, e.g. month */
  precision: z
    .enum(precisions)
    .describe('精度：day 日，month 月，year 年，half-year 半年，decade 年代，as-of 截至，span 一段'),
  /** why a relative date resolves so; needed whenever the printed words hold no four-digit year */
  ground: oneLine.optional().describe('相对日期如此推定的理由'),
  /** exact words that hold the date when the record's own words do not; same place, standing once */
  words: oneLine.optional().describe('时间不在本条引文之内时，另引同段原文一句'),
});
export type PrintedDate = z.infer<typeof printedDate>;
