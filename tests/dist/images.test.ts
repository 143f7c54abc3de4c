import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { GALLERY_SITE } from '../support/gallery-site.ts';
import { SLUGS } from '../support/outline.ts';
import { attribute, type Element, elements, htmlFiles, readPage, servedFile } from '../support/site.ts';
import { SUB_BASE, SUB_SITE } from '../support/sub-site.ts';

// Pictures for chats and home screens, and the tags that name them.

const NAMES = ['cover', ...SLUGS];
const { name: NAME, passages } = realEdition();
const CHAPTER_OF = new Map(passages.map(({ number, chapter }) => [`${number}`, chapter]));

const INKS_OF_PAPER = [0xf7f1e4, 0x1d1a17, 0x8a3315, 0x24505b];
/** By how much the channel differs that differs most. */
const distance = (a: number, b: number): number =>
  Math.max(...[16, 8, 0].map((at) => Math.abs(((a >> at) & 255) - ((b >> at) & 255))));

const meta = (page: Element, name: string): string | undefined => {
  const tags = elements(page).filter(
    (e) => e.tagName === 'meta' && [attribute(e, 'property'), attribute(e, 'name')].includes(name),
  );
  expect(tags.length, name).toBeLessThanOrEqual(1);
  return tags[0] && attribute(tags[0], 'content');
};

test('the site and each chapter have a share image in both forms, light enough for a chat', async () => {
  expect(readdirSync(join(ROOT_SITE, 'covers')).sort()).toEqual(
    NAMES.flatMap((name) => [`${name}-square.png`, `${name}.png`]).sort(),
  );
  for (const name of NAMES)
    for (const [file, width, height] of [
      [`${name}.png`, 1200, 630],
      [`${name}-square.png`, 600, 600],
    ] as const) {
      const bytes = readFileSync(join(ROOT_SITE, 'covers', file));
      const { width: w, height: h, format } = await sharp(bytes).metadata();
      expect([file, format, w, h]).toEqual([file, 'png', width, height]);
      // Paper and ink are there, and no more than sixteen colours: nothing came out blank.
      const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const colours = new Map<number, number>();
      for (let at = 0; at < data.length; at += 3) {
        const colour = data.readUIntBE(at, 3);
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
      }
      expect(colours.size, file).toBeLessThanOrEqual(16);
      // The palette's nearest to each ink is it to the eye.
      for (const ink of INKS_OF_PAPER) {
        const near = [...colours].filter(([colour]) => distance(colour, ink) <= 6);
        expect(Math.max(0, ...near.map(([, count]) => count)), `${file} ${ink.toString(16)}`).toBeGreaterThan(500);
      }
      expect(bytes.length, file).toBeLessThan(80_000);
    }
});

test('no two share images are the same picture', () => {
  const files = readdirSync(join(ROOT_SITE, 'covers'));
  expect(new Set(files.map((file) => readFileSync(join(ROOT_SITE, 'covers', file), 'base64'))).size).toBe(files.length);
});

test.each([
  [ROOT_SITE, '/', SITE_URL],
  [SUB_SITE, SUB_BASE, SITE_URL],
  [GALLERY_SITE, '/', ''],
])(
  'every page of %s names its picture, with its size, and a square one stands first in it',
  async (site, base, origin) => {
    const shown = new Set<string>();
    for (const name of htmlFiles(site).filter((file) => file !== 'edition.html')) {
      const page = readPage(site, name);
      const image = meta(page, 'og:image') ?? '';
      expect(image.startsWith(`${origin}${base}covers/`), `${name}: ${image}`).toBe(true);
      const path = image.slice(origin.length + base.length - 1);
      const { width, height } = await sharp(servedFile(site, path)).metadata();
      expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual([`${width}`, `${height}`]);
      const alt = meta(page, 'og:image:alt') ?? '';
      expect(alt, name).toMatch(/^木刻“.+”，下面写着“.+”$/);
      const title = meta(page, 'og:title') ?? '';
      expect(title, name).not.toBe('');
      const [heading] = elements(page).filter((e) => e.tagName === 'title');
      expect(heading?.childNodes.map((node) => ('value' in node ? node.value : '')).join('')).toMatch(title);
      expect(meta(page, 'og:description')).toBe(meta(page, 'description'));
      expect(meta(page, 'og:type')).toBe(
        /^(p\/\d+|[a-z-]+)\//.test(name) && shareOf(name) !== 'cover' ? 'article' : 'website',
      );
      expect([meta(page, 'og:locale'), meta(page, 'twitter:card')]).toEqual(['zh_CN', 'summary_large_image']);
      expect(meta(page, 'og:site_name')).toBe(NAME);
      const here = `${origin}${base}${name.replace(/index\.html$/, '')}`;
      expect(meta(page, 'og:url')).toBe(origin && !/^(404|offline\/)/.test(name) ? here : undefined);

      const [first] = elements(page).filter((e) => e.tagName === 'img');
      const square = (first && attribute(first, 'src')) ?? '';
      expect(square, name).toBe(`${base}covers/${shareOf(name)}-square.png`);
      expect(path, name).toBe(`/covers/${shareOf(name)}.png`);
      expect(first?.attrs.map((a) => `${a.name}=${a.value}`)).toEqual(
        expect.arrayContaining(['width=600', 'height=600', 'alt=', 'loading=lazy']),
      );
      shown.add(shareOf(name));
    }
    expect([...shown].sort()).toEqual([...NAMES].sort());
  },
);

/** The name of a page's picture, from its file: its chapter's, or the whole edition's. */
function shareOf(name: string): string {
  const [first = '', second] = name.split('/');
  const chapter = first === 'p' && second ? CHAPTER_OF.get(second) : first;
  return chapter && SLUGS.includes(chapter) ? chapter : 'cover';
}

test.each([
  [ROOT_SITE, '/'],
  [SUB_SITE, SUB_BASE],
])('icons and the manifest of %s are whole and have the sizes that they say', async (site, base) => {
  const page = readPage(site, 'p/12/index.html');
  const link = (rel: string) =>
    elements(page)
      .filter((e) => e.tagName === 'link' && attribute(e, 'rel') === rel)
      .map((e) => attribute(e, 'href') ?? '');
  expect([...link('icon'), ...link('apple-touch-icon'), ...link('manifest')]).toEqual(
    ['favicon.ico', 'favicon.svg', 'apple-touch-icon.png', 'manifest.webmanifest'].map((file) => base + file),
  );
  const manifest = JSON.parse(readFileSync(join(site, 'manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({
    name: NAME,
    short_name: NAME,
    lang: 'zh-CN',
    start_url: base,
    scope: base,
    id: base,
  });
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toEqual(['any', 'any', 'maskable']);
  for (const { src, sizes, type } of manifest.icons) {
    const { width, height, format } = await sharp(servedFile(site, src.slice(base.length - 1))).metadata();
    expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
  }
  const touch = await sharp(join(site, 'apple-touch-icon.png')).metadata();
  expect([touch.width, touch.height, touch.hasAlpha]).toEqual([180, 180, false]);
  const ico = readFileSync(join(site, 'favicon.ico'));
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[7]]).toEqual([1, 1, 32, 32]);
  const inside = ico.subarray(ico.readUInt32LE(18));
  expect(inside.length).toBe(ico.readUInt32LE(14));
  expect((await sharp(inside).metadata()).width).toBe(32);
  const svg = readFileSync(join(site, 'favicon.svg'), 'utf8');
  expect(svg).toMatch(/prefers-color-scheme:dark/);
  expect((await sharp(Buffer.from(svg)).metadata()).format).toBe('svg');
});
