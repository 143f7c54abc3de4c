import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { limit } from '../../scripts/support/contract.ts';
import { axeLightAndDark } from '../support/axe.ts';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { GALLERY_SITE } from '../support/gallery-site.ts';
import { BLOCKS, PASSAGES, SLUGS, sentencesOf, textOf } from '../support/outline.ts';
import { paste } from '../support/paste.ts';
import { settle } from '../support/reader.ts';
import { attribute, having, readPage, words } from '../support/site.ts';
import { SUB_SITE } from '../support/sub-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'single-'));
/** Alone in its folder, as a reader has it who was sent it. */
const file = join(folder, '杨浦这一年.html');
let browser: Browser;
let faults: string[] = [];

beforeAll(async () => {
  copyFileSync(join(ROOT_SITE, 'edition.html'), file);
  browser = await launch({ light: true });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(hash = '', script = true): Promise<Page> {
  const page = await browser.newPage();
  faults = [];
  page.on('request', (request) => {
    if (!/^(data:|file:.*\.html)/.test(request.url())) faults.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(String(error));
  });
  await page.setViewport({ width: 390, height: 800 });
  await page.setJavaScriptEnabled(script);
  await settle(page, pathToFileURL(file).href + hash);
  return page;
}

test('within the contract’s weight, at the root, below a sub-path and without an address', () => {
  for (const site of [ROOT_SITE, SUB_SITE, GALLERY_SITE]) {
    const bytes = readFileSync(join(site, 'edition.html'));
    const packed = brotliCompressSync(bytes).length;
    console.log(`${site}/edition.html: ${bytes.length} bytes, ${packed} in Brotli`);
    expect(packed).toBeLessThanOrEqual(limit('`/edition.html`'));
  }
});

test('all blocks are whole and exact, and every passage and sentence has its anchor', () => {
  const page = readPage(ROOT_SITE, 'edition.html');
  const ids = new Map(having(page, 'id').map((element) => [attribute(element, 'id'), element]));
  expect(ids.size).toBe(having(page, 'id').length);
  let blocks = 0;
  let anchors = 0;
  for (const slug of SLUGS) {
    const chapter = readPage(ROOT_SITE, `${slug}/index.html`);
    for (const source of having(chapter, 'data-source')) {
      const numbers = (attribute(source, 'data-source') ?? '').split(' ').map(Number);
      const here = ids.get(attribute(source, 'id'));
      expect(here && words(here)).toBe(numbers.map((n) => BLOCKS[n - 1]).join(''));
      expect(here && attribute(here, 'data-quotes')).toBe(attribute(source, 'id')?.replace(/^p/, ''));
      blocks += numbers.length;
    }
    for (const element of having(chapter, 'id').filter((one) => /^p\d+(s\d+)?$/.test(attribute(one, 'id') ?? ''))) {
      const here = ids.get(attribute(element, 'id'));
      expect(here && words(here)).toBe(words(element));
      anchors++;
    }
  }
  const sentences = PASSAGES.flatMap((passage) => sentencesOf(textOf(passage)));
  expect([blocks, anchors]).toEqual([BLOCKS.length, PASSAGES.length + sentences.length]);
  expect(having(page, 'data-source')).toEqual([]);
});

test('nothing leads out of the file but to the site and to cited sources, and without an address to these alone', () => {
  const links = (site: string) => having(readPage(site, 'edition.html'), 'href');
  const { terms, later, witnesses } = realEdition();
  const sources = [...terms, ...later].flatMap((one) => one.sources);
  const cited = new Set([...sources, ...witnesses].flatMap(({ url }) => url ?? []));
  for (const site of [ROOT_SITE, SUB_SITE])
    expect(
      new Set(
        links(site)
          .filter((element) => attribute(element, 'rel') === 'external')
          .map((element) => attribute(element, 'href')),
      ),
    ).toEqual(cited);
  const out = (site: string) =>
    links(site)
      .filter((element) => attribute(element, 'rel') !== 'external')
      .map((element) => attribute(element, 'href') ?? '')
      .filter((href) => !href.startsWith('#'));
  expect(out(ROOT_SITE).length).toBeGreaterThan(5);
  expect(out(ROOT_SITE).filter((href) => !href.startsWith(`${SITE_URL}/`))).toEqual([]);
  expect(out(SUB_SITE).filter((href) => !href.startsWith(`${SITE_URL}/yangpu/`))).toEqual([]);
  expect(out(GALLERY_SITE)).toEqual([]);
});

test('from file:// the search answers, and its answer leads to the passage', async () => {
  const page = await open();
  await page.type('input[name=q]', '居民经常过去就站得不绕路远行');
  await page.waitForSelector('[data-search-state=done]');
  expect(await page.$eval('[data-search-state]', (e) => e.getAttribute('data-search-total'))).toBe('1');
  expect(
    await page.$$eval('[data-hit]', (all) =>
      all.map((e) => [e.getAttribute('data-hit'), e.getAttribute('data-passage')]),
    ),
  ).toEqual([['exact', '35']]);
  await page.click('[data-hit] a');
  expect(
    await page.evaluate(() => [location.hash, document.querySelector(':target')?.getAttribute('data-quotes')]),
  ).toEqual(['#p35', '35']);
  expect(faults).toEqual([]);
  await page.close();
});

test('from file:// a quotation with an ellipsis is found in parts, and the checker takes its words', async () => {
  const page = await open();
  const pasted = '“三名快递小哥……站上了敲钟席。”①';
  await page.type('input[name=q]', pasted);
  await page.waitForSelector('[data-part="2"]');
  expect(
    await page.$$eval('[data-part] [data-hit]', (all) =>
      all.map((e) => [e.getAttribute('data-hit'), e.getAttribute('data-passage')]),
    ),
  ).toEqual([
    ['exact', '20'],
    ['exact', '20'],
  ]);
  await page.click('.offer a');
  await page.waitForSelector('[data-check-state=done] [data-verdict]');
  expect(await page.$eval('textarea[name=quote]', (field) => field.value)).toBe(pasted);
  expect(await page.evaluate(() => location.hash)).toBe('#check');
  expect(faults).toEqual([]);
  await page.close();
});

test('from file:// the largest text and the dark page are chosen, and kept', async () => {
  const page = await open();
  await page.click('.settings summary');
  await page.click('.size label:nth-of-type(3)');
  await page.click('.theme label:nth-of-type(3)');
  const look = () =>
    page.evaluate(() => [
      Math.round(Number.parseFloat(getComputedStyle(document.querySelector('#p12') as Element).fontSize)),
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
  expect(await look()).toEqual([26, 'rgb(23, 20, 17)']);
  await page.reload();
  expect(await look()).toEqual([26, 'rgb(23, 20, 17)']);
  expect(await page.$eval('.size label:nth-of-type(3) input', (input) => (input as HTMLInputElement).checked)).toBe(
    true,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.evaluate(() => localStorage.clear());
  expect(faults).toEqual([]);
  await page.close();
});

test('from file:// the quote checker answers', async () => {
  const page = await open();
  await page.type(
    'textarea[name=quote]',
    '“居民经常过去就不得不绕路远行”“四季更迭，春华秋实”“这句话原文里完全没有出现过呀”',
  );
  await page.click('#check button[type=submit]');
  await page.waitForSelector('[data-check-state=done]');
  expect(await page.$$eval('[data-verdict]', (all) => all.map((e) => e.getAttribute('data-verdict')))).toEqual([
    'altered',
    'verbatim',
    'absent',
  ]);
  expect(faults).toEqual([]);
  await page.close();
});

test('from file:// what is pasted as HTML is read as its reader saw it', async () => {
  const page = await open();
  const html = '<p>“四季更迭，<s>不</s>春华<sup><a href="#fn1">1</a></sup>秋实”</p>';
  expect(await paste(page, { 'text/html': html, 'text/plain': '“四季更迭，不春华1秋实”' })).toBe(
    '“四季更迭，春华秋实”',
  );
  expect(faults).toEqual([]);
  await page.close();
});

test('it asks for nothing, its drawings and its heading font are in it, and it fits every width', async () => {
  const page = await open();
  expect(
    await page.evaluate(async () => {
      await document.fonts.ready;
      const images = [...document.images];
      for (const image of images) await image.decode();
      return [
        images.length >= 8,
        images.every((image) => image.naturalWidth > 0),
        [...document.fonts].every(({ status }) => status === 'loaded'),
      ];
    }),
  ).toEqual([true, true, true]);
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewport({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
  }
  expect(faults).toEqual([]);
  await page.close();
});

test('axe finds nothing, light and dark', async () => {
  const page = await open();
  expect(await axeLightAndDark(page)).toEqual([]);
  await page.close();
});

test('without JavaScript it reads, and offers no control that does nothing', async () => {
  const page = await open('#p12', false);
  expect(await page.$eval('#p12', ({ textContent }) => textContent)).toBe(
    words(having(readPage(ROOT_SITE, 'edition.html'), 'id').find((e) => attribute(e, 'id') === 'p12') as never),
  );
  expect(
    await page.$$eval('form, button', (all) =>
      all.filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80)),
    ),
  ).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});
