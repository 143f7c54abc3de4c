import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { readerOf, settle } from '../support/reader.ts';

/** One page of each kind. */
const PAGES = [
  '/',
  '/riverside/',
  '/p/12/',
  '/timeline/',
  '/data/',
  '/index/',
  '/terms/',
  '/claims/',
  '/later/',
  '/errata/',
  '/about/',
];

const reader = readerOf(ROOT_SITE);
let page: Page;

beforeAll(async () => {
  page = await reader.browser.newPage();
  // A reader in the dark who prints.
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
});

describe.each(PAGES)('%s on paper', (path) => {
  test('is black on white, its address over it, and nothing to click', async () => {
    await page.emulateMediaType('print');
    await settle(page, reader.origin + path);
    const seen = await page.evaluate(() => {
      const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0).length;
      const canonical = document.querySelector('link[rel=canonical]') as HTMLLinkElement;
      return {
        ground: style(document.documentElement).backgroundColor,
        ink: [
          ...new Set(
            [...document.querySelectorAll('main p, main a, main li, main h2')]
              .filter((e) => e.getClientRects().length > 0)
              .map((e) => style(e).color),
          ),
        ],
        controls: shown('nav, button, input, select, textarea, .skip-link'),
        address: style(canonical, '::after').content,
        running: style(document.documentElement).getPropertyValue('--running'),
      };
    });
    expect(seen.ground).toBe('rgb(255, 255, 255)');
    for (const ink of seen.ink) expect(['rgb(0, 0, 0)', 'rgb(51, 51, 51)']).toContain(ink);
    expect(seen.controls).toBe(0);
    expect(seen.address).toBe(`"${SITE_URL}${path}"`);
    expect(seen.running).toContain('杨浦这一年');
  });

  test('the screen does not pay for it', async () => {
    const html = readFileSync(join(ROOT_SITE, path, 'index.html'), 'utf8');
    expect(html).not.toContain('@page');
    expect(html).toMatch(/<link rel="stylesheet" href="[^"]+\.css" media="print">/);
  });
});

test('passage numbers stand in the margin, within the sheet', async () => {
  await page.emulateMediaType('print');
  await page.setViewport({ width: 642, height: 950 });
  await settle(page, `${reader.origin}/governance/`);
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('.passage')].map((passage) => {
      const number = passage.querySelector('.passage-number') as Element;
      const [own, text] = [number.getBoundingClientRect(), passage.getBoundingClientRect()];
      return { left: own.left, beside: own.right < text.left, first: own.top - text.top < 12 };
    }),
  );
  expect(places.length).toBe(12);
  for (const place of places) expect(place).toMatchObject({ beside: true, first: true });
  expect(Math.min(...places.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
});
