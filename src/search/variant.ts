import type { TextIndex, Variant } from './text-index.ts';

/** Units of the text index that answer to the words sought, by way of at least one variant. */
export interface VariantMatch {
  from: number;
  to: number;
  /** Whether a proposal was among the variants; if not, only percent signs were. */
  fix: boolean;
}

/**
 * All readings of `words` that take a variant. A proposal is taken whole or not at all, unless the words begin or end
 * inside it; several in one quotation may be taken each for itself, as a writer may follow one and not another.
 */
export function variantMatches({ text, variants }: TextIndex, words: string): VariantMatch[] {
  const found: VariantMatch[] = [];
  /** Walks on from text unit `at` with `done` words behind it; gives where the words end, or nothing. */
  const walk = (at: number, done: number, fix: boolean): [to: number, fix: boolean] | undefined => {
    for (const variant of variants) {
      if (variant.from < at) continue;
      if (!text.startsWith(words.slice(done, done + variant.from - at), at)) break;
      const behind = done + variant.from - at;
      if (behind >= words.length) break;
      const end = behind > 0 ? take(variant, behind, fix) : undefined;
      if (end) return end;
    }
    return text.startsWith(words.slice(done), at) ? [at + words.length - done, fix] : undefined;
  };
  /** Takes a variant with `done` words behind it. One that leaves words out must have some on either side. */
  const take = ({ from, to, meant, fix: own }: Variant, done: number, fix: boolean): [number, boolean] | undefined => {
    const rest = words.slice(done);
    if (meant !== '' && meant.startsWith(rest)) return [to, true];
    return rest.startsWith(meant) && from < to ? walk(to, done + meant.length, fix || own) : undefined;
  };
  for (const variant of variants) {
    const { from, to, meant } = variant;
    // Beginning before it.
    for (let back = Math.min(from, words.length - 1); back > 0; back--) {
      // The last unit first, for the sake of a megabyte of words.
      if (text[from - 1] !== words[back - 1] || !text.startsWith(words.slice(0, back), from - back)) continue;
      const end = take(variant, back, false);
      if (end) found.push({ from: from - back, to: end[0], fix: end[1] });
    }
    // Beginning with it, or inside it.
    for (let inside = 0; inside < meant.length; inside++) {
      const rest = meant.slice(inside);
      const end: [number, boolean] | undefined = rest.startsWith(words)
        ? [to, true]
        : words.startsWith(rest)
          ? walk(to, rest.length, true)
          : undefined;
      if (end) found.push({ from, to: end[0], fix: end[1] });
    }
  }
  return found;
}
