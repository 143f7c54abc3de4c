import { z } from 'zod';
import { printedDate } from './date.ts';
import { identifier } from './identifier.ts';
import { namesOnePlace, ONE_PLACE, provenance } from './provenance.ts';
import { recordState } from './record-state.ts';
import { oneLine } from './words.ts';

/** Something the text says happened, or is to happen, at a time it gives. One point on the timeline. */
export const event = z
  .strictObject({
    /** e.g. e-2019-11-02-kaocha */
    id: identifier('e'),
    /** when, as printed and as resolved; an event without a first day has no point on the line */
    date: printedDate
      .refine((date) => date.from !== undefined, { error: 'an event needs a first day', path: ['from'] })
      .describe('时间：所印与所推定'),
    /** our short title, e.g. 习近平总书记考察杨浦滨江 */
    title: oneLine.max(40).describe('本版所拟短题'),
    /** our remark, e.g. what the text does not say */
    note: oneLine.optional().describe('本版说明'),
    ...provenance,
    ...recordState,
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('大事：原文说在某时发生（或将要发生）的一件事');
export type Event = z.infer<typeof event>;
