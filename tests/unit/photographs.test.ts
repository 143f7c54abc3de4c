import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inked } from '../../src/assets/raster.ts';
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
const withPhotograph = (bytes: Uint8Array) =>
  loadEdition(
    new Map([...good, ['content/photographs/hedi.yaml', encode(record)], ['content/photographs/hedi.jpg', bytes]]),
  );

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
