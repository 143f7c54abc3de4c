import { normalize } from '../text/normalize.ts';
import { nearSpans } from './near.ts';
import type { PlacePart } from './place.ts';
import { partsOf, type TextIndex } from './text-index.ts';
import { detours } from './variant.ts';

/** Letter for letter; the same once folded; by way of a sure proposal; one edit away. */
export type HitLabel = 'exact' | 'loose' | 'corrected' | 'near';

/** One occurrence: a stretch of the joined places, and its parts place by place. */
export interface Hit {
  label: HitLabel;
  /** In units of the haystack's `raw`. */
  start: number;
  end: number;
  parts: PlacePart[];
}

/** From the best on. */
export const RANK: readonly HitLabel[] = ['exact', 'loose', 'corrected', 'near'];

/**
 * Every occurrence of the words, best label first and in reading order, overlapping ones too; near ones only for
 * `match`. A search finds substrings, so a hit may begin or end inside a number: whether the words may be called a
 * quotation is for `settled` to say. Words without a letter or number are nowhere. Takes any string, throws nothing.
 */
export function find(hay: TextIndex, query: string): Hit[] {
  // Not even folded: of a megabyte pasted that takes a second.
  if (query.trim().length > 4 * hay.raw.length) return [];
  const words = normalize(query, hay.table);
  const spans: [from: number, to: number, label: HitLabel][] = [];
  if (words.text === '' || words.text.length > hay.text.length) return [];
  for (let at = hay.text.indexOf(words.text); at >= 0; at = hay.text.indexOf(words.text, at + 1)) {
    spans.push([at, at + words.text.length, 'loose']);
  }
  for (const { from, to, fix } of detours(hay, words.text)) {
    // What stands in the text as printed needs no proposal.
    if (!spans.some((span) => span[2] === 'loose' && span[0] < to && from < span[1])) {
      spans.push([from, to, fix ? 'corrected' : 'loose']);
    }
  }
  return spans
    .map(([from, to, label]) => hitOf(hay, from, to, label, query, words.starts[0]))
    .sort((a, b) => RANK.indexOf(a.label) - RANK.indexOf(b.label) || a.start - b.start);
}

/** As `find`; and where that finds nothing and there are four letters or more, what is one edit away. */
export function match(hay: TextIndex, query: string): Hit[] {
  const found = find(hay, query);
  if (found.length || query.length > hay.raw.length) return found;
  return nearSpans(hay.text, normalize(query, hay.table).text).map(([from, to]) => hitOf(hay, from, to, 'near'));
}

/**
 * A hit from units of the folded text. With the words as they were typed, `lead` characters before their first letter, it
 * becomes exact where they stand so; blanks around them belong to it only where the text has them too.
 */
function hitOf(hay: TextIndex, from: number, to: number, label: HitLabel, typed = '', lead = 0): Hit {
  const words = typed.trim();
  const blanks = typed.indexOf(words);
  const behind = typed.slice(blanks + words.length);
  let start = hay.starts[from] ?? 0;
  let end = hay.ends[to - 1] ?? 0;
  const at = start - lead + blanks;
  const exact = label === 'loose' && hay.raw.startsWith(words, at);
  if (exact) {
    end = at + words.length + (hay.raw.startsWith(behind, at + words.length) ? behind.length : 0);
    start = hay.raw.startsWith(typed.slice(0, blanks), at - blanks) ? at - blanks : at;
  }
  return { label: exact ? 'exact' : label, start, end, parts: partsOf(hay, start, end) };
}
