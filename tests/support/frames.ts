import { quotationsIn } from '../../src/quotation/marks.ts';
import type { SearchLocation } from '../../src/search/place.ts';
import { type NormalizeTable, normalize } from '../../src/text/normalize.ts';
import { pick, seeded } from './seeded.ts';

/** Words that a newspaper puts before a quotation, many of them letters that this article uses too. */
const BEFORE = [
  ...[
    '文章写道：',
    '报道称，',
    '特稿这样说：',
    '作者提到，',
    '原文的说法是',
    '文中有一句话：',
    '该文指出：',
    '他强调，',
  ],
  ...[
    '居民李阿姨告诉记者：',
    '区委一位负责人说：',
    '在谈到滨江时，文章说',
    '对于杨浦的变化，作者写道：',
    '关于养老，文中说，',
  ],
  ...['文章这样评价杨浦的社区治理：', '记者注意到，文章把它概括为', '文章用', '所谓', '正如文章所说，', ''],
];
const AFTER = [
  ...['。', '', '，令人印象深刻。', '，这一点值得注意。', '（见该文）。', '，文章写道。', '，作者这样说。', '，他说。'],
  ...['这样的话来形容杨浦。', '，这正是杨浦的做法。', '，在他看来这是一种精神。', '——文章在结尾这样写道。', '开头。'],
  ...['，成为文章的点睛之笔。', '，这是一种怎样的力量？', '这句话，记者抄在了本子上。'],
];

const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;
const balanced = (text: string): boolean =>
  (text.match(/“/g)?.length ?? 0) === (text.match(/”/g)?.length ?? 0) && !/^[^“]*”/.test(text);

/** The sentences of the passages, cut apart from the checker's own code. */
const sentencesOf = (places: readonly SearchLocation[]): string[] =>
  places
    .filter(({ id }) => id.startsWith('p'))
    .flatMap(({ text }) => text.match(/.+?(?:[。！？]+[”’]*(?:……)?|$)/gsu) ?? []);

/** True quotations, each a sentence or some clauses of 7 letters and more, as a newspaper frames them. */
export function framed(
  places: readonly SearchLocation[],
  seed: number,
  count: number,
): { draft: string; quote: string }[] {
  const rnd = seeded(seed);
  const sentences = sentencesOf(places);
  const some = (): string => {
    const clauses = pick(rnd, sentences).split(/(?<=[，；：。])/u);
    const at = Math.floor(rnd() * clauses.length);
    return clauses.slice(at, at + 1 + Math.floor(rnd() * 3)).join('');
  };
  const made: { draft: string; quote: string }[] = [];
  while (made.length < count) {
    const words = (rnd() < 0.4 ? pick(rnd, sentences) : some())
      .trim()
      .replace(rnd() < 0.3 ? /[。，；：]$/u : /$^/u, '');
    if (letters(words) < 7 || !balanced(words)) continue;
    const quote = rnd() < 0.5 ? words : words.replace(/“/g, '‘').replace(/”/g, '’');
    made.push({ draft: `${pick(rnd, BEFORE)}“${quote}”${pick(rnd, AFTER)}`, quote });
  }
  return made;
}

/** The sentences of the text that have quotation marks of their own, with one to three letters around those altered. */
export function alteredAround(
  places: readonly SearchLocation[],
  table: NormalizeTable,
  seed: number,
  count: number,
): string[] {
  const whole = normalize(places.map(({ text }) => text).join(''), table).text;
  const rnd = seeded(seed);
  const below = (n: number): number => Math.floor(rnd() * n);
  const han = [...places.map(({ text }) => text).join('')].filter((c) => /\p{Script=Han}/u.test(c));
  const marked = sentencesOf(places).flatMap((text) => {
    const inside = quotationsIn(text, { start: 0, end: text.length });
    const around = Array.from(text, (_, i) => i).filter(
      (i) => /\p{L}/u.test(text[i] ?? '') && !inside.some(({ start, end }) => start <= i && i < end),
    );
    return inside.length && around.length > 3 ? [{ text, around }] : [];
  });
  return Array.from({ length: count }, () => {
    const { text, around } = pick(rnd, marked);
    const units = [...text];
    for (let n = 1 + below(3); n > 0; n--) {
      const at = pick(rnd, around);
      units[at] = pick(rnd, ['', `${units[at]}${pick(rnd, han)}`, pick(rnd, han), `不${units[at]}`]);
    }
    return units.join('');
  }).filter((text) => !whole.includes(normalize(text, table).text));
}
