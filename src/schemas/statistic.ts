import { z } from 'zod';
import { hedges } from '../text/hedges.ts';
import { printedDate } from './date.ts';
import { identifier } from './identifier.ts';
import { namesOnePlace, ONE_PLACE, provenance } from './provenance.ts';
import { recordState } from './record-state.ts';
import { oneLine } from './words.ts';

/** The closed list by which /data/ sorts. */
export const subjects = ['旧改', '企业与在线新经济', '疫情纾困', '治理', '文旅与滨江', '养老', '时间'] as const;

/** One number the text gives. */
export const statistic = z
  .strictObject({
    /** e.g. s-jiuli-90s */
    id: identifier('s'),
    /** the number as printed with the unit that touches it, e.g. 14.2万户, 1400余家, 三名 */
    printed: oneLine.describe('原文所印数字，连同紧接的单位，如「14.2万户」'),
    /** the number itself, exact, e.g. 142000 for 14.2万户, 100 for 100% */
    value: z.number().describe('数值，如 142000；百分数写百分点，100% 写 100'),
    /** the unit alone, as printed, e.g. 户, 元, 平方米, %, 家(次) */
    unit: z.string().min(1).describe('单位，照原文，如「户」「元」「平方米」「%」'),
    /** every hedge on this number, in any order; [] when it is bare */
    hedge: z.array(z.enum(hedges)).describe('限定词，如「约」「余」；没有则为空'),
    /** the time it holds for; absent when the text gives none */
    period: printedDate.optional().describe('所属时间；原文未言则不填'),
    /** whom or what it counts, our words, e.g. 二级以下旧里的户数 */
    counts: oneLine.describe('数的是什么（本版用语）'),
    /** our short label, e.g. 上世纪90年代的旧里 */
    label: oneLine.max(24).describe('短标签（本版用语）'),
    /** one of the closed list, e.g. 旧改 */
    subject: z.enum(subjects).describe('主题'),
    /** id of the erratum on the number, e.g. x-15wan; never left out when one does */
    flag: identifier('x').optional().describe('压在这个数上的校注编号'),
    /** true for a number printed in Chinese characters, e.g. 三名; absent otherwise */
    spelled: z.literal(true).optional().describe('原文以汉字书写的数为 true'),
    /** who counted it, in the text's words, where it says so: 据统计, 通达集团宣布 */
    'counted-by': oneLine.optional().describe('谁统计、谁宣布的，照同段原文；原文没有说的不填'),
    /** what the text only names by its number, told by the witnesses that the record cites: 百, 百余家企业 */
    untold: z
      .array(
        z.strictObject({
          printed: oneLine.describe('原文所印，须在引文之内'),
          says: oneLine.describe('出处里说的是什么（本版用语）'),
        }),
      )
      .min(1)
      .optional()
      .describe('原文只提到、没有说明，而出处说明了的部分'),
    /** our remark, e.g. that it counts 征收 and not 签约 */
    note: oneLine.optional().describe('本版说明'),
    ...provenance,
    ...recordState,
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('数据：原文给出的一个数');
export type Statistic = z.infer<typeof statistic>;
