import { z } from 'zod';
import { identifier } from './identifier.ts';
import { namesOnePlace, ONE_PLACE, provenance } from './provenance.ts';
import { recordState } from './record-state.ts';
import { oneLine } from './words.ts';

/** Words the text gives to a speaker: in quotation marks (direct) or not (reported). */
export const quotation = z
  .strictObject({
    /** e.g. q-xie-bufa */
    id: identifier('q'),
    /** direct: within “…”; reported: without */
    kind: z.enum(['direct', 'reported']).describe('direct 加引号的原话；reported 转述'),
    /** id of a person, organisation or document (n-, o-, d-), or the speaker's printed name; is in the words */
    speaker: oneLine.describe('说话者：人物、机构、文件的编号，或原文所印名称；须在引文之内'),
    /** exact words said, without the quotation marks */
    said: oneLine.describe('所说的话，一字不差，不含外层引号'),
    /** occasion as printed within the words, e.g. 上海考察首站来到了杨浦滨江 */
    occasion: oneLine.optional().describe('说于何时何处，照原文，须在引文之内'),
    /** id of the event at which it was said, e.g. e-2019-11-02-kaocha */
    event: identifier('e').optional().describe('说这话的大事编号'),
    /** our remark */
    note: oneLine.optional().describe('本版说明'),
    ...provenance,
    ...recordState,
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('引语：原文归于某人、某机构、某文件的话');
export type Quotation = z.infer<typeof quotation>;
