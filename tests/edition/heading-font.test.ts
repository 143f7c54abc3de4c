import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { titleTexts } from '../../src/assets/heading-font/headings.ts';
import { charactersOf } from '../../src/assets/heading-font/subset.ts';
import { realEdition } from '../support/edition.ts';

const FACE = 'src/assets/heading-font/noto-serif-sc-700-headings.woff2';

test('the committed face has a glyph for every character of every title, and is small', async () => {
  const face = readFileSync(FACE);
  expect(face.length).toBeLessThanOrEqual(35_000);
  const characters = charactersOf(titleTexts(realEdition()).join(''));
  const plain = await subsetFont(face, characters, { targetFormat: 'sfnt' });
  const font = opentype.parse(new Uint8Array(plain).buffer);
  expect([...characters].filter((character) => font.charToGlyphIndex(character) === 0)).toEqual([]);
});
