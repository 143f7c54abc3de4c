import { z } from 'zod';
import { identifier } from './identifier.ts';
import { namesOnePlace, ONE_PLACE, provenance } from './provenance.ts';
import { oneLine } from './words.ts';

/** A fixed point from which relative dates are counted: the text's own "now" (c-now), a festival, or a time that the
 * text gives in words alone and of which only the year can be known. */
export const calendar = z
  .strictObject({
    /** c-now is needed once; others as the text needs, e.g. c-chunjie */
    id: identifier('c'),
    /** the words in the text, standing once within the words, e.g. 2020年11月, 春节 */
    printed: oneLine.describe('原文所印，如「2020年11月」「春节」'),
    /** first day, ISO 8601, e.g. 2020-11-01 */
    from: z.iso.date().describe('第一天（ISO 8601）'),
    /** last day, ISO 8601, e.g. 2020-11-30 */
    to: z.iso.date().describe('最后一天（ISO 8601）'),
    /** why it is fixed so */
    ground: oneLine.describe('理由'),
    ...provenance,
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('历：推定相对日期的基准');
export type Calendar = z.infer<typeof calendar>;
