import { defined } from '../text/defined.ts';
import type { DraftRange } from './range.ts';

/** All that Unicode calls a quotation mark, and which way each points; a straight one may do either. */
const MARK = /\p{QMark}/gu;
export const BEGINS_WITH_MARK = /^\p{QMark}/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
export const CLOSING = /[\p{Pe}\p{Pf}]/u;
/** Those of the second rank, of which one also serves as an apostrophe. */
const SINGLE = /[‘’‚‛‹›'＇]/u;
export const LATIN = /[\p{Script=Latin}\p{Nd}]/u;
const LINE_END = /[\n\r\u2028\u2029]/gu;
const TITLE = /《[^《》\n]*》/gu;

export interface Mark {
  at: number;
  mark: string;
  opens: boolean;
  closes: boolean;
  single: boolean;
  line: Line;
}

/** A line with marks: where it ends, and where each mark is in it. */
interface Line {
  end: number;
  marks: Map<string, number[]>;
}

/** The mark that is written at the other end: by Unicode’s order the one that closes comes next. */
export const partnerOf = (mark: string): string => {
  if (!OPENING.test(mark)) return mark;
  if (mark === '〝') return '〞';
  if (/[‛‟„‚⹂]/u.test(mark)) return mark === '‛' || mark === '‚' ? '’' : '”';
  if (mark === '«') return '»';
  return String.fromCharCode(mark.charCodeAt(0) + 1);
};

/** Where a mark comes next in a line behind a position; infinity where it does not. */
export function nextOf({ marks }: Line, mark: string, at: number): number {
  const places = marks.get(mark) ?? [];
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (defined(places[middle], 'a place') <= at) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Infinity;
}

export const OPENER = new Map([...'“‘「『«‹〝﹁﹃｢'].map((mark) => [partnerOf(mark), mark]));

/** Where each mark that opens has its partner, by nesting alone: position to position. */
export function matchesOf(marks: readonly Mark[]): Map<number, number> {
  const waiting = new Map<string, number[]>();
  const matches = new Map<number, number>();
  for (const { at, mark, opens, closes } of marks) {
    if (opens) {
      const partner = partnerOf(mark);
      const known = waiting.get(partner);
      if (known) known.push(at);
      else waiting.set(partner, [at]);
    } else if (closes) {
      const from = waiting.get(mark)?.pop();
      if (from !== undefined) matches.set(from, at);
    }
  }
  return matches;
}

/** The titles of works in a range, their marks included. */
export const titlesIn = (text: string, { start, end }: DraftRange): DraftRange[] =>
  [...text.slice(start, end).matchAll(TITLE)].map(({ index, 0: title }) => ({
    start: start + index,
    end: start + index + title.length,
  }));

/** The marks of a range without apostrophes (it’s, ’90s). */
export function marksIn(text: string, { start, end }: DraftRange): Mark[] {
  const words = text.slice(start, end);
  const ends = [...words.matchAll(LINE_END)].map(({ index }) => start + index);
  let passed = 0;
  let line: Line = { end: -1, marks: new Map() };
  return [...words.matchAll(MARK)].flatMap(({ index, 0: mark }) => {
    const at = start + index;
    while ((ends[passed] ?? end) < at) passed++;
    if (line.end < at) line = { end: ends[passed] ?? end, marks: new Map() };
    const single = SINGLE.test(mark);
    const apostrophe = single && !/[‘‚‹›]/u.test(mark) && LATIN.test(text[at + 1] ?? '');
    if (apostrophe && (LATIN.test(text[at - 1] ?? '') || /\d/.test(text[at + 1] ?? ''))) return [];
    const known = line.marks.get(mark);
    if (known) known.push(at);
    else line.marks.set(mark, [at]);
    return { at, mark, opens: OPENING.test(mark), closes: CLOSING.test(mark), single, line };
  });
}
