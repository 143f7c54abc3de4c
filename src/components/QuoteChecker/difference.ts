import type { Change } from '../../quotation/difference.ts';
import { element } from '../client/element.ts';

/** The source's words, with what the quotation lacks as `<ins>`. */
export const printedWords = (changes: readonly Change[]): (Node | string)[] =>
  changes.flatMap(({ in: side, text }) =>
    side === 'draft' ? [] : [side === 'both' ? text : element('ins', {}, text)],
  );

/**
 * The quotation's words as they were pasted, with what the source lacks as `<del>`: a change gives what both have as the
 * source has it, character for character.
 */
export function pastedWords(changes: readonly Change[], quote: string): (Node | string)[] {
  const characters = [...quote];
  let at = 0;
  return changes.flatMap(({ in: side, text }) => {
    if (side === 'source') return [];
    const from = at;
    at += [...text].length;
    const words = characters.slice(from, at).join('');
    return [side === 'both' ? words : element('del', {}, words)];
  });
}
