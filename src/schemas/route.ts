import { z } from 'zod';
import { identifier } from './identifier.ts';
import { namesOnePlace, ONE_PLACE, provenance } from './provenance.ts';
import { oneLine } from './words.ts';

const goal = {
  /** the place as printed within its words, e.g. 杨树浦咖啡馆 */
  name: oneLine.describe('地名，照原文，须在引文之内'),
  /** what one does there, exact words within its words, e.g. 漫步 */
  doing: oneLine.optional().describe('在此做什么，照原文，须在引文之内'),
  /** id of the place's own record, e.g. l-kafeiguan */
  place: identifier('l').optional().describe('地点条目编号'),
  ...provenance,
};

/** One stop of a route. */
export const stop = z
  .strictObject({
    ...goal,
    /** time of day as printed within its words, e.g. 清晨: it gives the stop its place in the order */
    time: oneLine.describe('时辰，照原文，须在引文之内'),
  })
  .refine(namesOnePlace, ONE_PLACE);
export type Stop = z.infer<typeof stop>;

/** A place that the text names beside a route and gives no time of day. */
export const further = z
  .strictObject({
    ...goal,
    /** true when the text says it is still being built: one cannot go there yet */
    planned: z.literal(true).optional().describe('原文说尚在建设者为 true'),
  })
  .refine(namesOnePlace, ONE_PLACE);
export type Further = z.infer<typeof further>;

/** A way through the places of a text, drawn as a schematic: an order, no coordinates. */
export const route = z
  .strictObject({
    /** e.g. r-binjiang-yitian */
    id: identifier('r'),
    /** our title, e.g. 滨江的一天 */
    title: oneLine.max(24).describe('本版所拟题'),
    /** stops in the order of the day */
    stops: z.array(stop).min(2).describe('各站，依时辰先后'),
    /** where one can go too, in no order */
    further: z.array(further).min(1).optional().describe('还可以去的地方，不分先后'),
    /** the words that make it a route */
    ...provenance,
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('路线：原文写出的一条游程，示意而已');
export type Route = z.infer<typeof route>;
