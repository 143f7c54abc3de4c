/** Words of a passage that a link names: its third sentence, or its characters from 12 to 30, end excluded. */
export type Stretch = { sentence: number } | { start: number; end: number };

/** What a query says: nothing of a quotation; something that is no quotation's link; or its words, and their hash if it has one. */
export type Asked = 'nothing' | 'broken' | { stretch: Stretch; hash: string | null };

/** A passage as a link needs it: its text, and where each sentence ends, in UTF-16 units. */
export interface Quotable {
  text: string;
  ends: readonly number[];
}

/** `?s=3&h=0123abcd`, `?r=12-30&h=0123abcd` (contract, “A quotation's link”). */
export const linkQuery = (stretch: Stretch, hash: string): string =>
  `?${'sentence' in stretch ? `s=${stretch.sentence}` : `r=${stretch.start}-${stretch.end}`}&h=${hash}`;

/** Reads a query string. Takes any string, throws nothing. */
export function readLink(search: string): Asked {
  const query = new URLSearchParams(search);
  const [s, r, h] = [query.get('s'), query.get('r'), query.get('h')];
  if (s === null && r === null) return h === null ? 'nothing' : 'broken';
  if (s !== null && r !== null) return 'broken';
  if (h !== null && !/^[0-9a-f]{8}$/.test(h)) return 'broken';
  const sentence = /^[1-9]\d{0,2}$/.exec(s ?? '');
  if (sentence) return { stretch: { sentence: Number(sentence[0]) }, hash: h };
  const range = /^(0|[1-9]\d{0,5})-([1-9]\d{0,5})$/.exec(r ?? '');
  const [start, end] = [Number(range?.[1]), Number(range?.[2])];
  return range && start < end ? { stretch: { start, end }, hash: h } : 'broken';
}

/** Where a stretch stands in its passage; `null` where the passage has no such sentence, or ends before. */
export function bounds({ text, ends }: Quotable, stretch: Stretch): [start: number, end: number] | null {
  if ('start' in stretch) return stretch.end <= text.length ? [stretch.start, stretch.end] : null;
  const end = ends[stretch.sentence - 1];
  return end === undefined ? null : [ends[stretch.sentence - 2] ?? 0, end];
}

/** The shortest name of a stretch: a sentence where it is one exactly. */
export function stretchOf({ ends }: Quotable, start: number, end: number): Stretch {
  const sentence = ends.indexOf(end);
  return sentence >= 0 && start === (ends[sentence - 1] ?? 0) ? { sentence: sentence + 1 } : { start, end };
}

/** The first 8 hexadecimal digits of the SHA-256 of the words in UTF-8. `null` where the browser has none (no HTTPS). */
export async function wordsHash(words: string): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(words)));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a link proves. `start` and `end` say where its words stand; with another verdict nothing may be marked. */
export type Proof =
  | { verdict: 'nothing' | 'broken' | 'beyond' | 'other words' }
  | { verdict: 'proven' | 'no proof given' | 'cannot be proven'; start: number; end: number };

/**
 * Compares a link with the passage as it is now. It never looks for the words elsewhere: a link to words that are no
 * longer there says so. Throws nothing.
 */
export async function prove(passage: Quotable, search: string): Promise<Proof> {
  const asked = readLink(search);
  if (typeof asked === 'string') return { verdict: asked };
  const at = bounds(passage, asked.stretch);
  if (!at) return { verdict: 'beyond' };
  const [start, end] = at;
  if (asked.hash === null) return { verdict: 'no proof given', start, end };
  const hash = await wordsHash(passage.text.slice(start, end));
  if (hash === null) return { verdict: 'cannot be proven', start, end };
  return hash === asked.hash ? { verdict: 'proven', start, end } : { verdict: 'other words' };
}
