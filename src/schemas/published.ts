import { z } from 'zod';
import { day } from './words.ts';

const hash8 = z.string().regex(/^[0-9a-f]{8}$/, 'expected 8 hexadecimal digits');

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
  /** Chapters by slug, passages `p7`, sentences `p7s2`, other blocks `b17`, errata `x-…`, facts `s-…`: the hash of the words each is for. */
  addresses: z.record(z.string(), hash8),
  /** SHA-256 of the three above. */
  seal: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
});

export type Published = z.output<typeof publishedSchema>;
