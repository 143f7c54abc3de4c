import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { match } from '../../../src/search/match.ts';
import { indexText } from '../../../src/search/text-index.ts';
import { normalize } from '../../../src/text/normalize.ts';
import { BAD_INPUT } from '../../support/bad-input.ts';
import { ALL, draw } from '../../support/drawn.ts';
import { fixtureCorpus } from '../../support/edition.ts';
import { queries } from '../../support/queries.ts';
import { score } from '../../support/score.ts';

const { places, table } = fixtureCorpus('article');
const hay = indexText(places, table);
const found = (query: string) =>
  match(hay, query).map(({ label, start, end, parts }) => [
    label,
    parts.map(({ place }) => place).join(' '),
    hay.raw.slice(start, end),
  ]);

// A hundred of each kind; in `npm run test:all` of three seeds.
const seeds = (ALL ? [20240607, 777, 31337] : [20240607]).map((fixed) =>
  draw('queries a kind', { some: 20, all: 100, fixed }),
);

describe.each(seeds)('queries of seed $seed', ({ seed, count }) => {
  const scores = score(hay, queries(places, seed, Converter({ from: 'cn', to: 'tw' }), count));

  test.each([...scores.keys()])('%s', (kind) => {
    const { asked, complete, hits, wrongRanges, false: surplus, failed } = scores.get(kind) ?? { failed: ['none'] };
    expect(failed).toEqual([]);
    expect({ complete, wrongRanges, surplus }).toEqual({ complete: asked, wrongRanges: 0, surplus: 0 });
    expect(asked).toBeGreaterThan(0);
    if (kind.startsWith('neg')) expect(hits).toBe(0);
    else expect(hits).toBeGreaterThanOrEqual(asked ?? 0);
  });
});

test('each label, and only the best that there is a need for', () => {
  expect(found('三名快递小哥也站上了敲钟席')).toEqual([['exact', 'p20', '三名快递小哥也站上了敲钟席']]);
  expect(found('三名快递小哥，也站上了敲鐘席')).toEqual([['loose', 'p20', '三名快递小哥也站上了敲钟席']]);
  expect(found('三名快递小哥都站上了敲钟席')).toEqual([['near', 'p20', '三名快递小哥也站上了敲钟席']]);
  expect(found('云敲钟')).toEqual([['corrected', 'p20', '云破钟']]);
  expect(found('三名快递小哥坐在了敲钟席上')).toEqual([]);
});

test('at the ends of the text a letter too many is one edit too', () => {
  const small = indexText([{ id: 'p1', text: '甲乙丙丁戊己' }], table);
  const near = (query: string) => match(small, query).map(({ label, start, end }) => [label, start, end]);
  expect(near('丙丁戊己庚')).toEqual([['near', 2, 6]]);
  expect(near('癸甲乙丙丁')).toEqual([['near', 0, 4]]);
});

test('every occurrence, overlapping ones and those across places too', () => {
  const two = indexText(
    [
      { id: 'p1', text: '人人人。' },
      { id: 'p2', text: '人民' },
    ],
    table,
  );
  expect(match(two, '人人').map(({ label, parts }) => [label, ...parts.map(Object.values)])).toEqual([
    ['exact', ['p1', 0, 2]],
    ['exact', ['p1', 1, 3]],
    ['loose', ['p1', 2, 4], ['p2', 0, 1]],
  ]);
});

test('a percent sign may be left out, a point may not', () => {
  expect(normalize('14.2万 １４．２ 100％ 100 % 8.\n4', table).text).toBe('14.2万14.2100%100%84');
});

test.each(BAD_INPUT)('%s: an answer, and nothing thrown', (_, text) => {
  expect(match(hay, text).every(({ start, end }) => start < end)).toBe(true);
});
