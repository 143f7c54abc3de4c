import { z } from 'zod';
import { identifier } from './identifier.ts';
import { nameShape } from './name.ts';
import { namesOnePlace, ONE_PLACE } from './provenance.ts';

/** A document the text names: every 《…》, and one it quotes without title marks. */
export const documentFact = z
  .strictObject({
    /** e.g. d-sannian-jihua */
    id: identifier('d'),
    ...nameShape,
    /** id of the organisation or place that issued it, where the text says so, e.g. o-quwei */
    issuer: z
      .union([identifier('o'), identifier('l')])
      .optional()
      .describe('发布者的编号（机构 o- 或地区 l-），原文言明者方填'),
    /** id of the event at which it appeared, e.g. e-2020-06-29-jueding */
    event: identifier('e').optional().describe('发布或通过这份文件的大事编号'),
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('文件：原文所有《…》，及未加书名号而被引用的报告');
export type DocumentFact = z.infer<typeof documentFact>;
