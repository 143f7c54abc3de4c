import { z } from 'zod';
import { oneLine, prose } from './words.ts';

const version = z.string('expected a version').regex(/^\d+\.\d+\.\d+$/, 'expected a version as 1.1.0');
const reason = prose.max(200, 'expected at most 200 characters');

/** The fields by which a published record says that it no longer holds. Spread into every record's shape; both is P06. */
export const recordState = {
  /** it was wrong, or nothing that belongs here; nothing takes its place */
  withdrawn: z
    .strictObject({
      /** the edition that first left it out, e.g. 1.1.0 */
      version: version.describe('从哪一版起撤回'),
      /** why, for the reader who follows an old link */
      reason: reason.describe('为什么'),
    })
    .optional()
    .describe('已撤回：发布过的条目不删，网址照旧打开，写明缘由'),
  /** another record says it better, on other words or as another thing */
  'superseded-by': z
    .strictObject({
      /** id of the record that takes its place, e.g. x-yizhan */
      id: oneLine.describe('取代它的条目编号'),
      version: version.describe('从哪一版起被取代'),
      reason: reason.describe('为什么'),
    })
    .optional()
    .describe('已由另一条取代：网址照旧打开，指向那一条'),
};

/** What `recordState` gives. */
export interface RecordStateFields {
  withdrawn?: { version: string; reason: string } | undefined;
  'superseded-by'?: { id: string; version: string; reason: string } | undefined;
}

/** Whether a value in a record's file is in one of the fields above: their faults have a code of their own (P06). */
export const isStatePath = (path: readonly (string | number)[]): boolean =>
  path.some((step) => Object.hasOwn(recordState, step));

/** How a record ended, as it is published in JSON. */
export const publishedState = z
  .strictObject({
    is: z.enum(['withdrawn', 'superseded']).describe('withdrawn 已撤回；superseded 已被取代'),
    version: version.describe('从哪一版起'),
    reason: z.string().describe('缘由'),
    by: z.string().nullable().describe('取代它的条目编号；撤回的为 null'),
  })
  .nullable()
  .describe('条目的状态；仍然有效的为 null。不为 null 的不可再引用，也不计数');

export type PublishedState = NonNullable<z.output<typeof publishedState>>;

/** How a record ended; null for one that holds. */
export function stateOf({ withdrawn, 'superseded-by': superseded }: RecordStateFields): PublishedState | null {
  if (withdrawn) return { is: 'withdrawn', ...withdrawn, by: null };
  if (superseded)
    return { is: 'superseded', version: superseded.version, reason: superseded.reason, by: superseded.id };
  return null;
}
