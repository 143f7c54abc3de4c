import type { SearchLocation } from '../../src/search/place.ts';
import { type NormalizeTable, normalize } from '../../src/text/normalize.ts';
import { pick, seeded } from './seeded.ts';

export interface Alteration {
  kind: string;
  /** The quotation as it is altered. */
  text: string;
  /** What it was made from: one quotation, or the two that were spliced. */
  from: string[];
}

const LETTER = /[\p{L}\p{N}]/u;
const NEGATIONS = ['不', '没有', '并非', '从未', '不会', '未'];

/**
 * Seeded alterations of real quotations of 8 to 80 characters: one to three characters substituted, dropped, added or
 * swapped, a number changed, a negation added, two real halves spliced. Those that still fold to words of the text are
 * left out.
 */
export function alterations(
  places: readonly SearchLocation[],
  table: NormalizeTable,
  seed: number,
  count: number,
): Alteration[] {
  const rnd = seeded(seed);
  const below = (n: number): number => Math.floor(rnd() * n);
  const folded = (text: string): string => normalize(text, table).text;
  const whole = places.map(({ text }) => folded(text)).join('');
  const letters = [...places.map(({ text }) => text).join('')].filter((c) => /\p{Script=Han}/u.test(c));
  const roomy = places.filter(({ text }) => text.length >= 80);

  const quotation = (length: number): string => {
    const { text } = pick(rnd, roomy);
    const at = below(text.length - length + 1);
    return text.slice(at, at + length);
  };
  const change = (text: string, one: (characters: string[], at: number) => void): string => {
    const characters = [...text];
    for (let n = 1 + below(3); n > 0; n--) {
      const at = below(characters.length);
      if (LETTER.test(characters[at] ?? '')) one(characters, at);
      else n++;
    }
    return characters.join('');
  };
  const kinds: Record<string, (text: string) => string> = {
    substituted: (text) => change(text, (c, at) => c.splice(at, 1, pick(rnd, letters))),
    dropped: (text) => change(text, (c, at) => c.splice(at, 1)),
    added: (text) => change(text, (c, at) => c.splice(at, 0, pick(rnd, letters))),
    swapped: (text) => change(text, (c, at) => c.splice(at, 2, ...c.slice(at, at + 2).reverse())),
    number: (text) => {
      const digits = [...text.matchAll(/\d/g)];
      if (!digits.length) return text;
      const { index } = pick(rnd, digits);
      return `${text.slice(0, index)}${(Number(text[index]) + 1 + below(9)) % 10}${text.slice(index + 1)}`;
    },
    negated: (text) => {
      const at = 1 + below(text.length - 1);
      return text.slice(0, at) + pick(rnd, NEGATIONS) + text.slice(at);
    },
  };
  const names = [...Object.keys(kinds), 'spliced'];
  const made: Alteration[] = [];
  while (made.length < count) {
    const kind = names[made.length % names.length] ?? '';
    const length = 8 + below(73);
    const from = [quotation(length)];
    let text = kinds[kind]?.(from[0] ?? '') ?? '';
    if (kind === 'spliced') {
      const half = length >> 1;
      const halves = [quotation(half), quotation(length - half)];
      from.splice(0, 1, ...halves);
      text = halves.join('');
    }
    if (folded(text) && !whole.includes(folded(text)) && !whole.replaceAll('%', '').includes(folded(text))) {
      made.push({ kind, text, from });
    }
  }
  return made;
}
