import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS, photographFile, widthsOf } from '../../src/assets/photograph-files.ts';
import { inked } from '../../src/assets/raster.ts';
import { formatProblem } from '../../src/edition/checks/problem.ts';
import { buildEdition } from '../../src/edition/load.ts';
import { decode, encode } from '../support/content.ts';
import { fixtureFiles } from '../support/edition.ts';

// A woodcut as JPEG stands in for the photograph that an owner would bring.
const drawing = fixtureFiles('article').get('content/figures/riverside.svg');
const art = () =>
  sharp(Buffer.from(inked(decode(drawing)))).flatten({
    background: '#fff',
  });
const record = 'caption: 5\nalt: 河堤修好以后，居民沿着河边散步，远处是一座新桥。\ncredit: 某某摄\nfile: hedi.jpg\n';
const good = fixtureFiles('small');
const withPhotograph = (bytes: Uint8Array) =>
  buildEdition(
    new Map([...good, ['content/photographs/hedi.yaml', encode(record)], ['content/photographs/hedi.jpg', bytes]]),
  );

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'photographs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['baseline', { progressive: false }],
  ['progressive', { progressive: true }],
])('a %s JPEG with its record is a photograph of its caption, with its size', async (_kind, options) => {
  const { edition, problems } = withPhotograph(await art().resize(1003).jpeg(options).toBuffer());
  expect(problems).toEqual([]);
  expect(edition?.photographs).toMatchObject([
    { caption: 5, width: 1003, height: 797, path: 'content/photographs/hedi.jpg' },
  ]);
});

test('one that is too narrow for a phone is refused', async () => {
  const { problems } = withPhotograph(await art().resize(400).jpeg().toBuffer());
  expect(problems.map(formatProblem)).toEqual([
    'G04 content/photographs/hedi.yaml:4 names hedi.jpg: it is 400 pixels wide, expected 780 or more',
  ]);
});

test('it is made in each format at each width, never larger than it is, the light formats lighter', async () => {
  const path = join(folder, 'bridge.jpg');
  writeFileSync(path, await art().resize(1003).jpeg({ quality: 95 }).toBuffer());
  expect(widthsOf({ width: 1003 })).toEqual([390, 780]);
  expect(widthsOf({ width: 4000 })).toEqual([390, 780, 1170]);
  for (const width of [390, 780]) {
    const made = await Promise.all(FORMATS.map((format) => photographFile(path, width, format)));
    const facts = await Promise.all(made.map((bytes) => sharp(bytes).metadata()));
    expect(facts.map((one) => [one.format === 'heif' ? one.compression : one.format, one.width])).toEqual([
      ['av1', width],
      ['webp', width],
      ['jpeg', width],
    ]);
    const [avif = 0, webp = 0, jpeg = 0] = made.map(({ length }) => length);
    expect(avif).toBeLessThan(webp);
    expect(webp).toBeLessThan(jpeg);
  }
});

test('one that lies on its side and only says so is refused, with its file', async () => {
  const path = join(folder, 'turned.jpg');
  writeFileSync(path, await art().withMetadata({ orientation: 6 }).jpeg().toBuffer());
  await expect(photographFile(path, 390, 'jpg')).rejects.toThrow(/turned\.jpg .*orientation \(6\)/);
});
