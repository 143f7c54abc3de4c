import { defined } from './defined.ts';

const CONTEXT = 8;

const show = (character: string | undefined): string => {
  if (character === undefined) return 'the end';
  // A blank cannot be seen in a message, so it is named.
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? `“${character}”`
    : `U+${defined(character.codePointAt(0), 'a character').toString(16).toUpperCase().padStart(4, '0')}`;
};

/** The first character in which `found` differs from `expected`, in its context, as a phrase for a message. */
export function firstDifference(found: string, expected: string): string {
  const is = [...found];
  const should = [...expected];
  let at = 0;
  while (at < is.length && is[at] === should[at]) at++;
  const before = should.slice(Math.max(0, at - CONTEXT), at).join('');
  const where = at === 0 ? 'at the beginning' : `after “${at > CONTEXT ? '…' : ''}${before}”`;
  return `${where}: expected ${show(should[at])}, found ${show(is[at])}`;
}
