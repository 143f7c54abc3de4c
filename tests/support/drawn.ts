// How many cases a test draws, and from which seed: some of a new seed in `npm test`, all of a fixed one in `npm run test:all`.

import { test } from 'vitest';
import { seeded } from './seeded.ts';

/** Set by `npm run test:all`. */
export const ALL = process.env.TEST_ALL === '1';

/** A test of the long rest: it stands with its kin, and runs in `npm run test:all` alone. */
export const longTest = test.runIf(ALL);

/** `SEED=1234 npx vitest run FILE` draws again what a failed run has drawn; without it every run draws anew. */
export const SEED = process.env.SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.SEED);
if (!Number.isSafeInteger(SEED)) throw new Error(`SEED=${process.env.SEED}: expected a whole number`);

/** Some of a table of cases, other ones each time; all of them in `npm run test:all`. A failed case names itself. */
export function drawFrom<T>(cases: readonly T[], some: number): T[] {
  const random = seeded(SEED);
  const ordered = cases.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
  return ordered.slice(0, ALL ? cases.length : some).map(({ one }) => one);
}

export interface Draw {
  seed: number;
  count: number;
}

/** Prints the seed, which a failure needs to be repeated. `name` says whose it is. */
export function draw(name: string, { some, all, fixed }: { some: number; all: number; fixed: number }): Draw {
  const drawn = ALL ? { seed: process.env.SEED === undefined ? fixed : SEED, count: all } : { seed: SEED, count: some };
  console.log(`${name}: ${drawn.count} cases of SEED=${drawn.seed}`);
  return drawn;
}
