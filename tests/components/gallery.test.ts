import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHAPTER_COMPONENTS } from '../../src/edition/component-use.ts';
import { AXE, axeViolations } from '../support/axe.ts';
import { GALLERY_SITE } from '../support/build.ts';
import { launch } from '../support/chromium.ts';
import { serve } from '../support/serve.ts';
import { attribute, elements, having, htmlFiles, readPage, words } from '../support/site.ts';

// What `examples.ts` of each component gives, rendered: read by a parser, looked at by axe.

const gallery = readPage(GALLERY_SITE, 'gallery/index.html');
const examples = having(gallery, 'data-example');
const source = readFileSync('content/source/article.txt', 'utf8').replaceAll('\n', '');

test('every component that a chapter may use, but for a bare heading, has examples', () => {
  const shown = new Set(examples.map((element) => attribute(element, 'data-example')?.split(' ')[0]));
  expect([...shown].sort()).toEqual(
    Object.keys(CHAPTER_COMPONENTS)
      .filter((name) => name !== 'OwnHeading')
      .sort(),
  );
});

test.each(examples.map((element) => [attribute(element, 'data-example'), element] as const))(
  '%s shows source words, each marked as such, or a drawing that is none',
  (_name, element) => {
    const quoted = [...having(element, 'data-quotes'), ...having(element, 'data-source')];
    if (elements(element).some(({ tagName }) => tagName === 'img')) return expect(quoted).toEqual([]);
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((words_) => words(words_) === '')).toEqual([]);
  },
);

test('a number under a flag carries it wherever it is shown', () => {
  const flagged = examples.filter((element) => words(element).includes('15万户'));
  expect(flagged.length).toBeGreaterThan(0);
  for (const element of flagged) {
    expect(elements(element).some((e) => attribute(e, 'href')?.endsWith('#x-shiwuwan'))).toBe(true);
  }
  expect(source).toContain('约15万户');
});

test('the gallery is not published', () => {
  expect(htmlFiles('.build/site-root').filter((name) => name.startsWith('gallery'))).toEqual([]);
});

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve(GALLERY_SITE);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test.each(['light', 'dark'] as const)('axe finds nothing in the gallery (%s)', async (scheme) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${site.origin}/gallery/`, { waitUntil: 'load' });
  await page.evaluate(AXE);
  expect(await page.evaluate(axeViolations)).toEqual([]);
});
