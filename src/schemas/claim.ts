import { z } from 'zod';
import { identifier } from './identifier.ts';
import { namesOnePlace, ONE_PLACE } from './provenance.ts';
import { citedWitness } from './witness.ts';
import { blockNumber, oneLine } from './words.ts';

/** What was found of a claim: 有据, 未核, 不合. */
export const findings = ['borne-out', 'unchecked', 'contradicted'] as const;

/** A place where the text says that something is the first or the only one, and what was found of it. */
export const claim = z
  .strictObject({
    /** e.g. k-jishi-lingshou */
    id: identifier('k'),
    passage: z.int().min(1).optional(),
    /** The block of a title, an opening or a caption. */
    block: blockNumber.optional(),
    /** The words of the claim, standing once in their place. */
    words: oneLine,
    found: z.enum(findings),
    /** What is known of it, in our words. */
    says: oneLine,
    witnesses: z.array(citedWitness).min(1).optional(),
  })
  .refine(namesOnePlace, ONE_PLACE);

/** `content/claims.yaml` */
export const claimsSchema = z.strictObject({
  /** What makes a claim: wherever the text has one of them, a record is due. */
  marks: z.array(oneLine).min(1),
  /** Words with such a mark in them that claim nothing: 第一时间. */
  besides: z.array(oneLine).default([]),
  claims: z.array(claim).min(1),
});

export type ClaimRecord = z.output<typeof claim>;
