import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';
import { expect, test, vi } from 'vitest';
import { titleFace } from '../../src/assets/heading-font/outlines.ts';
import { keyOf, stored, tally } from '../../src/assets/picture-cache.ts';
import { drawShareImage, shareImages } from '../../src/assets/share-images/share-images.ts';
import { LANDSCAPE, landscapeSheet, SQUARE, squareSheet } from '../../src/assets/share-images/share-sheet.ts';
import { checkShareTitles, ROOM, setShareTitle, setWords } from '../../src/assets/share-images/share-title.ts';
import { advance, LEADING, setLine, setTitle } from '../../src/assets/share-images/typesetting.ts';
import { realEdition } from '../support/edition.ts';

const edition = realEdition();

test('the widths that titles are set by are those of the face, for all of its characters', async () => {
  const characters = readFileSync('src/assets/heading-font/characters.txt', 'utf8');
  const face = readFileSync('src/assets/heading-font/noto-serif-sc-700-headings.woff2');
  const plain = await subsetFont(face, characters, { targetFormat: 'sfnt' });
  const font = opentype.parse(new Uint8Array(plain).buffer);
  expect(font.unitsPerEm).toBe(1000);
  expect(
    [...characters].filter((one) => font.charToGlyph(one).advanceWidth !== Math.round(advance(one) * 1000)),
  ).toEqual([]);
});

test('a line hangs its marks and closes them up', () => {
  const words = (text: string) => setLine([text]);
  expect(words('小城').width).toBe(2);
  expect(words('“小城”').width).toBe(3);
  expect(words('“小城”').glyphs[0]?.x).toBe(-0.5);
  expect(words('（《小城》）').width).toBe(4);
  expect(words('第12段').width).toBeCloseTo(2 + 0.466 + 0.594);
});

test('a title breaks only between phrases, keeps its printed lines, and is as large as its room allows', () => {
  const room = { width: 600, height: 200, most: 80, least: 30 };
  const set = setTitle([['甲乙丙', '丁戊己庚', '辛壬']], room);
  expect(set.lines.map(({ glyphs }) => glyphs.map(({ character }) => character).join(''))).toEqual([
    '甲乙丙',
    '丁戊己庚辛壬',
  ]);
  expect(set.size).toBe(Math.floor(200 / (2 * LEADING)));
  expect(setTitle([['甲'], ['乙']], room).lines.length).toBe(2);
  const city = edition.chapters.find(({ slug }) => slug === 'people-city');
  const share = city && setShareTitle(city.title);
  expect(share?.kicker?.glyphs.map(({ character }) => character).join('')).toBe('在杨浦');
  expect(share?.title.lines.map(({ glyphs }) => glyphs.map(({ ink }) => ink[1]).join(''))).toEqual([
    'nuuuunnnnnn', // 「工业锈带」缘何能成为, the rust words in rust
    'niiiinn',
  ]);
});

test('every title stands within its room; one that cannot is reported with file and line', () => {
  const faults: string[] = [];
  const report = (code: string, file: string, line: number) => faults.push(`${code} ${file}:${line}`);
  const line = (path: readonly (string | number)[]) => (path.includes('title') ? 70 + Number(path[1]) : 5);
  checkShareTitles(edition, line, report);
  expect(faults).toEqual([]);
  for (const { title } of edition.chapters) {
    const { title: set } = setShareTitle(title);
    for (const { width } of set.lines) expect(width * set.size).toBeLessThanOrEqual(ROOM.title.width);
    expect(set.size * LEADING * set.lines.length).toBeLessThanOrEqual(ROOM.title.height);
  }
  const [first, ...rest] = edition.chapters;
  if (!first) throw new Error('no chapter');
  const phrase = '一个怎么也断不开的很长很长很长的题目';
  const long = {
    ...first,
    title: { from: 'edition' as const, lines: [{ block: null, text: phrase, phrases: [phrase, phrase] }] },
  };
  checkShareTitles({ name: edition.name, chapters: [...rest, long] }, line, report);
  expect(faults).toEqual([`G03 content/edition.yaml:${70 + rest.length}`]);
  expect(setWords('第44段', ROOM.large).size).toBeGreaterThanOrEqual(ROOM.large.least);
});

test('share images are drawn of shapes alone, and without any font on the machine their bytes are the same', async () => {
  const outline = await titleFace();
  for (const image of shareImages(edition)) {
    const sheet = (image.square ? squareSheet : landscapeSheet)(outline, image);
    expect(sheet, image.name).not.toMatch(/<text|font|NaN|undefined|href/);
    const { width, height } = image.square ? SQUARE : LANDSCAPE;
    expect(sheet).toContain(`viewBox="0 0 ${width} ${height}"`);
  }
  const [image] = shareImages(edition);
  if (!image) throw new Error('no share image');
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  // Fonts are looked up once a process: without any, another has to draw.
  const script = `
    import { createHash } from 'node:crypto';
    import { realEdition } from './tests/support/edition.ts';
    import { drawShareImage, shareImages } from './src/assets/share-images/share-images.ts';
    const [image] = shareImages(realEdition());
    console.log(createHash('sha256').update(await drawShareImage(image)).digest('hex'));`;
  const nowhere = { FONTCONFIG_FILE: '/nowhere', FONTCONFIG_PATH: '/nowhere', HOME: '/nowhere' };
  const elsewhere = execFileSync('node', ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ...nowhere, LANG: 'C', TZ: 'Asia/Shanghai' },
  });
  expect(elsewhere.trim()).toBe(hash(await drawShareImage(image)));
});

test('a picture is kept by the hash of what goes into it', async () => {
  const ingredients = ['test', createHash('sha256').update(String(process.hrtime.bigint())).digest('hex')];
  expect(keyOf(ingredients)).toBe(keyOf([...ingredients]));
  expect(keyOf(ingredients)).not.toBe(keyOf([...ingredients, 1]));
  const before = tally();
  const make = () => Promise.resolve(Uint8Array.of(1, 2, 3));
  expect([...(await stored(ingredients, make))]).toEqual([1, 2, 3]);
  const again = await stored(ingredients, () => Promise.reject(new Error('made twice')));
  expect([...again]).toEqual([1, 2, 3]);
  expect(tally().made - before.made).toBe(1);
});

test('a second build makes no picture anew', async () => {
  const build = async () => {
    // As another process would: with nothing in memory.
    vi.resetModules();
    Reflect.deleteProperty(globalThis, Symbol.for('yangpu.images'));
    const [{ makeAhead }, { tally }] = await Promise.all([
      import('../../src/assets/prewarm.ts'),
      import('../../src/assets/picture-cache.ts'),
    ]);
    await makeAhead(edition);
    return tally();
  };
  const { made, reused } = await build();
  // The site and each chapter in two forms, and five icons.
  const all = 2 * (1 + edition.chapters.length) + 5;
  expect(made + reused).toBe(all);
  expect(await build()).toEqual({ made: 0, reused: all });
});
