import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { newReader, readerOf, settle } from '../support/reader.ts';

// Addresses as programs make links of them out of a letter: with the mark that follows, or the words.

const reader = readerOf(ROOT_SITE);

let page: Page;
beforeAll(async () => {
  ({ page } = await newReader(reader.browser));
});

const open = (path: string) => page.goto(reader.origin + path, { waitUntil: 'load' });

test('a mark behind an address leads to the page', async () => {
  const rows: [asked: string, led: string][] = [
    ['/）', '/'],
    ['/economy/）', '/economy/'],
    ['/economy）', '/economy/'],
    ['/p/18/）。', '/p/18/'],
    ['/p/18/,', '/p/18/'],
    ['/p/18）', '/p/18/'],
    ['/p/18/）?s=1', '/p/18/?s=1'],
    ['/timeline/）', '/timeline/'],
    ['/data/）', '/data/'],
    ['/index/%E3%80%8B', '/index/'],
    ['/search/）?q=杨浦', '/search/?q=%E6%9D%A8%E6%B5%A6'],
    ['/check/）', '/check/'],
    ['/errata/。', '/errata/'],
    ['/about/；', '/about/'],
    ['/print/）', '/print/'],
    ['/edition.html）', '/edition.html'],
    ['/data/events.json，', '/data/events.json'],
    ['/elders/）#p15', '/elders/#p15'],
  ];
  for (const [asked, led] of rows) {
    await open(asked);
    await page.waitForFunction((url) => location.href === url, {}, reader.origin + led);
  }
});

test.each([
  ['/p/18/见下文', '/p/18/', '第18段'],
  ['/economy/和其他', '/economy/', '一章'],
  ['/p/18/nothing', '/p/18/', '第18段'],
])('words behind an address, %s: the page is offered', async (asked, led, name) => {
  await open(asked);
  const offered = await page.$eval('[data-known] p a', (a) => [a.getAttribute('href') ?? '', a.textContent ?? '']);
  expect(offered).toEqual([led, expect.stringContaining(name)]);
  expect(new URL(page.url()).pathname).toBe(new URL(asked, reader.origin).pathname);
});

test('another address offers nothing but the contents', async () => {
  for (const asked of ['/nothing/', '/p/45/', '/p/180）', '/economyx/']) {
    await open(asked);
    const offered = await page.$$eval('[data-known] a', (all) => all.map((a) => a.getAttribute('href')));
    expect(offered, asked).toEqual(['/#contents']);
  }
});

test('without a script the page for what is not there has ways on', async () => {
  const { page: plain } = await newReader(reader.browser);
  await plain.setJavaScriptEnabled(false);
  const answer = await plain.goto(`${reader.origin}/economy/）`);
  expect(answer?.status()).toBe(404);
  const links = await plain.$$eval('a', (all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual(expect.arrayContaining(['/#contents', '/timeline/', '/data/', '/index/']));
});

describe('a mark behind a place in a page', () => {
  const placeOf = () =>
    page.evaluate(() => {
      const place = document.querySelector(':target');
      return place && [place.id, place.getBoundingClientRect().top < innerHeight, scrollY > 100];
    });

  test('leads to the place', async () => {
    for (const stuck of ['）', '）。', ',', '和第6段', '%20', '）2020']) {
      // From elsewhere: the same page would not be loaded.
      await open('/about/');
      await open(`/people-city/#p5${stuck}`);
      await page.waitForSelector(':target');
      expect([stuck, await placeOf()]).toEqual([stuck, ['p5', true, true]]);
      expect(page.url()).toBe(`${reader.origin}/people-city/#p5`);
    }
  });

  test('and to no other: another number, another name', async () => {
    for (const asked of ['/errata/#x-nothing）', '/people-city/#p51）', '/people-city/#p5-6']) {
      await settle(page, reader.origin + asked);
      expect(await placeOf(), asked).toBeNull();
    }
  });

  test('in a page that is open already, and in the single file', async () => {
    await open('/people-city/#p4');
    await page.evaluate(() => {
      location.hash = '#p6）';
    });
    await page.waitForSelector('#p6:target');
    await page.goto(`${pathToFileURL(`${ROOT_SITE}/edition.html`)}#p12）`);
    await page.waitForSelector('#p12:target');
  });
});

test.each([
  ['/p/12/?s=1）', 'no proof given'],
  ['/p/12/?r=0-5）。', 'no proof given'],
  ['/p/12/?s=1&h=00000000）', 'other words'],
])('%s is the link that was meant', async (asked, verdict) => {
  await open(asked);
  await page.waitForSelector(`[data-proof="${verdict}"]`);
});
