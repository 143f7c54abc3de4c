import { touchingHedges } from '../text/hedges.ts';
import type { Facts } from './facts/facts.ts';
import { textAt, wordsAt } from './locations.ts';
import type { Edition } from './model.ts';

/** A number's run of words with the hedges that touch it, and the hedges farther off in its clause. */
export function hedged(
  edition: Edition,
  { printedAt, hedge }: Facts['statistics'][number],
): { before: string; number: string; after: string; apart: string[] } {
  const text = textAt(edition, printedAt.location);
  const preceding = text.slice(0, printedAt.start);
  const before = hedge.length > 0 ? preceding.slice(touchingHedges(preceding).rest.length) : '';
  const after = hedge.includes('左右') && text.startsWith('左右', printedAt.end) ? '左右' : '';
  const number = wordsAt(edition, printedAt);
  const apart = hedge.filter((word) => !`${before}${number}${after}`.includes(word));
  return { before, number, after, apart };
}
