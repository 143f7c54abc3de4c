// One sentence as a page shows it, run by run on the source's.

import { difference } from '../../quotation/difference.ts';
import type { NormalizeTable } from '../../text/normalize.ts';

export type Side = 'page' | 'source';
export type Stretch = [start: number, end: number];
export type Both = Record<Side, Stretch>;

/** Two stretches that stand for one another; `exact` where they do so unit by unit. None is empty unless all is. */
export interface Piece extends Both {
  exact: boolean;
}

/** So much of the shorter of two sentences must be alike, or one is no spelling of the other but a translation. */
const ALIKE = 0.6;

export const lengthOf = ([start, end]: Stretch): number => end - start;

/** How many units so many code points of a text are. */
const unitsOf = (text: string, count: number): number => [...text].slice(0, count).join('').length;

const isAlike = (alike: number, source: string, page: string): boolean =>
  alike > 0 && alike >= ALIKE * Math.min(source.length, page.length);

/** How many characters two texts share at most, in whatever order: of a translation too few to look for the order. */
function shared(source: string, page: string, table: NormalizeTable): number {
  const left = new Map<string, number>();
  const folded = (text: string): string[] => [...text].map((one) => table.characters.get(one) ?? one);
  for (const one of folded(source)) left.set(one, (left.get(one) ?? 0) + 1);
  return folded(page).filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  }).length;
}

/** The runs of one sentence, in which both are alike or are not; `null` where little is: the page shows a translation. */
function runsOf(source: string, page: string, at: Record<Side, number>, table: NormalizeTable): Piece[] | null {
  if (!isAlike(shared(source, page, table), source, page)) return null;
  const runs: Piece[] = [];
  const here = { source: 0, page: 0 };
  let alike = 0;
  for (const { in: side, text } of difference(source, page, table)) {
    const sourceUnits = side === 'draft' ? 0 : text.length;
    const pageUnits =
      side === 'source' ? 0 : side === 'draft' ? text.length : unitsOf(page.slice(here.page), [...text].length);
    if (side === 'both') alike += sourceUnits;
    runs.push({
      source: [at.source + here.source, at.source + here.source + sourceUnits],
      page: [at.page + here.page, at.page + here.page + pageUnits],
      exact: side === 'both' && sourceUnits === pageUnits,
    });
    here.source += sourceUnits;
    here.page += pageUnits;
  }
  return isAlike(alike, source, page) ? runs : null;
}

const joined = (a: Both, b: Both): Piece => ({
  source: [a.source[0], b.source[1]],
  page: [a.page[0], b.page[1]],
  exact: false,
});

/** What changed side by side is one change, with a single character between that is alike by chance: 网 of 网际网路 and 互联网. */
function changesJoined(runs: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  runs.forEach((run, i) => {
    const last = out[out.length - 1];
    const byChance = run.exact && lengthOf(run.source) === 1 && runs[i + 1]?.exact === false;
    if (last && !last.exact && (!run.exact || byChance)) out[out.length - 1] = joined(last, run);
    else out.push(run);
  });
  return out;
}

/** Cuts a run that is alike after so many units; one that would be empty is none. */
function cut({ source, page }: Piece, units: number): Piece[] {
  const [a, b] = [source[0] + units, page[0] + units];
  const halves: Piece[] = [
    { source: [source[0], a], page: [page[0], b], exact: true },
    { source: [a, source[1]], page: [b, page[1]], exact: true },
  ];
  return halves.filter((one) => lengthOf(one.source) > 0);
}

const isEmpty = ({ source, page }: Piece): boolean => lengthOf(source) === 0 || lengthOf(page) === 0;

/** What stands for nothing goes with the character before it; at a sentence's begin with the one behind. */
function emptyJoined(runs: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    if (!last || !(isEmpty(run) || isEmpty(last))) {
      out.push(run);
      continue;
    }
    // Of a run that is alike only the character beside it.
    const before = last.exact ? cut(last, lengthOf(last.source) - 1) : [last];
    const behind = run.exact ? cut(run, 1) : [run];
    const middle = joined(before[before.length - 1] as Piece, behind[0] as Piece);
    out.splice(-1, 1, ...before.slice(0, -1), middle, ...behind.slice(1));
  }
  return out;
}

/** Lays a sentence as the page shows it on the source's: in runs where it is another spelling, whole where it is a translation. */
export function sentencePieces({ source, page }: Both, words: string, shown: string, table: NormalizeTable): Piece[] {
  const runs = runsOf(words, shown, { source: source[0], page: page[0] }, table);
  if (!runs) return [{ source, page, exact: false }];
  // As many units as there were: one stands for one.
  return emptyJoined(changesJoined(runs)).map((one) => ({
    ...one,
    exact: lengthOf(one.source) === lengthOf(one.page),
  }));
}
