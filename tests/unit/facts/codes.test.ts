import { expect, test } from 'vitest';
import { CHECK_CODES, type CheckCode } from '../../../src/edition/checks/codes.ts';
import { type FactTable, factFile } from '../../../src/edition/facts/tables.ts';
import { captions, checkWith, factFiles } from './fact-files.ts';

/** code, file, words that stand once in the file, what replaces them, words of the line where the problem must stand */
type Case = readonly [CheckCode, FactTable, string, string, string];

const SPELLED_ONE = '  spelled: true\n  note: “一、十、百、千、万”之“一”';
const GROUND_2021 = '    ground: 全文时间为2020年11月，明年即2021年\n';
const REST_ONE = 'as: 其余\n  reason: 口号“1个100%”里的“1”';

const CASES: readonly Case[] = [
  ['D01', 'works', 'id: w-pingguo', 'id: [w-pingguo', 'id: [w-pingguo'],
  ['D01', 'works', 'name: 吃苹果', 'name: &a *b 吃苹果', 'name: &a'],
  ['D02', 'people', 'office: 区委书记', 'ofice: 区委书记', 'ofice: 区委书记'],
  ['D02', 'works', 'sitter: 不羁的奶奶\n', 'block: 39\n  sitter: 不羁的奶奶\n', '- id: w-fulida'],
  ['D02', 'statistics', 'value: 142000', 'value: 14.2万', 'value: 14.2万'],
  ['D03', 'statistics', 'words: 92岁老太', 'words: 93岁老太', 'words: 93岁老太'],
  ['D03', 'events', 'passage: 13', 'passage: 99', 'words: 正在建设，将于明年双双建成'],
  ['D04', 'statistics', 'words: 92岁老太上热搜啦', 'words: 岁老', 'words: 岁老'],
  ['D05', 'statistics', 'printed: 153户', 'printed: 53户', 'printed: 53户'],
  ['D05', 'statistics', SPELLED_ONE, '  note: “一”', 'printed: 一个'],
  ['D06', 'statistics', 'value: 142000', 'value: 142001', 'value: 142001'],
  ['D07', 'statistics', 'unit: 平方米', 'unit: 亩', 'unit: 亩'],
  ['D08', 'statistics', 'hedge: [预估, 达, 余]', 'hedge: [达, 余]', 'hedge: [达, 余]'],
  ['D08', 'statistics', 'hedge: [逾]', 'hedge: [逾, 约]', 'hedge: [逾, 约]'],
  ['D09', 'events', 'from: 2020-06-05', 'from: 2020-06-04', 'from: 2020-06-04'],
  ['D09', 'events', 'from: 2020-06-05', 'from: 2020-06-31', 'from: 2020-06-31'],
  ['D09', 'events', 'printed: 今年5月', 'printed: 5月', 'printed: 5月'],
  ['D09', 'events', GROUND_2021, '', 'printed: 明年'],
  ['D09', 'calendar', 'id: c-now', 'id: c-then', '# 历'],
  ['D10', 'people', 'id: n-xiejiangang', 'id: n-xijinping', '- id: n-xijinping'],
  ['D11', 'quotations', 'speaker: n-xiejiangang', 'speaker: n-nobody', 'speaker: n-nobody'],
  ['D11', 'documents', 'issuer: o-shiwei', 'issuer: o-nobody', 'issuer: o-nobody'],
  ['D11', 'statistics', 'flag: x-shiwuwan', 'flag: x-nobody', 'flag: x-nobody'],
  ['D12', 'statistics', '  flag: x-shiwuwan\n', '', '- id: s-jiuli-muqian'],
  ['D12', 'statistics', 'flag: x-shiwuwan', 'flag: x-jianmian', 'flag: x-jianmian'],
  ['D13', 'digits', 'digits: "100"', 'digits: "1000"', 'digits: "1000"'],
  ['D13', 'digits', REST_ONE, 'as: 兼属\n  reason: 口号“1”', 'as: 兼属\n'],
  ['D17', 'works', 'id: w-pingguo', 'id: w-Pingguo', 'id: w-Pingguo'],
  ['D17', 'works', 'id: w-pingguo', 'id: s-pingguo', 'id: s-pingguo'],
  ['D18', 'works', 'name: 吃苹果的玛格丽特', 'name: 吃苹果的玛格丽持', 'name: 吃苹果的玛格丽持'],
  ['D18', 'organisations', 'also: [达成集团, 通达]', 'also: [杨浦, 通达]', 'also: [杨浦, 通达]'],
  ['D19', 'quotations', 'speaker: d-shijiuda-baogao', 'speaker: n-xijinping', 'speaker: n-xijinping\n  said: 打造'],
  ['D19', 'quotations', 'said: 抗疫情，保民生', 'said: 抗疫情，保民', 'kind: direct\n  speaker: o-dada\n  said: 抗'],
];

