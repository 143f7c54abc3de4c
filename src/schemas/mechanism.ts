import { z } from 'zod';
import { identifier } from './identifier.ts';
import { nameShape } from './name.ts';
import { namesOnePlace, ONE_PLACE, provenance } from './provenance.ts';
import { oneLine } from './words.ts';

/** The closed list by which /index/ groups mechanisms. */
export const mechanismKinds = ['机制', '理念', '项目', '平台', '活动', '称号', '说法'] as const;

/** One part of a mechanism, as a small diagram shows it. */
export const member = z
  .strictObject({
    /** the part as printed within its words, e.g. 社区规划师, 南大门 */
    name: oneLine.describe('这一部分的名称，照原文，须在引文之内'),
    /** which side of the diagram it is on, our word, e.g. 师, 顾问, 原有, 新开, 通向, 协力 */
    role: oneLine.describe('在图中的位置（本版用语），如「师」「顾问」'),
    /** id of the part's own record, e.g. m-shequ-guihuashi */
    ref: z
      .union([identifier('m'), identifier('l'), identifier('o')])
      .optional()
      .describe('这一部分自己的条目编号'),
    ...provenance,
  })
  .refine(namesOnePlace, ONE_PLACE);
export type Member = z.infer<typeof member>;

/** A named way of working, idea, project, platform, festival or designation. */
export const mechanism = z
  .strictObject({
    /** e.g. m-sanshi-sanguwen */
    id: identifier('m'),
    ...nameShape,
    /** one of the closed list, e.g. 机制 */
    kind: z.enum(mechanismKinds).describe('类别'),
    /** its parts in the text's order, for a diagram; absent when there is nothing to draw */
    members: z.array(member).min(2).optional().describe('组成部分，供示意图用'),
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('机制：原文具名的机制、理念、项目、平台、活动、称号、说法');
export type Mechanism = z.infer<typeof mechanism>;
