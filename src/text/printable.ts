/**
 * Characters that a terminal or a log obeys or does not show: controls, escape sequences, line ends, marks of direction,
 * blanks without width, lone surrogates, code points that mean nothing (Unicode: general category C, Zl, Zp, and
 * Default_Ignorable_Code_Point).
 */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const codePoint = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;

/**
 * Text of unknown origin as it may be printed: on one line, what is not seen written as `\u{202e}`, and its middle left
 * out where it is longer than `most` UTF-16 units.
 */
export function printable(text: string, most: number): string {
  const tail = Math.floor(most / 3);
  const cut = text.length - most;
  const shown = (part: string): string => part.replace(UNSEEN, codePoint);
  if (cut <= 0) return shown(text);
  return `${shown(text.slice(0, most - tail))}…(${cut} characters left out)…${shown(text.slice(-tail))}`;
}