/** The line, from 1, on which `words` first stand in `text`. */
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

test.each(CASES)('%s %s: %s → %s', (code, table, from, to, at) => {
  const text = factFiles.get(factFile(table)) ?? '';
  expect(text.split(from)).toHaveLength(2);
  const edited = text.replace(from, to);
  expect(edited).toContain(at);
  const { facts, problems } = checkWith(factFile(table), edited);
  expect(facts).toBeNull();
  const found = problems.map((problem) => `${problem.code} ${problem.file}:${problem.line}`);
  expect(found).toContain(`${code} ${factFile(table)}:${lineOf(edited, at)}`);
});

/** A file of facts without the records whose ids are given. */
function without(table: FactTable, ...ids: string[]): string {
  const records = (factFiles.get(factFile(table)) ?? '').split(/^(?=- )/m);
  return records.filter((record) => !ids.some((id) => record.startsWith(`- id: ${id}\n`))).join('');
}

/** A copy of a record under another id, at the file's end. */
function twice(table: FactTable, id: string, other: string): string {
  const text = factFiles.get(factFile(table)) ?? '';
  const record = text.split(/^(?=- )/m).find((part) => part.startsWith(`- id: ${id}\n`)) ?? '';
  return `${text.trimEnd()}\n\n${record.replace(id, other)}`;
}

test.each<[CheckCode, FactTable, string, string]>([
  ['D13', 'statistics', without('statistics', 's-laotai-92'), '92 in p15'],
  ['D13', 'digits', without('digits', 'g-yige-1'), '1 in p28'],
  ['D13', 'events', without('events', 'e-2020-08-05-jihua'), '8 in p30'],
  ['D13', 'statistics', twice('statistics', 's-laotai-92', 's-laotai-again'), 'a statistic here and 1 other'],
  ['D13', 'digits', twice('digits', 'g-yige-1', 'g-yige-again'), 'listed twice'],
  ['D15', 'quotations', without('quotations', 'q-shijiuda-geju'), '打造共建共治共享'],
  ['D15', 'quotations', without('quotations', 'q-xi-hongxian'), '要把加强基层党的建设'],
  ['D14', 'documents', without('documents', 'd-gongye-yichan'), '推动老工业城市'],
  ['D01', 'works', 'w-zhenzhu-erhuan: {}\n', 'expected a list'],
  ['D01', 'works', '', 'expected a list'],
  ['D01', 'works', '- &a { id: w-a }\n- *a\n', 'alias *a'],
  ['D01', 'works', '- id: w-a\n  id: w-b\n', 'cannot be parsed: Map keys must be unique'],
  ['D02', 'works', '- null\n- 5\n- [w-a]\n-\n', 'expected object'],
])('%s: %s', (code, table, text, words) => {
  const { problems, facts } = checkWith(factFile(table), text);
  expect(facts).toBeNull();
  expect(problems.some((problem) => problem.code === code && problem.message.includes(words))).toBe(true);
});

test('D01: a missing file', () => {
  expect(checkWith('content/facts/works.yaml', null).problems).toMatchObject([
    { code: 'D01', file: 'content/facts/works.yaml', line: 1, message: 'is missing' },
  ]);
});

test('D16: a caption that no figure shows', () => {
  const { problems, coverage } = checkWith(undefined, null, captions.slice(1));
  expect(problems).toMatchObject([{ code: 'D16' }]);
  expect(coverage?.captions).toEqual({ found: 2, of: 3 });
});

test('a run of digits in a number and a name may be listed with its reason', () => {
  const records = (factFiles.get('content/facts/mechanisms.yaml') ?? '').trimEnd();
  const name = `${records}\n- { id: m-ershi, kind: 称号, name: 20个科技园, passage: 26, words: 全区20个科技园政策受惠面积 }\n`;
  expect(checkWith('content/facts/mechanisms.yaml', name).problems.map(({ code }) => code)).toEqual(['D13', 'D13']);
});

test('all problems are told at once, and every code is one of the table', () => {
  const text = (factFiles.get('content/facts/statistics.yaml') ?? '')
    .replace('value: 142000', 'value: 1')
    .replace('unit: 平方米', 'unit: 亩')
    .replace('id: s-kouzhao', 'id: s-xiaoduye')
    .replace('hedge: [逾]', 'hedge: []');
  const { problems } = checkWith('content/facts/statistics.yaml', text);
  expect(problems.map(({ code }) => code).sort()).toEqual(['D06', 'D07', 'D08', 'D10', 'D10']);
  for (const { code } of problems) {
    expect(code).toMatch(/^D/);
    expect(CHECK_CODES).toHaveProperty(code);
  }
});
