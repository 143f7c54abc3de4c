// What sticks to an address in a letter or a chat: the bracket, the full stop or the words behind it, where a program makes a link of
// all that stands together.

/** Marks, blanks, signs and what is no character, in any script; no letter and no digit. */
const MARKS = /^[\p{P}\p{S}\p{Z}\p{C}]*$/u;
/** ASCII marks and blanks at the end: what goes on behind a stop is another value, `3.5`. */
const STOPS = /[^A-Za-z0-9\x80-\uffff]+$/;
/** From the first character on that no address of ours has: a Chinese mark or word. A digit of any script would be one of ours. */
const FOREIGN = /[^ -~\p{N}\p{Cc}][\s\S]*$/u;

/** A value of a query without what is stuck to it: `3` of `3）。见下`, of `3)` and of `3.`, and `3.5` as it is. */
export const withoutStuck = (value: string): string => value.replace(FOREIGN, '').replace(STOPS, '');

/** An address that was meant; `certain` where nothing but marks is stuck to it. */
export interface Meant {
  path: string;
  certain: boolean;
}

/**
 * Which of the known addresses one that is not known was made from, by what follows: the longest that it begins with, as long
 * as that is not a longer name. Undefined where none is, or where it is known itself.
 *
 * @param asked the path that was asked for, below the site's base and decoded: `p/18/）。`
 * @param known all paths that there are, pages with their last slash, the cover as an empty one
 */
export function meantBy(asked: string, known: readonly string[]): Meant | undefined {
  // Somebody may have filled a number up: p/08/.
  const path = asked.replace(/^(p\/)0+(?=\d)/, '$1');
  if (known.includes(asked)) return undefined;
  if (known.includes(path)) return { path, certain: true };
  const [longest] = known.filter((one) => path.startsWith(one.replace(/\/$/, ''))).sort((a, b) => b.length - a.length);
  if (longest === undefined) return undefined;
  const rest = path.slice(longest.replace(/\/$/, '').length);
  if (MARKS.test(rest)) return { path: longest, certain: true };
  return longest && !/^[\w\p{N}-]/u.test(rest) ? { path: longest, certain: false } : undefined;
}

/** A path with its escapes read, each that is no UTF-8 as U+FFFD: old programs write Chinese marks in GBK. Throws nothing. */
export const decodedPath = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return '\uFFFD';
    }
  });
