import { describe, expect, test } from 'vitest';
import { decodedPath, meantBy } from '../../src/citation/stuck.ts';
import { siteAddresses } from '../../src/edition/addresses.ts';
import { fixtureEdition } from '../support/edition.ts';

const { chapters, passages } = fixtureEdition('article');
const site = siteAddresses({ chapters, passages }, '/');
const KNOWN = [
  ...chapters.map(({ slug }) => site.chapter(slug)),
  ...passages.map(({ number }) => site.passage(number)),
  ...[site.timeline, site.data, site.index, site.search, site.check, site.errata, site.about, site.print],
  ...[site.editionFile, site.editionText, site.download('events.csv'), site.download('events.json'), site.cover],
].map((path) => path.slice(1));

/** What letters and chats put behind an address, of several scripts, and blanks that nobody sees. */
const STUCK = [
  ...[
    '）',
    '）。',
    '，',
    '。',
    '；',
    '：',
    '、',
    '！',
    '？',
    '》',
    '」',
    '』',
    '”',
    '’',
    '】',
    '〕',
    '…',
    '……',
    '——',
    '·',
    '～',
  ],
  ...[',', '.', ')', '),', ');', '>', '"', "'", ']', '}', '!', ';', ':', '*', '**', '`', '|', '_', '-', '\\'],
  ...[' ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u2028', '\t', '）\u200b', '\uff0c', '﹂', '⟩', '»', '©', '\ufffd'],
];

describe.each(KNOWN)('/%s', (path) => {
  test('is meant where marks are stuck to it, with its last slash and without', () => {
    for (const stuck of STUCK)
      for (const asked of new Set([path + stuck, path.replace(/\/$/, '') + stuck, `${path}${stuck}/`])) {
        expect([asked, meantBy(asked, KNOWN)]).toEqual([asked, { path, certain: true }]);
        // As the browser writes it.
        expect(meantBy(decodedPath(encodeURI(asked)), KNOWN), encodeURI(asked)).toEqual({ path, certain: true });
      }
  });

  test('is offered where words are stuck to it, and is not led on to', () => {
    if (path === '') return;
    for (const stuck of ['）见下文', '和第4段', '。2020年', '”一文', '/nothing', '，see below', 'を参照'])
      expect([stuck, meantBy(path + stuck, KNOWN)]).toEqual([stuck, { path, certain: false }]);
  });

  test('is itself and no other', () => {
    expect(meantBy(path, KNOWN)).toBeUndefined();
  });
});

test.each([
  ['p/18', 'p/18/'],
  ['p/018/', 'p/18/'],
  ['p/0018）', 'p/18/'],
  ['economy', 'economy/'],
  ['data/events.csv%EF%BC%89', 'data/events.csv'],
  // ） and ， in GBK.
  ['economy/%A3%A9', 'economy/'],
  ['p/18%A3%A9%A3%AC', 'p/18/'],
  ['%EF%BC%89', ''],
])('/%s is /%s', (asked, path) => {
  expect(meantBy(decodedPath(asked), KNOWN)).toEqual({ path, certain: true });
});

test.each([
  'p/45/',
  'p/45）',
  'p/180',
  'p/18５',
  'p/1８/',
  'p/0/',
  'p/',
  'p/）',
  'p/-1/',
  'nothing/',
  'nothing/）',
  '经济/',
  'economyx/',
  'economy-2/',
  'economy_2',
  'edition.htm',
  'edition.html5',
  'ECONOMY/）',
  '（economy/',
  'wp-login.php',
])('/%s is none', (asked) => {
  expect(meantBy(decodedPath(asked), KNOWN)).toBeUndefined();
});
