import { z } from 'zod';
import { citedWitness } from './witness.ts';
import { oneLine } from './words.ts';

/** The fields by which a record says where it was read. Spread into every record's shape. */
export const provenance = {
  /** passage number, 1…44, e.g. 18; a record names a passage or a block, never both */
  passage: z.int().min(1).optional().describe('所在段号（1 起），如 18；与 block 二者必居其一'),
  /** source block number of a title or caption, e.g. 17 for S17 */
  block: z.int().min(1).optional().describe('所在题目、开头或图说的原文块号，如 17；与 passage 二者必居其一'),
  /** exact words the record was read from, long enough to occur only once in the whole text */
  words: oneLine.describe('所据原文，一字不差，长到全文只出现一次'),
  /** the published sources of what the text itself does not say, by their ids in witnesses.yaml */
  witnesses: z.array(citedWitness).min(1).optional().describe('原文以外的依据：witnesses.yaml 里的编号'),
};

/** What `provenance` gives, for functions that only need to know where a record is. */
export interface Provenance {
  passage?: number | undefined;
  block?: number | undefined;
  words: string;
  witnesses?: readonly { id: string; says?: string | undefined }[] | undefined;
}

/** Takes a record; true when it names exactly one place. JSON Schema cannot say this, hence a refinement. */
export function namesOnePlace(record: Pick<Provenance, 'passage' | 'block'>): boolean {
  return (record.passage === undefined) !== (record.block === undefined);
}

/** The message of that refinement. */
export const ONE_PLACE = 'a record names either a passage or a block, one of the two';
