import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

// Each run starts Node and loads opencc-js: some seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'quote-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/quote.ts', ...args], { encoding: 'utf8' });
const draft = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const good = draft('good.txt', '文章说：“三名快递小哥也站上了敲钟席”。');

test('0 if all quotations are as the text has them', () => {
  const { status, stdout } = run(good);
  expect(status).toBe(0);
  expect(stdout).toMatch(/一致 +p20 +三名快递小哥也站上了敲钟席\n\n1 处引文：1 处一致\n/);
});

test('1 if one is altered or absent, in whichever file, with the difference', () => {
  const { status, stdout } = run(good, draft('bad.md', '> 三名快递小哥没有站上了敲钟席\n'));
  expect(status).toBe(1);
  expect(stdout).toContain('三名快递小哥[-没有-]{+也+}站上了敲钟席');
  expect(run(draft('absent.html', '<p>他说：<q>杨浦要建成世界第一高塔</q>。')).status).toBe(1);
});

test('0 if there is no quotation', () => {
  const { status, stdout } = run(draft('none.txt', '本报记者 李四\n\n今天天气晴，适合出门走走看看花。'));
  expect(status).toBe(0);
  expect(stdout).toContain('没有可以核对的引文');
});

test('--json for machines', () => {
  const { status, stdout } = run('--json', good);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: good,
      summary: '1 处引文：1 处一致',
      verdicts: [{ verdict: 'verbatim', sources: [{ parts: [{ place: 'p20' }] }] }],
    },
  ]);
});

test('2 if there is nothing to read, and the other files all the same', () => {
  expect(run().status).toBe(2);
  const { status, stdout, stderr } = run(join(folder, 'no-such.txt'), draft('not-one.docx', 'no zip'), good);
  expect(status).toBe(2);
  expect(stderr).toMatch(/no-such\.txt: .*\n[\s\S]*not-one\.docx: /);
  expect(stdout).toContain('三名快递小哥也站上了敲钟席');
});
