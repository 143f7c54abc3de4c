import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { limit } from '../../scripts/support/contract.ts';
import { axeLightAndDark } from '../support/axe.ts';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom } from '../support/drawn.ts';
import { SLUGS } from '../support/outline.ts';
import { readerOf, settle } from '../support/reader.ts';

/** One page of each kind, and the chapters with most in them. */
const PAGES = [
  '/',
  '/preface/',
  '/people-city/',
  '/riverside/',
  '/economy/',
  '/governance/',
  '/housing/',
  '/p/12/',
  '/p/28/',
  '/timeline/',
  '/data/',
  '/index/',
  '/terms/',
  '/claims/',
  '/later/',
  '/errata/',
  '/about/',
  '/print/',
  '/404.html',
];

const reader = readerOf(ROOT_SITE);

async function open(path: string, width: number): Promise<Page> {
  const page = await reader.browser.newPage();
  await page.setViewport({ width, height: 800 });
  await page.goto(reader.origin + path, { waitUntil: 'load' });
  return page;
}

describe.each(drawFrom(PAGES, 6))('%s', (path) => {
  test('axe finds nothing, contrast 7:1 included, light and dark; fits 320, 360, 768 and 1280 px', async () => {
    const page = await open(path, 390);
    expect(await axeLightAndDark(page)).toEqual([]);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewport({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
    }
    await page.close();
  });
});

test('a chapter’s whole first load keeps to the contract’s bytes and requests', async () => {
  for (const slug of SLUGS) {
    const context = await reader.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 800 });
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      const bytes = async (): Promise<number> => brotliCompressSync(await response.buffer()).length;
      sizes.set(response.url(), bytes());
    });
    await settle(page, `${reader.origin}/${slug}/`);
    const loaded = (await Promise.all(sizes.values())).reduce((sum, one) => sum + one, 0);
    console.log(`${slug}: ${loaded} bytes in ${sizes.size} requests`);
    expect(loaded, slug).toBeLessThanOrEqual(limit("a chapter's whole first load"));
    expect(sizes.size, slug).toBeLessThanOrEqual(9);
    await context.close();
  }
});

test('the pages load nothing from elsewhere, break no policy and log no error', async () => {
  const page = await reader.browser.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(reader.origin)) faults.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(String(error));
  });
  for (const path of PAGES.filter((p) => p !== '/404.html')) await settle(page, reader.origin + path);
  expect(faults).toEqual([]);
  await page.close();
});

test('selecting a passage gives the source’s words and nothing else', async () => {
  const page = await open('/riverside/', 390);
  const [selected, source] = await page.evaluate(() => {
    const passage = document.querySelector('#p10') as HTMLElement;
    getSelection()?.selectAllChildren(passage);
    return [getSelection()?.toString(), passage.textContent];
  });
  expect(selected).toBe(source);
  expect(source).toMatch(/^今年6月，国家发改委等五部委出台.*推广窗口”之一。$/);
  await page.close();
});

test('a flag leads by keyboard to its note, and the note back to the words', async () => {
  const page = await open('/governance/', 390);
  await page.focus('#p35 .erratum-mark');
  await page.keyboard.press('Enter');
  const note = await page.evaluate(() => ({ id: location.hash, text: document.querySelector(':target')?.textContent }));
  expect(note.id).toBe('#x-jingchang');
  expect(note.text).toContain('不得不绕路远行');
  await page.focus('#x-jingchang a');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.querySelector(':target')?.closest('p')?.id)).toBe('p35');
  await page.close();
});

test('with the keyboard alone the first stop skips to the text', async () => {
  const page = await open('/housing/', 390);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => location.hash)).toBe('#main');
  await page.close();
});

test('the heading font is used for the title and is cut to it', async () => {
  const page = await open('/riverside/', 390);
  await page.evaluate(() => document.fonts.ready);
  expect(
    await page.evaluate(() =>
      [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('"', '')),
    ),
  ).toContain('Title Song');
  await page.close();
});
