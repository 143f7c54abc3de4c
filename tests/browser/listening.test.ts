import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom } from '../support/drawn.ts';
import { heard, type Line, saidTwice, written } from '../support/heard.ts';
import { newReader, readerOf } from '../support/reader.ts';
import { attribute, elements, having, readPage, words } from '../support/site.ts';

// A chapter as one hears it who cannot see it: each sentence whole and in order, each figure once, each mark of an erratum once
// and by its name. What is said is written to .build/heard/; docs/heard.md has one chapter of it.

const reader = readerOf(ROOT_SITE);
const SLUGS = ['preface', 'people-city', 'riverside', 'elders', 'housing', 'economy', 'governance', 'coda'];
const MARK = /^校注\d+$/;

/** The lines of the passages, by number; each begins with the link to its own page. */
const passagesOf = (lines: readonly Line[]): Map<string, Line> =>
  new Map(
    lines.flatMap((line): [string, Line][] => {
      const [, number] = /^第(\d+)段的固定网址$/.exec(line.said[0]?.words ?? '') ?? [];
      return number ? [[number, line]] : [];
    }),
  );

/** The source's words of a line: all but the marks and the passage's own link. */
const sourceOf = ({ said }: Line): string =>
  said
    .slice(1)
    .filter(({ words }) => !MARK.test(words))
    .map(({ words }) => words)
    .join('');

async function listen(path: string): Promise<Line[]> {
  const { page } = await newReader(reader.browser);
  await page.goto(reader.origin + path, { waitUntil: 'load' });
  const lines = await heard(page);
  await page.browserContext().close();
  return lines;
}

test.each(drawFrom(SLUGS, 3))('/%s/', async (slug) => {
  const lines = await listen(`/${slug}/`);
  mkdirSync('.build/heard', { recursive: true });
  writeFileSync(`.build/heard/${slug}.txt`, `${lines.map(written).join('\n')}\n`);
  const printed = having(readPage(ROOT_SITE, `${slug}/index.html`), 'data-passage');
  const passages = passagesOf(lines);
  expect([...passages.keys()]).toEqual(printed.map((one) => attribute(one, 'data-passage')));
  for (const passage of printed) {
    const line = passages.get(attribute(passage, 'data-passage') ?? '');
    const marks = having(passage, 'data-apparatus').flatMap((one) => attribute(one, 'aria-label') ?? []);
    // Nothing is said twice, nothing is left out, and nothing of ours is between the words but the marks.
    expect(line && sourceOf(line)).toBe(words(passage));
    expect(line?.said.flatMap((one) => (one.role === 'link' ? one.words : [])).filter((one) => MARK.test(one))).toEqual(
      marks.filter((one) => MARK.test(one)),
    );
  }
  expect(saidTwice(lines)).toEqual([]);
  expect(
    elements(readPage(ROOT_SITE, `${slug}/index.html`)).filter((one) => attribute(one, 'class') === 'fact').length,
  ).toBeGreaterThan(0);
});

test.each(
  drawFrom(
    [
      ...SLUGS.map((slug) => `/${slug}/`),
      '/',
      '/p/20/',
      '/timeline/',
      '/data/',
      '/index/',
      '/terms/',
      '/claims/',
      '/later/',
      '/errata/',
      '/about/',
      '/edition.html',
    ],
    5,
  ),
)('no two numbers are heard as one, on %s', async (path) =>
  expect((await listen(path)).flatMap(({ joined }) => joined)).toEqual([]),
);

/** What is heard of markup put into an empty page. */
async function heardOf(page: Page, markup: string): Promise<Line[]> {
  await page.setContent(`<!doctype html><html lang="zh-CN"><main>${markup}</main>`);
  return heard(page);
}

test('the ear itself', async () => {
  const { page } = await newReader(reader.browser);
  const beside = '<a href="#a" aria-label="14.2万户：数字"></a>';
  const link = '<p>减少到<a href="#a">14.2万户</a><a href="#b" aria-label="校注3"><i>校3</i></a>，今年</p>';
  expect((await heardOf(page, link)).map(written)).toEqual(['减少到〔链接 14.2万户〕〔链接 校注3〕，今年']);
  expect(saidTwice(await heardOf(page, link))).toEqual([]);
  // As the edition once had it.
  expect(saidTwice(await heardOf(page, `<p>减少到<data value="142000">14.2万户</data>${beside}，</p>`))).toHaveLength(
    1,
  );
  expect(
    saidTwice(await heardOf(page, `<p>减少到<data>14.2万户</data><span aria-hidden="true">${beside}</span></p>`)),
  ).toEqual([]);
  expect(
    saidTwice(await heardOf(page, '<p>在<a href="#a">杨浦</a><a href="#b" aria-label="杨浦：地点"></a></p>')),
  ).toHaveLength(1);
  expect(
    (await heardOf(page, '<p style="display:flex"><span>校22</span><span>2月</span>')).flatMap(({ joined }) => joined),
  ).toEqual(['校22|2月']);
  expect((await heardOf(page, '<h2>题</h2><ul><li>甲<li><a href="#a"><b>乙</b>丙</a></ul>尾')).map(written)).toEqual([
    '标题 题',
    '甲',
    '〔链接 乙丙〕',
    '尾',
  ]);
});
