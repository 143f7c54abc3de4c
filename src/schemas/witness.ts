import { z } from 'zod';
import { blockNumber, day, oneLine, prose } from './words.ts';

/** What `url` is where a source can be looked up at no address. */
export const NO_ADDRESS = 'none';

/** A reading of a witness that prints this text itself, beside ours. */
const reading = z.strictObject({
  /** Permanent, e.g. `v-22-1`: the block, and which reading of it. */
  id: z.string().regex(/^v-[a-z0-9]+(-[a-z0-9]+)*$/, 'expected v- and lower-case letters, digits, hyphens'),
  block: blockNumber,
  /** Our exact words. */
  words: z.string().min(1),
  /** Which one, from 1, where the block has these words more than once; left out otherwise. */
  occurrence: z.int().min(1).optional(),
  /** What is printed there instead; empty where it has nothing. */
  reads: z.union([z.literal(''), oneLine]),
});

/** A published source outside the edition, said once and cited by its id. */
export const witnessSchema = z
  .strictObject({
    /** Permanent, e.g. `w-xinmin-2020-11-02`. */
    id: z.string().regex(/^w-[a-z0-9]+(-[a-z0-9]+)*$/, 'expected w- and lower-case letters, digits, hyphens'),
    /** The paper or site, e.g. 新民晚报. */
    name: oneLine,
    /** The day of publication. */
    date: day,
    /** The title of the piece, where it is known. */
    title: oneLine.optional(),
    /** The page or pages of a paper (版次), e.g. 12/13. */
    page: oneLine.optional(),
    /** Where it can be looked up: an https address, or `none`. That it is one of them is checked as W02. */
    url: oneLine,
    /** The day it was read for this edition. That it is there, and when it may be, is checked as W03. */
    seen: day.optional(),
    /** What of it was read. */
    read: prose,
    /** One character that names it beside its readings (sigla), where it prints this text. */
    siglum: z
      .string()
      .regex(/^\p{Script=Han}$/u, 'expected one Chinese character')
      .optional(),
    readings: z.array(reading).min(1).optional(),
  })
  .refine(({ siglum, readings }) => (siglum === undefined) === (readings === undefined), {
    path: ['siglum'],
    message: 'expected a siglum with readings, and none without',
  });

export const witnessesSchema = z.array(witnessSchema);

export type WitnessRecord = z.output<typeof witnessSchema>;

/** A witness as a record cites it. */
export const citedWitness = z.strictObject({
  id: witnessSchema.shape.id.describe('出处的编号'),
  /** What it says there, in our words or as a single reading. */
  says: prose.optional().describe('那里说的'),
});
