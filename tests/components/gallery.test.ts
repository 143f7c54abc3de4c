import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { CHAPTER_COMPONENTS } from '../../src/edition/checks/component-use.ts';
import { axeLightAndDark } from '../support/axe.ts';
import { ROOT_SITE } from '../support/build.ts';
import { GALLERY_SITE } from '../support/gallery-site.ts';
import { readerOf, settle } from '../support/reader.ts';
import { attribute, elements, having, htmlFiles, readPage, servedFile, words } from '../support/site.ts';

// What `examples.ts` of each component gives, rendered: read by a parser, looked at by axe.

const gallery = readPage(GALLERY_SITE, 'gallery/index.html');
const examples = having(gallery, 'data-example');
const source = readFileSync('content/source/article.txt', 'utf8').replaceAll('\n', '');

test('every component that a chapter may use, but for a bare heading, has examples', () => {
  const shown = new Set(examples.map((element) => attribute(element, 'data-example')?.split(' ')[0]));
  expect([...shown].sort()).toEqual(
    Object.keys(CHAPTER_COMPONENTS)
      .filter((name) => name !== 'EditorialHeading')
      .sort(),
  );
});

test.each(examples.map((element) => [attribute(element, 'data-example'), element] as const))(
  '%s shows source words, each marked as such, or a drawing that is none',
  (_name, element) => {
    const quoted = [...having(element, 'data-quotes'), ...having(element, 'data-source')];
    if (elements(element).some((e) => /^drawing/.test(attribute(e, 'class') ?? ''))) return expect(quoted).toEqual([]);
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

test('a photograph comes in three formats at widths for a phone, each file there and as wide as it says', async () => {
  const [shown] = examples.filter((element) => elements(element).some((e) => attribute(e, 'type') === 'image/avif'));
  const parts = shown ? elements(shown).filter((e) => attribute(e, 'srcset') !== undefined) : [];
  expect(parts.map((e) => attribute(e, 'type') ?? e.tagName)).toEqual(['image/avif', 'image/webp', 'img']);
  for (const part of parts) {
    expect(attribute(part, 'sizes')).toBe('(min-width: 41rem) 38.25rem, calc(100vw - 2rem)');
    for (const [, path = '', width] of (attribute(part, 'srcset') ?? '').matchAll(/(\S+) (\d+)w/g))
      expect((await sharp(servedFile(GALLERY_SITE, path)).metadata()).width).toBe(Number(width));
  }
  const image = parts.at(-1);
  expect(image && ['width', 'height', 'loading'].map((name) => attribute(image, name))).toEqual(['780', '620', 'lazy']);
});

test('of what a photograph says beside its picture nothing is published: no place, no name, no profile', async () => {
  const given = await sharp('src/components/Figure/stand-in.jpg').metadata();
  expect([given.exif, given.xmp, given.icc].map((part) => part !== undefined)).toEqual([true, true, true]);
  const folder = `${GALLERY_SITE}/_astro`;
  const pictures = readdirSync(folder).filter((name) => /\.(avif|webp|jpe?g)$/.test(name));
  expect(pictures.length).toBeGreaterThanOrEqual(6);
  for (const name of pictures) {
    const bytes = readFileSync(`${folder}/${name}`);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc], name).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.includes('private words of the photographer'), name).toBe(false);
  }
});

test('the gallery is not published', () => {
  expect(htmlFiles(ROOT_SITE).filter((name) => name.startsWith('gallery'))).toEqual([]);
});

const reader = readerOf(GALLERY_SITE);

test('a phone of two pixels to one takes the photograph as AVIF at 780, and nothing moves when it comes', async () => {
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 390, height: 800, deviceScaleFactor: 2 });
  await page.goto(`${reader.origin}/gallery/`, { waitUntil: 'load' });
  const before = await page.$eval('main', (main) => main.scrollHeight);
  await page.$eval('figure.photograph picture', (picture) => picture.scrollIntoView());
  await page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('figure.photograph picture img')?.naturalWidth,
  );
  const [source, after] = await page.$eval('figure.photograph picture img', (image) => [
    new URL((image as HTMLImageElement).currentSrc).pathname,
    document.querySelector('main')?.scrollHeight,
  ]);
  const chosen = await sharp(servedFile(GALLERY_SITE, String(source))).metadata();
  expect([chosen.format, chosen.compression, chosen.width]).toEqual(['heif', 'av1', 780]);
  expect(after).toBe(before);
});

test('a reader does not download the square picture that is first in the page', async () => {
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 390, height: 800 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await settle(page, `${reader.origin}/riverside/`);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.evaluate(() => window.scrollTo(0, 0));
  const first = await page.$eval('img', (image) => [image.getAttribute('src'), image.checkVisibility()]);
  expect(first).toEqual(['/covers/riverside-square.png', false]);
  expect(asked).toContain('/figures/riverside.svg');
  expect(asked.filter((path) => path.startsWith('/covers/'))).toEqual([]);
});

test('axe finds nothing in the gallery, light and dark', async () => {
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 390, height: 800 });
  await page.goto(`${reader.origin}/gallery/`, { waitUntil: 'load' });
  expect(await axeLightAndDark(page)).toEqual([]);
});
