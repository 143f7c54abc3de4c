import { characterDiff } from 'diff/lib/diff/character.js';
import { type NormalizeTable, normalize } from '../text/normalize.ts';

/** A run of characters that both have, or only the source, or only the draft. */
export interface Change {
  in: 'both' | 'source' | 'draft';
  text: string;
}

/**
 * The difference between the source's words and the draft's, character by character. A character that only width,
 * case or traditional form tells from the source's is no difference, and is given as the source has it.
 * On a page: `<ins>` for what only the source has, `<del>` for what only the draft has.
 */
export function difference(source: string, draft: string, table: NormalizeTable): Change[] {
  const folded = new Map<unknown, string>();
  // A raised or ringed digit is no other way to write the digit.
  for (const character of source + draft)
    folded.set(character, (!/\p{No}/u.test(character) && normalize(character, table).text) || character);
  const comparator = (a: unknown, b: unknown): boolean => folded.get(a) === folded.get(b);
  return characterDiff.diff(draft, source, { comparator }).map(({ value, added, removed }) => ({
    in: added ? 'source' : removed ? 'draft' : 'both',
    text: value,
  }));
}
