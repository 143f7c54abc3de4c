import { sentencesOf } from '../../text/sentences.ts';

/** A run of words, some of them found. */
export interface Piece {
  text: string;
  found: boolean;
}

const MOST = 2;

/** A record's words with what was found, from Pagefind's segments (parted by U+200B) and the numbers of those found. */
function located(raw: string, locations: readonly number[]): { text: string; marks: [number, number][] } {
  const wanted = new Set(locations);
  const marks: [number, number][] = [];
  let text = '';
  for (const [n, segment] of raw.split('\u200b').entries()) {
    const plain = segment.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (wanted.has(n)) {
      const last = marks[marks.length - 1];
      if (last && last[1] === text.length) last[1] += plain.length;
      else marks.push([text.length, text.length + plain.length]);
    }
    text += plain;
  }
  return { text, marks };
}

function pieces(text: string, start: number, end: number, marks: readonly [number, number][]): Piece[] {
  const out: Piece[] = [];
  let at = start;
  const push = (to: number, found: boolean): void => {
    if (to > at) out.push({ text: text.slice(at, to), found });
    at = Math.max(at, to);
  };
  for (const [from, to] of marks) {
    if (to <= start || from >= end) continue;
    push(Math.max(from, start), false);
    push(Math.min(to, end), true);
  }
  push(end, false);
  return out;
}

/** A record's words whole, with what was found. */
export function whole(raw: string, locations: readonly number[]): Piece[] {
  const { text, marks } = located(raw, locations);
  return pieces(text, 0, text.length, marks);
}

/** The one or two whole sentences of a passage that hold most of what was found, in their order, neighbours as one. */
export function excerpt(raw: string, locations: readonly number[]): Piece[][] {
  const { text, marks } = located(raw, locations);
  const sentences = sentencesOf(0, text).map(({ start, end }) => ({
    start,
    end,
    found: marks.filter(([a, b]) => a < end && b > start).length,
  }));
  const best = [...sentences].sort((a, b) => b.found - a.found || a.start - b.start).filter(({ found }) => found > 0);
  const shown = best.length > 0 ? best.slice(0, MOST) : sentences.slice(0, 1);
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of shown.sort((a, b) => a.start - b.start)) {
    const last = runs[runs.length - 1];
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => pieces(text, start, end, marks));
}
