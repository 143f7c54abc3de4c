import { Converter } from 'opencc-js';
import type { SearchLocation } from '../../src/search/place.ts';
import { pick, seeded } from './seeded.ts';

/** Digits with what belongs to them, and Chinese numerals in a row: written apart from the checker's own. */
const NUMBER = /\d[\d.,]*(?<=\d)%?(?:余?[十百千万亿])*|[〇零一二三四五六七八九十百千万亿]{2,}/gu;

const numbersOf = (text: string): [start: number, end: number][] =>
  [...text.matchAll(NUMBER)].map((match) => [match.index, match.index + match[0].length]);

/** Quotations of 8 to 80 characters, numbers whole, as others would type them: other marks, width, blanks, traditional. */
export function restyled(places: readonly SearchLocation[], seed: number, count: number): string[] {
  const rnd = seeded(seed);
  const below = (n: number): number => Math.floor(rnd() * n);
  const roomy = places.filter(({ text }) => text.length >= 80);
  const away = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
  const styles: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) =>
      text.replace(/[“”]/g, (c) => (c === '“' ? '「' : '」')).replace(/[‘’]/g, (c) => (c === '‘' ? '『' : '』')),
    (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
    (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    (text) => text.replace(/[，。：；？！]/g, (c) => ',.:;?!'['，。：；？！'.indexOf(c)] ?? c),
    (text) =>
      text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () =>
        below(8) ? '' : pick(rnd, [' ', '\u3000', '\u200b']),
      ),
    (text) => text.replace(/(?<=，)/gu, '\n'),
    (text) => pick(rnd, away)(text),
  ];
  return Array.from({ length: count }, () => {
    const { text } = pick(rnd, roomy);
    const length = 8 + below(73);
    const at = below(text.length - length + 1);
    const whole = numbersOf(text);
    const start = whole.find(([from, to]) => from < at && at < to)?.[0] ?? at;
    const end = whole.find(([from, to]) => from < at + length && at + length < to)?.[1] ?? at + length;
    const [one, other] = [pick(rnd, styles), pick(rnd, styles)];
    return other(one(text.slice(start, end)));
  });
}

/** Words of the text that begin or end inside a number wherever the text has them. */
export function cutNumbers(places: readonly SearchLocation[]): string[] {
  const isWhole = (words: string): boolean =>
    places.some(({ text }) => {
      const numbers = numbersOf(text);
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const end = at + words.length;
        if (!numbers.some(([from, to]) => (from < at && at < to) || (from < end && end < to))) return true;
      }
      return false;
    });
  const cut = places.flatMap(({ text }) =>
    numbersOf(text).flatMap(([start, end]) =>
      Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i).flatMap((at) => [
        text.slice(at, at + 10),
        text.slice(Math.max(0, at - 10), at),
      ]),
    ),
  );
  return [...new Set(cut)].filter((words) => !isWhole(words));
}
