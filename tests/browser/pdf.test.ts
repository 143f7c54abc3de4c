import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { launch } from '../../scripts/support/browser.ts';
import { type MadePdf, makePdfs } from '../../scripts/support/print-pdfs.ts';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { bookmarks, needPoppler, pdfInfo, pdfPages } from '../support/poppler.ts';
import { serve } from '../support/serve.ts';

// The finished files, read by another program than the one that wrote them, against the source file itself.

const BLOCKS = readFileSync('content/source/article.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const { name, version, chapters } = parse(readFileSync('content/edition.yaml', 'utf8')) as {
  name: string;
  version: string;
  chapters: {
    slug: string;
    short: string;
    title: { lines?: { block: number }[] };
    captions: number[];
    passages: { number: number; blocks: number[] }[];
  }[];
};
/** The words of every passage, caption and printed title line of a chapter, without blanks. */
const wordsOf = ({ title, captions, passages }: (typeof chapters)[number]): string[] =>
  [
    ...(title.lines ?? []).map(({ block }) => [block]),
    ...captions.map((block) => [block]),
    ...passages.map((p) => p.blocks),
  ]
    .map((blocks) => blocks.map((n) => BLOCKS[n - 1]).join(''))
    .map((words) => words.replace(/\s/g, ''));

const RUNNING = ['目录', ...chapters.map(({ short }) => short), '时间线', '数据', '索引', '版本说明'];
/** What the pages hold between their furniture, without blanks: lines of a number alone, and the running title. */
const textOf = (pages: readonly string[]): string =>
  pages
    .flatMap((page) => page.split('\n').filter((line) => !/^\s*\d*\s*$/.test(line) && !RUNNING.includes(line.trim())))
    .join('')
    .replace(/\s/g, '');

let folder: string;
let made: MadePdf[];
const path = (file: string): string => join(folder, file);

beforeAll(async () => {
  needPoppler();
  folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const site = await serve(ROOT_SITE);
  const browser = await launch();
  try {
    made = await makePdfs(browser, `${site.origin}/print/`, folder);
  } finally {
    await browser.close();
    await site.stop();
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the whole edition and each chapter are made, by names that stay', () => {
  expect(made.map(({ file, title }) => [file, title])).toEqual([
    ...chapters.map(({ slug, short }) => [`yangpu-2020-${slug}.pdf`, `${short}｜${name}`]),
    ['yangpu-2020.pdf', name],
  ]);
});

// Three orders in which a reader's program may take the text; all 44 passages, 3 captions and 10 title lines are whole.
describe.each([[['-raw']], [[]], [['-layout']]])('pdftotext %j', (options) => {
  test('gives back every passage, caption and printed title of the whole, exactly', () => {
    const text = textOf(pdfPages(path('yangpu-2020.pdf'), ...options));
    const all = chapters.flatMap(wordsOf);
    expect(all.length).toBe(44 + 3 + 10);
    expect(all.filter((words) => !text.includes(words))).toEqual([]);
  });

  test('and of each chapter by itself, and no other chapter’s', () => {
    for (const chapter of chapters) {
      const text = textOf(pdfPages(path(`yangpu-2020-${chapter.slug}.pdf`), ...options));
      expect(
        wordsOf(chapter).filter((words) => !text.includes(words)),
        chapter.slug,
      ).toEqual([]);
      const others = chapters.filter((other) => other !== chapter).flatMap(({ passages }) => passages);
      expect(others.filter(({ blocks: [n = 0] }) => text.includes(BLOCKS[n - 1]?.replace(/\s/g, '') ?? ''))).toEqual(
        [],
      );
    }
  });
});

test('a chapter that is printed by itself says which edition it is from', () => {
  for (const { slug } of chapters)
    expect(textOf(pdfPages(path(`yangpu-2020-${slug}.pdf`)))).toContain(`${name}，${version}版（`);
});

test('each is A4, tagged, named, in Chinese, with no look-alike of a character', () => {
  for (const { file, title, pages } of made) {
    const info = pdfInfo(path(file));
    expect(info, file).toMatchObject({ Title: title, Tagged: 'yes', Pages: String(pages) });
    expect(info['Page size'], file).toContain('(A4)');
    expect(readFileSync(path(file)).toString('latin1'), file).toContain('/Lang (zh-CN)');
    // Noto's 一 and the radical ⼀ share a glyph: a PDF may take the one for the other.
    expect(pdfPages(path(file)).join('')).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/);
  }
});

