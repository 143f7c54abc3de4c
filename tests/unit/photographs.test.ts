import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inked } from '../../src/assets/raster.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { formatProblem } from '../../src/edition/checks/problem.ts';
import { loadEdition } from '../../src/edition/load.ts';
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
const filesWith = (bytes: Uint8Array) =>
  new Map([
    ...good,
    ['content/photographs/hedi.yaml', encode(record)] as const,
    ['content/photographs/hedi.jpg', bytes] as const,
  ]);
const withPhotograph = (bytes: Uint8Array) => checkContent(filesWith(bytes));

test.each([
  ['baseline', { progressive: false }],
  ['progressive', { progressive: true }],
])('a %s JPEG with its record is a photograph of its caption, with its size', async (_kind, options) => {
  const { edition, problems } = await withPhotograph(await art().resize(1003).jpeg(options).toBuffer());
  expect(problems).toEqual([]);
  expect(edition?.photographs).toMatchObject([
    { caption: 5, width: 1003, height: 797, path: 'content/photographs/hedi.jpg' },
  ]);
});

test('its size is that of the picture as it is seen, upright', async () => {
  const lying = await art().resize(1003).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect((await withPhotograph(lying)).edition?.photographs).toMatchObject([{ width: 797, height: 1003 }]);
});

test('a grey one is a photograph too', async () => {
  const { problems } = await withPhotograph(await art().resize(1003).grayscale().jpeg().toBuffer());
  expect(problems).toEqual([]);
});

test('one that nothing has decoded is refused', async () => {
  const { problems } = loadEdition(filesWith(await art().resize(1003).jpeg().toBuffer()));
  expect(problems.map(formatProblem)).toEqual([
    'G04 content/photographs/hedi.yaml:4 names hedi.jpg: it was not decoded',
  ]);
});

/** The frame header of a baseline JPEG says another size than its data has. */
function claiming(bytes: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(bytes);
  const frame = claimed.indexOf(Buffer.of(0xff, 0xc0));
  claimed.writeUInt16BE(height, frame + 5);
  claimed.writeUInt16BE(width, frame + 7);
  return claimed;
}

const whole = await art().resize(1003).jpeg().toBuffer();
const progressive = await art().resize(1003).jpeg({ progressive: true }).toBuffer();
const spoilt = (fill: number) => Buffer.from(whole).fill(fill, whole.length >> 1, (whole.length >> 1) + 2000);

const HOSTILE: readonly (readonly [what: string, bytes: Uint8Array, says: string])[] = [
  ['half of one', whole.subarray(0, whole.length >> 1), 'it is no whole JPEG ('],
  ['700 bytes of one', whole.subarray(0, 700), 'it is no whole JPEG ('],
  ['its first two bytes', whole.subarray(0, 2), 'it is no whole JPEG ('],
  ['all but its end mark', whole.subarray(0, -2), 'it is no whole JPEG ('],
  ['half of a progressive one', progressive.subarray(0, progressive.length >> 1), 'it is no whole JPEG ('],
  ['a header of 30000×30000', claiming(whole, 30_000, 30_000), 'it claims 30000×30000 pixels'],
  ['a header of 65000×65000', claiming(whole, 65_000, 65_000), 'it claims 65000×65000 pixels'],
  ['a header of ten times its data', claiming(whole, 10_000, 10_000), 'it is no whole JPEG ('],
  ['a header of no height', claiming(whole, 1003, 0), 'it is no whole JPEG ('],
  ['bytes of nothing in its middle', spoilt(0xff), 'it is no whole JPEG ('],
  ['a PNG by that name', await art().resize(1003).png().toBuffer(), 'it is no JPEG'],
  ['a WebP by that name', await art().resize(1003).webp().toBuffer(), 'it is no JPEG'],
  ['a drawing by that name', encode(decode(drawing)), 'it is no JPEG'],
  ['words', encode('伪造的句子'), 'it is no JPEG'],
  ['nothing', new Uint8Array(), 'it is no JPEG'],
  ['the inks of a press', await art().resize(1003).toColourspace('cmyk').jpeg().toBuffer(), 'its colours are cmyk'],
  [
    'one too narrow for a phone',
    await art().resize(400).jpeg().toBuffer(),
    'it is 400 pixels wide, expected 780 or more',
  ],
];

test.each(HOSTILE)('%s is refused with code, file and line', async (_what, bytes, says) => {
  const { problems } = await withPhotograph(bytes);
  const told = problems.map(formatProblem);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`G04 content/photographs/hedi.yaml:4 names hedi.jpg: ${says}`);
});
