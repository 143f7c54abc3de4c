import type { quotedParts } from '../../quotation/quoted-parts.ts';
import { find, type HitLabel, match, RANK } from '../../search/match.ts';
import type { Corpus } from '../../search/search-text.ts';
import type { TextIndex } from '../../search/text-index.ts';
import { normalize } from '../../text/normalize.ts';
import { isFound } from './answer.ts';
import { type PlaceHits, placeHits } from './hits.ts';

/** A part of a pasted quotation, and where the text has it. */
export interface PartHits {
  /** What was looked for. */
  words: string;
  /** Whether letters that were pasted were left out: marks of notes, what an editor put in, a label. */
  less: boolean;
  /** One letter alone is everywhere, and not looked for. */
  tooShort: boolean;
  hits: PlaceHits[];
}

/** What no query of words alone has: with one of these it may be a quotation as a draft has it. */
export const MAY_HAVE_PARTS = /[\p{P}\p{S}\p{No}\p{Nl}]/u;

const rankOf = (label: HitLabel | undefined): number => (label ? RANK.indexOf(label) : RANK.length);

/**
 * Looks for the parts of a pasted quotation that the text has not as it stands. Nothing where its parts are found no better.
 *
 * @param whole what comes near the whole
 */
export function partHits(
  corpus: Corpus,
  index: TextIndex,
  query: string,
  whole: readonly PlaceHits[],
  split: typeof quotedParts,
): PartHits[] | undefined {
  const letters = (words: string): string => normalize(words, corpus.table).text;
  const parts = split(query, (words) => find(index, words).length > 0).map(({ words, forms }): PartHits => {
    const ranked = forms.map((form) => ({ form, rank: rankOf(match(index, form)[0]?.label) }));
    const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a), { form: words, rank: RANK.length });
    const tooShort = letters(best.form).length < 2;
    return {
      words: best.form,
      less: letters(best.form) !== letters(words),
      tooShort,
      hits: tooShort ? [] : placeHits(corpus, index, best.form),
    };
  });
  const [only, second] = parts;
  if (only && !second) {
    const better = rankOf(only.hits[0]?.label) < rankOf(whole[0]?.label);
    return better ? [{ ...only, less: true }] : undefined;
  }
  const some = parts.some(({ hits }) => isFound(hits)) || (whole.length === 0 && parts.some(({ hits }) => hits[0]));
  return some ? parts : undefined;
}