test('bookmarks: the title, under it the contents, 8 chapters in order, the tables; the contents say the right pages', () => {
  const [root, ...more] = bookmarks(path('yangpu-2020.pdf'));
  expect(more).toEqual([]);
  const blank = (text: string): string => text.replace(/\s/g, '');
  const titles = root?.children.map(({ title }) => blank(title)) ?? [];
  expect(titles.length).toBe(1 + 8 + 4);
  chapters.forEach((chapter, i) => {
    const lines = (chapter.title.lines ?? []).map(({ block }) => blank(BLOCKS[block - 1] ?? ''));
    expect(titles[i + 1]).toBe(
      lines.length > 0 ? lines.join('') : { housing: '旧区改造与社区更新', coda: '尾声' }[chapter.slug],
    );
  });
  expect([titles[0], ...titles.slice(9)]).toEqual(['目录', '时间线', '数据', '索引', '版本说明']);

  const pages = pdfPages(path('yangpu-2020.pdf'), '-raw').map((page) => page.replace(/[^\S\n]/g, ''));
  for (const short of [...chapters.map((chapter) => chapter.short), '时间线', '数据', '索引', '版本说明']) {
    const begins = pages.findIndex((page) => page.split('\n')[0] === short) + 1;
    expect(begins, short).toBeGreaterThan(2);
    expect(pages[1]).toContain(`${short}${begins}\n`);
  }
});

test('at each chapter’s head a QR code of 20 mm and more leads to it, read from the page at 150 dpi', async () => {
  for (const { slug } of chapters) {
    const dpi = 150;
    const png = execFileSync(
      'pdftoppm',
      ['-r', String(dpi), '-l', '1', '-H', '1000', '-gray', '-png', path(`yangpu-2020-${slug}.pdf`)],
      {
        maxBuffer: 100_000_000,
      },
    );
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(code?.data, slug).toBe(`${SITE_URL}/${slug}/`);
    const { topLeftCorner: left, topRightCorner: right } = code?.location ?? {};
    expect((((right?.x ?? 0) - (left?.x ?? 0)) / dpi) * 25.4, slug).toBeGreaterThanOrEqual(20);
    const text = textOf(pdfPages(path(`yangpu-2020-${slug}.pdf`), '-l', '1'));
    expect(text, slug).toContain(`${SITE_URL.replace('https://', '')}/${slug}/`);
  }
});

test('no heading ends a page', () => {
  const headings = ['本章校注', '人物', '地点', '机构', '文件', '机制', '作品', ...chapters.map(({ short }) => short)];
  for (const [i, page] of pdfPages(path('yangpu-2020.pdf'), '-layout').entries()) {
    const last = page
      .split('\n')
      .filter((line) => !/^\s*\d*\s*$/.test(line))
      .at(-1)
      ?.trim();
    expect(headings, `page ${i + 1}`).not.toContain(last);
  }
});

test('a passage’s number stands beside it on its page', () => {
  const lines = pdfPages(path('yangpu-2020.pdf'), '-layout')
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/\s/g, ''));
  for (const { number, blocks } of chapters.flatMap(({ passages }) => passages)) {
    const opening = BLOCKS[(blocks[0] ?? 0) - 1]?.replace(/\s/g, '').slice(0, 8);
    expect(
      lines.some((line) => line.startsWith(`${number}${opening}`)),
      `${number}${opening}`,
    ).toBe(true);
  }
});
