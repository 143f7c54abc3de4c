import { defined } from '../text/defined.ts';
import { normalize } from '../text/normalize.ts';
import { nearSpans } from './near.ts';
import type { PlacePart } from './place.ts';
import { partsOf, type TextIndex } from './text-index.ts';
import { variantMatches } from './variant.ts';

/** Letter for letter; the same once normalized; by way of a sure proposal; one edit away. */
export type HitLabel = 'exact' | 'loose' | 'corrected' | 'near';

/** One occurrence: a range of the joined places, and its parts place by place. */
export interface Hit {
  label: HitLabel;
  /** In units of the text index's `raw`. */
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
export function find(index: TextIndex, query: string): Hit[] {
  // Not even normalized: of a megabyte pasted that takes a second.
  if (query.trim().length > 4 * index.raw.length) return [];
  const words = normalize(query, index.table);
  const spans: [from: number, to: number, label: HitLabel][] = [];
  if (words.text === '' || words.text.length > index.text.length) return [];
  for (let at = index.text.indexOf(words.text); at >= 0; at = index.text.indexOf(words.text, at + 1)) {
    spans.push([at, at + words.text.length, 'loose']);
  }
  for (const { from, to, fix } of variantMatches(index, words.text)) {
    // What is in the text as printed needs no proposal.
    if (!spans.some((span) => span[2] === 'loose' && span[0] < to && from < span[1])) {
      spans.push([from, to, fix ? 'corrected' : 'loose']);
    }
  }
  return spans
    .map(([from, to, label]) => hitOf(index, from, to, label, query, words.starts[0]))
    .sort((a, b) => RANK.indexOf(a.label) - RANK.indexOf(b.label) || a.start - b.start);
}

/** As `find`; and where that finds nothing and there are four letters or more, what is one edit away. */
export function match(index: TextIndex, query: string): Hit[] {
  const found = find(index, query);
  if (found.length || query.length > index.raw.length) return found;
  return nearSpans(index.text, normalize(query, index.table).text).map(([from, to]) => hitOf(index, from, to, 'near'));
}

/**
 * A hit from units of the normalized text. With the words as they were typed, `lead` characters before their first letter, it
 * becomes exact where they are so; blanks around them belong to it only where the text has them too.
 */
function hitOf(index: TextIndex, from: number, to: number, label: HitLabel, typed = '', lead = 0): Hit {
  const words = typed.trim();
  const blanks = typed.indexOf(words);
  const behind = typed.slice(blanks + words.length);
  let start = defined(index.starts[from], 'a first letter');
  let end = defined(index.ends[to - 1], 'a last letter');
  const at = start - lead + blanks;
  const exact = label === 'loose' && index.raw.startsWith(words, at);
  if (exact) {
    end = at + words.length + (index.raw.startsWith(behind, at + words.length) ? behind.length : 0);
    start = index.raw.startsWith(typed.slice(0, blanks), at - blanks) ? at - blanks : at;
  }
  return { label: exact ? 'exact' : label, start, end, parts: partsOf(index, start, end) };
}
