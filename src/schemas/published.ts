import { z } from 'zod';
import { day } from './words.ts';

const hash8 = z.string().regex(/^[0-9a-f]{8}$/, 'expected 8 hexadecimal digits');

/** `x-…`, `s-…`: the letter of a kind of record, and a name. */
const recordId = z.string().regex(/^[a-z]-[a-z0-9-]+$/, 'expected the id of a record');

/** What a record was published as: its words, and what identifies it beside them. What we say of it is not kept. */
const registered = z.strictObject({
  /** `"p12 34 写上上半分悠闲"`: where, from which character, which words; an erratum may have several. */
  spans: z.array(z.string()).min(1),
  /** the printed number, or the printed date */
  printed: z.string().optional(),
  /** of a statistic */
  value: z.number().optional(),
  unit: z.string().optional(),
  /** the printed time that a statistic holds for */
  period: z.string().optional(),
  /** of an event: its first and last day */
  from: z.string().optional(),
  to: z.string().optional(),
  /** of a person, place, organisation …: as printed */
  name: z.string().optional(),
  /** of a variant: what the other print reads */
  reads: z.string().optional(),
  /** of a quotation */
  said: z.string().optional(),
  /** `withdrawn 1.1.0` or `superseded 1.1.0 x-yizhan`; absent while it holds */
  state: z.string().optional(),
});

export type Registered = z.output<typeof registered>;

/**
 * `content/published.json`: what has been given an address, and with which words. Written only by
 * `npm run new-edition`, which adds and never changes; `seal` shows a change by hand.
 */
export const publishedSchema = z.strictObject({
  editions: z
    .array(
      z.strictObject({
        version: z.string(),
        date: day,
        /** Every value of edition.yaml at that version, by its path: `"chapters.2.slug": "riverside"`. */
        settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      }),
    )
    .min(1),
  /** `"S7": "15 0a1b2c3d"`: the line in the file and the hash of the words of each source block. */
  source: z.record(
    z.string().regex(/^S\d+$/, 'expected S and a number'),
    z.string().regex(/^\d+ [0-9a-f]{8}$/, 'expected a line and 8 hexadecimal digits'),
  ),
  /** Chapters by slug, passages `p7`, sentences `p7s2`, other blocks `b17`: the hash of the words each is for. */
  addresses: z.record(z.string(), hash8),
  /** Errata `x-…`, variants `v-…`, events `e-…`, statistics `s-…`, quotations `q-…`, names, explained words `g-…` and outcomes `a-…`, each with its words. */
  records: z.record(recordId, registered),
  /** SHA-256 of the four above. */
  seal: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
});

export type Published = z.output<typeof publishedSchema>;
