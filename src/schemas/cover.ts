import { z } from 'zod';
import { identifier } from './identifier.ts';

/** `content/cover.yaml`: what the front page shows of the records beneath it. */
export const coverSchema = z.strictObject({
  /** The drawing over the headline, e.g. f-preface. */
  drawing: identifier('f'),
  /** At most three numbers, each of which leads to its sentence. */
  statistics: z.array(identifier('s')).min(1).max(3),
  /** A taste of the timeline: events in the order in which they are shown, at most one of a chapter. */
  events: z.array(identifier('e')).min(1),
});

export type Cover = z.output<typeof coverSchema>;
