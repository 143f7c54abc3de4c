import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readingsYaml } from '../../scripts/collate.ts';
import { collate } from '../../src/text/collation.ts';
import { fixtureEdition } from '../support/edition.ts';

const edition = fixtureEdition('article');
const { blocks } = edition.source;
const textOf = (number: number): string => blocks[number - 1]?.text ?? '';

/** What another print has of some blocks, in its own order, its own paragraphs, its own quotation marks. */
const CHANGES: readonly (readonly [block: number, words: string, reads: string])[] = [
  [22, '新新发展', '崭新发展'],
  [22, '正在滨江', '正以滨江'],
  [17, '加一申维修', '如一串珍珠'],
  [7, '站得不绕路', '不得不绕路'],
  [46, '云破钟', '云敲钟'],
  [50, '我们进取的', '我们进取的心'],
];
const printed = (number: number): string =>
  CHANGES.reduce(
    (text, [block, words, reads]) => (block === number ? text.replace(words, reads) : text),
    textOf(number),
  );
const otherMarks = (text: string): string =>
  text.replaceAll('“', '「').replaceAll('”', '」').replaceAll('，', ',').replaceAll('；', '; ');
const ORDER = [58, 59, 50, 22, 17, 7, 6, 46, 21];
/** Every sentence a paragraph of its own, and nothing of the rest of the article. */
const second = `某报 2020年\n${ORDER.map((n) => otherMarks(printed(n)).replace(/。(?!」)/g, '。\n\n')).join('\n')}\n（下转第二版）`;

const readingsOf = (text: string): string[] =>
  collate(blocks, text).flatMap(({ number, divergences }) =>
    divergences
      .filter(({ marks }) => !marks)
      .map(({ start, end, reads }) => `${number} ${textOf(number).slice(start, end)}>${reads}`),
  );

test('a text against itself differs nowhere, whatever its paragraphs', () => {
  const whole = blocks.map(({ text }) => text).join('\n');
  for (const text of [whole, whole.replaceAll('。', '。\n')])
    expect(
      collate(blocks, text).filter(({ found, divergences }) => found !== 'whole' || divergences.length > 0),
    ).toEqual([]);
});

test('a second text of a part, in another order, other paragraphs and other marks: its readings, and no others', () => {
  expect(readingsOf(second)).toEqual([
    '7 站>不',
    '17 加一申维修>如一串珍珠',
    '22 新新>崭新',
    '22 在>以',
    '46 “云破钟”>「云敲钟」',
    '50 。”>心。」',
  ]);
  const found = collate(blocks, second).filter((one) => one.found !== 'not');
  // S1 has the words of S58, and is too short to be told from it.
  expect(found.map(({ number }) => number)).toEqual([1, ...ORDER].sort((a, b) => a - b));
});

test('a stretch that the second text has not is no reading of it', () => {
  expect(readingsOf(`${textOf(22).slice(0, 150)}\n${textOf(22).slice(280)}`)).toEqual([]);
  expect(readingsOf(textOf(7).slice(40))).toEqual([]);
  expect(readingsOf('与此文无关的一段话，说的是别的地方的别的事。')).toEqual([]);
  for (const text of ['', '\n', '，。', '杨'.repeat(5_000)]) expect(() => collate(blocks, text)).not.toThrow();
});

test('written as YAML each reading names words that stand in its block as stated', () => {
  const readings = parse(readingsYaml(edition, second, undefined, true));
  expect(readings.length).toBeGreaterThan(CHANGES.length);
  for (const { id, block, words, occurrence = 1, reads } of readings) {
    expect(id).toMatch(new RegExp(`^v-${block}-\\d+$`));
    expect(textOf(block).split(words).length).toBeGreaterThan(occurrence);
    expect(reads).not.toBe(words);
  }
  expect(new Set(readings.map(({ id }: { id: string }) => id)).size).toBe(readings.length);
  const [record] = parse(readingsYaml(edition, second, 'w-moubao', false));
  expect(record).toMatchObject({ id: 'w-moubao', name: '', readings: expect.any(Array) });
  expect(record.readings.length).toBe(CHANGES.length);
});

test('the command writes into a new file, and over none that is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-'));
  const [other, into] = [join(folder, 'other.txt'), join(folder, 'readings.yaml')];
  const run = (): unknown => execFileSync('node', ['scripts/collate.ts', other, '--into', into], { stdio: 'pipe' });
  try {
    writeFileSync(other, textOf(22).replace('新新', '崭新'));
    run();
    const first = readFileSync(into, 'utf8');
    expect(parse(first)).toMatchObject([{ block: 22, reads: expect.stringContaining('崭') }]);
    expect(run).toThrow(/EEXIST/);
    expect(readFileSync(into, 'utf8')).toBe(first);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
