/** Seeded random numbers (mulberry32), so that a drawing is the same on every machine and every run. */
export interface Random {
  /** From `low` up to `high`. */
  between(low: number, high: number): number;
  /** True once in `1 / chance` times. */
  chance(chance: number): boolean;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    between: (low, high) => low + (high - low) * next(),
    chance: (chance) => next() < chance,
  };
}
