import { z } from 'zod';
import { identifier } from './identifier.ts';
import { namesOnePlace, ONE_PLACE, provenance } from './provenance.ts';
import { oneLine } from './words.ts';

/** A run of Arabic digits that needs a word of explanation: it belongs nowhere, or to two kinds at once. */
export const digits = z
  .strictObject({
    /** e.g. g-yige-100 */
    id: identifier('g'),
    /** the run itself, standing once as a run within the words, e.g. 100 */
    digits: z
      .string()
      .regex(/^[0-9]+(\.[0-9]+)?$/, 'a run of digits reads 100 or 1.1')
      .describe('这一串数字，如「100」'),
    /** 其余: no date, statistic or name; 兼属: two of these at once, rightly */
    as: z.enum(['其余', '兼属']).describe('其余：不属日期、数据、名称；兼属：同时属于两类'),
    /** why, our words */
    reason: oneLine.describe('理由（本版用语）'),
    ...provenance,
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('数字余表：不属日期、数据、名称的数字');
export type Digits = z.infer<typeof digits>;
