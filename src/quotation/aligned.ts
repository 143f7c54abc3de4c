import { type Folded, normalize } from '../text/normalize.ts';
import { type Chain, chainOf } from './chain.ts';
import type { Checker } from './checker.ts';
import { blanked, notesIn } from './grammar.ts';

/** Words laid on the text. */
export interface Aligned {
  folded: Folded;
  chain: Chain;
}

/** Lays words on the text, once, whatever is asked of them then. The marks of notes count as blanks. */
export function aligned(checker: Checker, quote: string): Aligned {
  const { index, pairs, closed } = checker;
  const folded = normalize(blanked(quote, notesIn(quote)), index.table);
  // The text begins before its first seam and goes on behind its last.
  const limits = (start: number, end: number): [number, number] => [
    closed.findLast((at) => at <= start) ?? 0,
    closed.find((at) => at >= end) ?? index.text.length,
  ];
  return { folded, chain: chainOf(index.text, pairs, folded.text, limits) };
}

/** The share of the words that met their like, of those that count. */
export function shareOf({ chain: { met } }: Aligned, counts: (unit: number) => boolean = () => true): number {
  let [all, like] = [0, 0];
  met.forEach((is, unit) => {
    if (!counts(unit)) return;
    all++;
    if (is) like++;
  });
  return all === 0 ? 0 : like / all;
}
