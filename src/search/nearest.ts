import { type Alignment, align } from '../text/align.ts';

/** Where in the text each unit and each pair of units is: made once, for `candidates`. */
export type Grams = ReadonlyMap<string, readonly number[]>;

/** Longer words are taken sentence by sentence. */
const LONGEST = 600;

const SHIFT = 4;

/** Indexes a normalized text by its units and pairs of units. */
export function gramsOf(text: string): Grams {
  const grams = new Map<string, number[]>();
  for (let at = 0; at < text.length; at++) {
    for (const gram of new Set([text.slice(at, at + 1), text.slice(at, at + 2)])) {
      if (grams.get(gram)?.push(at) === undefined) grams.set(gram, [at]);
    }
  }
  return grams;
}

/** Where the words would begin in the text, the likeliest first: by the grams they share, the rarer the weightier. */
function candidates(grams: Grams, length: number, words: string): number[] {
  const votes = new Map<number, number>();
  for (let i = 0; i < words.length; i++) {
    for (const size of [1, 2]) {
      const places = grams.get(words.slice(i, i + size)) ?? [];
      const weight = size * Math.log(length / (places.length + 1));
      for (const at of places) {
        const bucket = (at - i) >> SHIFT;
        votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
      }
    }
  }
  const sum = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  return (
    [...votes.keys()]
      .map((bucket) => [bucket, sum(bucket)] as const)
      .sort(([a, x], [b, y]) => y - x || a - b)
      // Few words share what they share with many places, but cost little.
      .slice(0, Math.min(64, Math.max(8, Math.round(240 / words.length))))
      .map(([bucket]) => bucket << SHIFT)
  );
}

/** The range of the text that the words lie on best, in its units; nothing if they share nothing or are too long. */
export function nearest(text: string, grams: Grams, words: string): Alignment | undefined {
  if (words.length > LONGEST) return undefined;
  const slack = 12 + (words.length >> 3);
  let best: Alignment | undefined;
  for (const at of candidates(grams, text.length, words)) {
    const from = Math.max(0, at - slack);
    const found = align(words, text.slice(from, at + (2 << SHIFT) + words.length + slack));
    if (found.score <= (best?.score ?? 0)) continue;
    best = { ...found, text: [found.text[0] + from, found.text[1] + from] };
  }
  return best;
}
