import { expect, test } from 'vitest';
import { match } from '../../../src/search/match.ts';
import { indexText } from '../../../src/search/text-index.ts';
import { normalize, readTable } from '../../../src/text/normalize.ts';
import { buildTable } from '../../../src/text/normalize-table.ts';
import { fixtureCorpus } from '../../support/edition.ts';

const { places, pairs, table } = fixtureCorpus('article');
const hay = indexText(places, table);
const folded = (text: string): string => normalize(text, table).text;
const labels = (query: string): string[] => match(hay, query).map(({ label }) => label);
const shown = (query: string): string[] =>
  match(hay, query).map(
    ({ label, parts, start, end }) =>
      `${label} ${parts.map(({ place }) => place).join('+')} ${hay.raw.slice(start, end)}`,
  );

test.each([
  ['１４．２万', '14.2万'],
  ['14.2，万', '14.2万'],
  ['14。2', '142'],
  ['12. 3', '123'],
  ['约.5', '约5'],
  ['100％', '100%'],
  ['%复工', '复工'],
  ['ＮＩＣＥ２０３５', 'nice2035'],
  ['⼈⺠城市', '人民城市'],
  ['⻔⻓⻅', '门长见'],
  ['「破圈」出道，成‘網紅’？', '破圈出道成网红'],
  ['座標', '坐标'],
  ['\ud800杨\udc00浦\u0000\u202e\u200b', '杨浦'],
  ['', ''],
  ['，。！？“”……', ''],
])('%j folds to %j', (text, out) => expect(folded(text)).toBe(out));

test('every unit knows where it came from', () => {
  for (const text of ['“１４２万户”', 'a\ud800㍿⻔，100', '𠮷野家ﬁ']) {
    const { text: out, starts, ends } = normalize(text, table);
    expect([starts.length, ends.length]).toEqual([out.length, out.length]);
    for (let i = 0; i < out.length; i++) expect(folded(text.slice(starts[i], ends[i]))).toContain(out[i]);
  }
  const { starts, ends } = normalize('“１４．２万，１ ％', table);
  expect([starts, ends]).toEqual([
    [1, 2, 3, 4, 5, 7, 9],
    [2, 3, 4, 5, 6, 8, 10],
  ]);
});

test('the table is made the same every time, and makes no two words of the text one', () => {
  expect(buildTable(places.map(({ text }) => text))).toBe(pairs);
  const bare = readTable('');
  for (const { text } of places) expect(folded(text)).toBe(normalize(text, bare).text);
});

test.each([
  ['工业锈带', 'exact'],
  ['工業鏽帶', 'loose'],
  ['实现100复工', 'loose'],
  ['江浦路街道辽源花苑', 'corrected'],
  ['写上半分悠闲的诗意', 'corrected'],
  ['杨浦区积极发力数字新基建', 'corrected'],
  ['通达集团登陆纳斯达克上市的“云敲钟”', 'corrected'],
  ['街道辽源', 'exact'],
  ['培育在线新经济打造发展新高地', 'exact'],
  ['社区健康狮', 'near'],
  ['睦邻之门', 'near'],
  ['杨甫区', undefined],
])('%s is found as %s', (query, label) => expect(labels(query)[0]).toBe(label));

test('exact first, then loose, each in reading order', () => {
  const hits = match(hay, '“人民城市”');
  const ranks = hits.map(({ label }) => ['exact', 'loose', 'corrected', 'near'].indexOf(label));
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(ranks)).toEqual(new Set([0, 1]));
  for (const rank of [0, 1]) {
    const starts = hits.filter((_, i) => ranks[i] === rank).map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  }
});

test('every occurrence of a proposal', () => {
  expect(shown('达达集团')).toEqual([...Array<string>(3).fill('corrected p20 通达集团'), 'corrected p21 达成集团']);
});

test('a search finds what cuts a number, and no point is lost', () => {
  expect(shown('4亿元的银行贷款')).toEqual(['exact p28 4亿元的银行贷款']);
  expect(labels('142万户').filter((label) => label !== 'near')).toEqual([]);
});

test('across column breaks and passages, and with the blanks that the text has', () => {
  expect(shown('创新形式和重要载体')).toEqual(['exact p7 创新形式和重要载体']);
  expect(shown('明白白。清晨，迎着')).toEqual(['exact p11+p12 明白白。清晨，迎着']);
  expect(shown(' 实干者步伐铿锵')[0]).toBe('exact b18  实干者步伐铿锵');
  expect(shown(' 擘画新蓝图 ')[0]).toMatch(/^exact \w+ 擘画新蓝图$/);
});
