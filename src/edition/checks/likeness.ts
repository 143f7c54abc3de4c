/** A text as it is compared, its pairs of characters counted once. */
export interface Compared {
  text: string;
  pairs: ReadonlyMap<string, number>;
  total: number;
}

export function compared(text: string): Compared {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 2 <= text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, pairs, total: Math.max(0, text.length - 1) };
}

/** How much two texts share, 0 to 1 (Dice's coefficient over pairs of characters). Only for saying which passage was meant. */
export function likeness(a: Compared, b: Compared): number {
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of few.pairs) shared += Math.min(count, many.pairs.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, a.total + b.total);
}
