import { z } from 'zod';
import { type Provenance, provenance } from './provenance.ts';
import { type RecordStateFields, recordState } from './record-state.ts';
import { oneLine } from './words.ts';

/** What every named thing has; its mentions are computed, never written. */
export const nameShape = {
  /** the headword as printed, damaged readings kept, e.g. 通达集团 */
  name: oneLine.describe('名称，照原文所印（原文误字不改）'),
  /** other printed forms of the same thing, e.g. [通达, 达成集团] */
  also: z.array(oneLine).default([]).describe('原文中的其他写法'),
  /** our words: what it is, or the right reading of a damaged name */
  note: oneLine.optional().describe('本版说明；原文误字的正字写在这里'),
  /** where the thing is first named or explained */
  ...provenance,
  ...recordState,
};

/** The same as a type, for functions that treat all names alike. */
export interface NameRecord extends Provenance, RecordStateFields {
  id: string;
  name: string;
  also: string[];
  note?: string | undefined;
}
