import { z } from 'zod';
import { partialDate } from './cited-source.ts';
import { identifier } from './identifier.ts';
import { nameShape } from './name.ts';
import { namesOnePlace, ONE_PLACE } from './provenance.ts';
import { citedWitness } from './witness.ts';
import { oneLine } from './words.ts';

/** A document as it was published, which the text may print otherwise or not at all: always with its source. */
export const officialDocument = z
  .strictObject({
    /** its full title, with its marks: 《……的决定》 */
    title: oneLine.regex(/^《.+》$/u, 'expected the title with its marks, 《…》').describe('全称，连书名号'),
    /** the body that issued or passed it, in full */
    issuer: oneLine.optional().describe('发布者；查不到的不填'),
    /** when it was issued or passed, as far as the source says */
    date: partialDate.optional().describe('发布或通过的日子（年、年月或年月日）；查不到的不填'),
    witnesses: z.array(citedWitness).min(1).describe('出处：witnesses.yaml 里的编号'),
  })
  .describe('文件公布时的全称、发布者、日期，原文以外的');
export type OfficialDocument = z.infer<typeof officialDocument>;

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
    official: officialDocument.optional(),
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('文件：原文所有《…》，及未加书名号而被引用的报告');
export type DocumentFact = z.infer<typeof documentFact>;
