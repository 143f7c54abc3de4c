import { type Quotable, type QuotedRange, wordsHash } from './link.ts';
import { withoutStuck } from './stuck.ts';

/** What a query says: nothing of a quotation; something that is no quotation's link; or its words, and their hash if it has one. */
export type LinkQuery = 'nothing' | 'broken' | { range: QuotedRange; hash: string | null };

/**
 * Reads a query string, without what was stuck to its values in a letter: a full stop, a bracket, words. A hash may be in
 * capitals; the words still have to fit it. Takes any string, throws nothing.
 */
export function readLink(search: string): LinkQuery {
  // Some mail programs and editors hand on `&amp;` for `&`.
  const query = new URLSearchParams(search.replaceAll('&amp;', '&'));
  const value = (name: string): string | null => {
    const given = query.get(name);
    return given && withoutStuck(given);
  };
  const [s, r, h] = [value('s'), value('r'), value('h')?.toLowerCase() ?? null];
  if (s === null && r === null) return h === null ? 'nothing' : 'broken';
  if (s !== null && r !== null) return 'broken';
  if (h !== null && !/^[0-9a-f]{8}$/.test(h)) return 'broken';
  const sentence = /^[1-9]\d{0,2}$/.exec(s ?? '');
  if (sentence) return { range: { sentence: Number(sentence[0]) }, hash: h };
  const units = /^(0|[1-9]\d{0,5})-([1-9]\d{0,5})$/.exec(r ?? '');
  const [start, end] = [Number(units?.[1]), Number(units?.[2])];
  return units && start < end ? { range: { start, end }, hash: h } : 'broken';
}

/** Where a range is in its passage; `null` where the passage has no such sentence, or ends before. */
export function bounds({ text, ends }: Quotable, range: QuotedRange): [start: number, end: number] | null {
  if ('start' in range) return range.end <= text.length ? [range.start, range.end] : null;
  const end = ends[range.sentence - 1];
  return end === undefined ? null : [ends[range.sentence - 2] ?? 0, end];
}

/** What a link proves. `start` and `end` say where its words are; with another verdict nothing may be marked. */
export type LinkVerdict =
  | { verdict: 'nothing' | 'broken' | 'beyond' | 'other words' }
  | { verdict: 'proven' | 'no proof given' | 'cannot be proven'; start: number; end: number };

/**
 * Compares a link with the passage as it is now. It never looks for the words elsewhere: a link to words that are no
 * longer there says so. Throws nothing.
 */
export async function verifyLink(passage: Quotable, search: string): Promise<LinkVerdict> {
  const asked = readLink(search);
  if (typeof asked === 'string') return { verdict: asked };
  const at = bounds(passage, asked.range);
  if (!at) return { verdict: 'beyond' };
  const [start, end] = at;
  if (asked.hash === null) return { verdict: 'no proof given', start, end };
  const hash = await wordsHash(passage.text.slice(start, end));
  if (hash === null) return { verdict: 'cannot be proven', start, end };
  return hash === asked.hash ? { verdict: 'proven', start, end } : { verdict: 'other words' };
}
