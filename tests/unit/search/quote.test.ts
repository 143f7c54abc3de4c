import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDraft } from '../../../scripts/drafts/read-draft.ts';
import { readHtml } from '../../../scripts/drafts/read-html.ts';
import { readMarkdown } from '../../../scripts/drafts/read-markdown.ts';
import { quote } from '../../../scripts/quote.ts';
import { fixtureCorpus } from '../../support/edition.ts';

const folder = mkdtempSync(join(tmpdir(), 'quote-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a terminal shows it. */
async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await quote(args, () => fixtureCorpus('article'), {
    log: (line) => out.push(`${line}\n`),
    error: (line) => err.push(`${line}\n`),
  });
  return { status, stdout: out.join(''), stderr: err.join('') };
}
const draft = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const good = draft('good.txt', '文章说：“三名快递小哥也站上了敲钟席”。');

test('0 if all quotations are as the text has them', async () => {
  const { status, stdout } = await run(good);
  expect(status).toBe(0);
  expect(stdout).toMatch(/一致 +p20 +三名快递小哥也站上了敲钟席\n\n1 处引文：1 处一致\n/);
});

test('1 if one is altered or absent, in whichever file, with the difference', async () => {
  const { status, stdout } = await run(good, draft('bad.md', '> 三名快递小哥没有站上了敲钟席\n'));
  expect(status).toBe(1);
  expect(stdout).toContain('三名快递小哥[-没有-]{+也+}站上了敲钟席');
  expect((await run(draft('absent.html', '<p>他说：<q>杨浦要建成世界第一高塔</q>。'))).status).toBe(1);
});

test('0 if there is no quotation', async () => {
  const { status, stdout } = await run(draft('none.txt', '本报记者 李四\n\n今天天气晴，适合出门走走看看花。'));
  expect(status).toBe(0);
  expect(stdout).toContain('没有可以核对的引文');
});

const said = '文章说：“三名快递小哥也站上了敲钟席”。';
/** The same: Node only reads this encoding. */
const GB18030 = 'cec4d5c2cbb5a3baa1b0c8fdc3fbbfecb5ddd0a1b8e7d2b2d5bec9cfc1cbc7c3d6d3cfafa1b1a1a3';
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['utf-8.txt', Buffer.from(`\ufeff${said}`)],
  ['utf-16le.txt', Buffer.from(`\ufeff${said}`, 'utf16le')],
  ['utf-16be.txt', swapped(`\ufeff${said}`)],
  ['gb.txt', Buffer.from(GB18030, 'hex')],
  ['gb.md', Buffer.from(GB18030, 'hex')],
  ['gb.html', Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), Buffer.from(GB18030, 'hex')])],
  ['utf-8.html', Buffer.from(`<meta charset="gb2312"><p>${said}`)],
])('%s is read in the encoding it has', async (name, bytes) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  expect(await readDraft(file)).toBe(said);
});

test.each(['draft.doc', 'draft.pdf', 'draft.rtf', 'draft.odt', 'draft.pages', 'nul.txt'])(
  '%s cannot be read',
  async (name) => {
    const file = draft(name, `${said}\0`);
    await expect(readDraft(file)).rejects.toThrow(/^cannot be read: .+$/);
  },
);

test('bytes that could not be read are told of, once and with their line, and the rest is checked', async () => {
  const file = join(folder, 'spoilt.txt');
  writeFileSync(file, Buffer.concat([Buffer.from(`${said}\n完`), Buffer.from([0xff])]));
  const { status, stdout, stderr } = await run(file);
  expect([status, stderr]).toEqual([0, `${file}: line 2: bytes that are no UTF-8, read as \ufffd\n`]);
  expect(stdout).toContain('1 处引文：1 处一致');
});

test('what no reader sees is not read', () => {
  expect(readHtml(`<p hidden>杨浦要建成世界第一高塔。</p><p>${said}</p>`)).toBe(said);
  const code = '```js\n“杨浦要建成世界第一高塔”\n\n“一”\n```';
  expect(readMarkdown(`<!-- “杨浦要建成\n\n世界第一高塔” -->\n\n${code}\n\n${said}\n\n~~~\n“不曾有过的话”`)).toBe(said);
  expect(readMarkdown(`\`\`\`\n\`\`\`\n${said}`)).toBe(said);
});

test('a table of one line a row, and nothing that steers the terminal', async () => {
  const file = draft('steers.txt', '他说：“三名快递小哥\u001b没有\u009b\n站上了\u0007敲钟席”。');
  const { status, stdout } = await run(file);
  expect(status).toBe(1);
  expect(stdout.split('\n').filter((line) => line.includes('{+'))).toEqual([
    `${' '.repeat(32)}三名快递小哥[-\ufffd没有\ufffd -]{+也+}站上了[-\ufffd-]敲钟席`,
  ]);
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  const { stdout: json } = await run('--json', file);
  expect(json).not.toMatch(/(?!\n)\p{Cc}/u);
  expect(JSON.parse(json)[0].verdicts[0].quote).toContain('\u009b\n');
});

test('an option that there is not: one line, and 2', async () => {
  const { status, stdout, stderr } = await run('--jsno', good);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^.*--jsno.*\n$/);
});

test('--json for machines', async () => {
  const { status, stdout } = await run('--json', good);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: good,
      summary: '1 处引文：1 处一致',
      verdicts: [{ verdict: 'verbatim', sources: [{ parts: [{ place: 'p20' }] }] }],
    },
  ]);
});

test('2 if there is nothing to read, and the other files all the same', async () => {
  expect((await run()).status).toBe(2);
  const { status, stdout, stderr } = await run(join(folder, 'no-such.txt'), draft('not-one.docx', 'no zip'), good);
  expect(status).toBe(2);
  expect(stderr).toMatch(/no-such\.txt: .*\n[\s\S]*not-one\.docx: /);
  expect(stdout).toContain('三名快递小哥也站上了敲钟席');
});
