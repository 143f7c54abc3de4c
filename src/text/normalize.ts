/** What is normalized to what, read from the compact string that `normalize-table.ts` makes. */
export interface NormalizeTable {
  characters: ReadonlyMap<string, string>;
  /** Normalized words of equal length: spellings that only the word around them decides (座标 is 坐标, 座 alone is not 坐). */
  words: readonly (readonly [from: string, to: string])[];
}

/** What is left of a text once width, case, punctuation and traditional forms are out of the way. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where the source character it came from begins and ends, in UTF-16 units. */
  starts: number[];
  ends: number[];
}

const KEPT = /[\p{L}\p{N}]/u;
const DIGIT = /\p{Nd}/u;
const UNSEEN = /\p{Cf}/u;
const BLANK = /\s/u;
const DIGIT_NEXT = /\p{Cf}*\p{Nd}/uy;

/** Reads the table back: characters in pairs, the one to be replaced first; after a bar words, likewise. */
export function readTable(table: string): NormalizeTable {
  const [characters = '', ...words] = table.split('|');
  return {
    characters: new Map([...characters.matchAll(/(.)(.)/gsu)].map(([, from = '', to = '']) => [from, to])),
    words: words.map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)]),
  };
}

/**
 * Normalizes a text: per code point NFKC, lower case, the table, and then letters and numbers only. A point between two
 * digits and a percent sign after one are kept, so that 14.2 is not 142 and 100 not 100%.
 * Takes any string, lone surrogates and control characters included; throws nothing.
 *
 * Per code point, because only so does every unit know its source; a letter with a combining mark therefore loses it.
 * The table comes before the choice of what to keep: radicals that PDFs give instead of characters (⻔, ⺠) are no letters.
 */
export function normalize(text: string, table: NormalizeTable): Folded {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  // What lies between the last kept unit and here: 0 nothing to be seen, 1 blanks, 2 more.
  let gap = 2;
  // Kept apart: reading the end of `out` while it grows makes the whole quadratic.
  let last = '';
  for (const character of text) {
    const end = at + character.length;
    let kept = false;
    for (const part of character.normalize('NFKC').toLowerCase()) {
      const unit = table.characters.get(part) ?? part;
      DIGIT_NEXT.lastIndex = end;
      const keep =
        KEPT.test(unit) ||
        (DIGIT.test(last) && ((unit === '.' && gap < 1 && DIGIT_NEXT.test(text)) || (unit === '%' && gap < 2)));
      if (!keep) continue;
      kept = true;
      out += unit;
      last = unit;
      for (let i = 0; i < unit.length; i++) {
        starts.push(at);
        ends.push(end);
      }
    }
    if (kept) gap = 0;
    else if (!UNSEEN.test(character)) gap = Math.max(gap, BLANK.test(character) ? 1 : 2);
    at = end;
  }
  for (const [from, to] of table.words) out = out.replaceAll(from, to);
  return { text: out, starts, ends };
}
