import { z } from 'zod';
import { recordState } from './record-state.ts';
import { citedWitness } from './witness.ts';
import { blockNumber, oneLine, prose } from './words.ts';

/** The exact words that an erratum is about. */
const span = z.strictObject({
  block: blockNumber,
  words: z.string().min(1),
  /** Which one, from 1, where the block has these words more than once; left out otherwise. */
  occurrence: z.int().min(1).optional(),
});

/** One reading of the source that is doubtful (校勘记). It never replaces the reading; it is shown beside it. */
export const flagSchema = z
  .strictObject({
    /** Permanent, e.g. `x-yinhang`. */
    id: z.string().regex(/^x-[a-z0-9]+(-[a-z0-9]+)*$/, 'expected x- and lower-case letters, digits, hyphens'),
    /** A reading that returns is one erratum with several spans; the proposal is the same for all. */
    spans: z.array(span).min(1),
    /** What may have been meant, for exactly the same span; none where nothing is supplied. */
    proposals: z.array(oneLine).max(3),
    /** `internal`: the text itself shows it. `glyph`: look-alike or doubled character, standard phrase. `external`: a dated source says otherwise. */
    kinds: z.array(z.enum(['internal', 'glyph', 'external'])).min(1),
    /** How sure it is that the reading is at fault. */
    fault: z.enum(['certain', 'likely', 'possible']),
    /** Where it probably went wrong: in the machine's reading, in the paper or with its author; open where that is not known. */
    cause: z.enum(['machine', 'paper', 'open']).default('open'),
    /** How sure the proposal is. Only a single proposal can be `high`, and only such a one answers a search as `corrected`. */
    sureness: z.enum(['high', 'medium', 'low']).optional(),
    /** Why, in plain Chinese, for the page 校注. */
    evidence: prose,
    /** The published sources that say otherwise, by their ids in witnesses.yaml. */
    witnesses: z.array(citedWitness).optional(),
    /** Other errata to compare. */
    see: z.array(z.string()).optional(),
    ...recordState,
  })
  .superRefine((erratum, context) => {
    const has = erratum.proposals.length > 0;
    if (has !== (erratum.sureness !== undefined))
      context.addIssue({
        code: 'custom',
        path: has ? ['proposals'] : ['sureness'],
        message: 'expected a sureness with a proposal, and none without',
      });
    if (erratum.sureness === 'high' && erratum.proposals.length !== 1)
      context.addIssue({
        code: 'custom',
        path: ['sureness'],
        message: 'expected a single proposal where the sureness is high',
      });
    if (erratum.kinds.includes('external') !== (erratum.witnesses?.length ?? 0) > 0)
      context.addIssue({
        code: 'custom',
        path: ['kinds'],
        message: 'expected witnesses with the kind external, and none without',
      });
  });

export const errataSchema = z.array(flagSchema).min(1);

export type ErratumRecord = z.output<typeof flagSchema>;
