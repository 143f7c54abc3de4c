import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { formatProblem, formatProblems } from '../../src/edition/checks/problem.ts';
import { fixtureFiles } from '../support/edition.ts';
import { HOSTILE_DRAWINGS } from '../support/hostile/drawings.ts';
import { FLOODS } from '../support/hostile/floods.ts';
import { attacked, type Hostile } from '../support/hostile/hostile.ts';
import { HOSTILE_ENCODINGS, HOSTILE_YAML } from '../support/hostile/texts.ts';

// Content that an attacker, or an editor's program, may put in the place of good content. Each is refused with code, file
// and line, in words that do nothing to a terminal. (What stands in content/ and is no file: hostile-folder.test.ts.)

const good = fixtureFiles('small');

/** What a terminal obeys or does not show; the line feed parts our own lines. */
const UNSEEN = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/u;

async function expectRefused(hostile: Hostile): Promise<void> {
  const { problems } = await checkContent(attacked(good, hostile));
  const places = problems.map(({ code, file, line }) => `${code} ${file}:${line}`);
  const place = `${hostile.code} ${hostile.file}:${hostile.line}`;
  expect(places.slice(0, 60)).toContain(place);
  const told = problems.map(formatProblem).filter((words) => words.startsWith(`${place} `));
  expect(told.join('\n')).toContain(hostile.says ?? '');
  const printed = formatProblems(problems);
  expect(printed).not.toMatch(UNSEEN);
  expect(printed).not.toMatch(/^\s+at .*:\d+:\d+/m);
  const lines = printed.split('\n');
  expect(lines.filter((line) => line.length > 1200)).toEqual([]);
  // Fifty, each with one line of advice at most, and the count of the rest.
  expect(lines.length).toBeLessThanOrEqual(101);
}

describe.each([
  ['drawings', HOSTILE_DRAWINGS],
  ['encodings and characters', HOSTILE_ENCODINGS],
  ['YAML and JSON', HOSTILE_YAML],
  ['floods', FLOODS],
])('%s', (_kind, table) => {
  test.each(table.map((hostile) => [hostile.what, hostile] as const))('%s', (_what, hostile) => expectRefused(hostile));
});

test('of many problems the first fifty are printed, and how many more there are', async () => {
  const [paragraphs] = FLOODS;
  if (!paragraphs) throw new Error('no flood');
  const { problems } = await checkContent(attacked(good, paragraphs));
  const lines = formatProblems(problems).split('\n');
  expect(lines.length).toBe(51);
  expect(lines.at(-1)).toBe(`… and ${problems.length - 50} more`);
  expect(problems.length).toBeGreaterThan(20_000);
});

test('every YAML fault is explained in Chinese, on a line of its own', async () => {
  for (const hostile of HOSTILE_YAML.filter(({ code }) => code === 'Y01')) {
    const { problems } = await checkContent(attacked(good, hostile));
    const told = problems.filter(({ code }) => code === 'Y01').map(formatProblem);
    expect(told, hostile.what).toHaveLength(1);
    expect(told[0], hostile.what).toMatch(/^Y01 content\/[\w.]+:\d+ [ -~“”\p{Script=Han}]+\n {4}.*\p{Script=Han}{4}/u);
  }
});

test('there are at least 60', () => {
  const all = [HOSTILE_DRAWINGS, HOSTILE_ENCODINGS, HOSTILE_YAML, FLOODS].flat();
  expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(60);
});
