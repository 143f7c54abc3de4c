import { shortHash } from '../text/hash.ts';

/** Words of a passage that a link names: its third sentence, or its characters from 12 to 30, end excluded. */
export type QuotedRange = { sentence: number } | { start: number; end: number };

/** A passage as a link needs it: its text, and where each sentence ends, in UTF-16 units. */
export interface Quotable {
  text: string;
  ends: readonly number[];
}

/** `?s=3&h=0123abcd`, `?r=12-30&h=0123abcd` (docs/contract.md, “A quotation's link”). */
export const linkQuery = (range: QuotedRange, hash: string): string =>
  `?${'sentence' in range ? `s=${range.sentence}` : `r=${range.start}-${range.end}`}&h=${hash}`;

/** The shortest name of a range: a sentence where it is one exactly. */
export function quotedRangeOf({ ends }: Quotable, start: number, end: number): QuotedRange {
  const sentence = ends.indexOf(end);
  return sentence >= 0 && start === (ends[sentence - 1] ?? 0) ? { sentence: sentence + 1 } : { start, end };
}

/** The hash of words. `null` where the browser has none (no HTTPS). */
export async function wordsHash(words: string): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(words)));
  return shortHash(digest);
}
