import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { FORMS } from '../../src/citation/forms.ts';
import { wordsHash } from '../../src/edition/checksum.ts';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { GALLERY_SITE } from '../support/gallery-site.ts';
import { attribute, elements, readPage, words } from '../support/site.ts';

const { passages, chapters, facts } = realEdition();

/** What a camera reads from a code of so many pixels a side. */
async function read(image: Buffer, side: number): Promise<string | undefined> {
  const { data, info } = await sharp(image, { density: 600 })
    .resize(side, side)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test('every code, printed at 20 mm and scanned at 150 dpi, leads to its passage or chapter', async () => {
  const wanted = new Map([
    ...passages.map(({ number }) => [`p${number}`, `${SITE_URL}/p/${number}/`] as const),
    ...chapters.map(({ slug }) => [slug, `${SITE_URL}/${slug}/`] as const),
  ]);
  expect(wanted.size).toBe(passages.length + chapters.length);
  expect(readdirSync(join(ROOT_SITE, 'qr')).length).toBe(2 * wanted.size);
  const side = Math.round((20 / 25.4) * 150);
  for (const [name, url] of wanted)
    for (const kind of ['svg', 'png'])
      expect(await read(readFileSync(join(ROOT_SITE, 'qr', `${name}.${kind}`)), side), `${name}.${kind}`).toBe(url);
  // What a word processor goes by when it sets the picture.
  const { width, density = 0 } = await sharp(readFileSync(join(ROOT_SITE, 'qr/p1.png'))).metadata();
  expect((width / density) * 25.4).toBeGreaterThanOrEqual(20);
});

test('without SITE_URL no code is made', () => {
  expect(existsSync(join(GALLERY_SITE, 'qr'))).toBe(false);
});

test('every passage has all forms of its citation as plain text, with its words and its address', () => {
  for (const { number, text } of passages) {
    const forms = elements(readPage(ROOT_SITE, `p/${number}/index.html`)).filter((e) => attribute(e, 'data-citation'));
    expect(forms.map((e) => attribute(e, 'data-citation'))).toEqual([...FORMS]);
    for (const form of forms) expect(words(form)).toContain(`${SITE_URL}/p/${number}/`);
    expect(forms[0] && words(forms[0])).toContain(`“${text.trim()}”`);
  }
});

test('every event and every number is cited by a link that proves itself', () => {
  let proven = 0;
  for (const page of ['timeline/index.html', 'data/index.html'])
    for (const link of elements(readPage(ROOT_SITE, page))) {
      const [, number, s, from, to, hash] =
        /^\/p\/(\d+)\/\?(?:s=(\d+)|r=(\d+)-(\d+))&h=([0-9a-f]{8})$/.exec(attribute(link, 'href') ?? '') ?? [];
      const passage = passages[Number(number) - 1];
      if (!passage) continue;
      const quoted = s ? passage.sentences[Number(s) - 1]?.text : passage.text.slice(Number(from), Number(to));
      expect(wordsHash(quoted ?? '')).toBe(hash);
      proven++;
    }
  expect(proven).toBe([...facts.events, ...facts.statistics].filter(({ at }) => at.location.startsWith('p')).length);
});
