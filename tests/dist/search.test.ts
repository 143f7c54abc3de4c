import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { limit } from '../../scripts/support/contract.ts';
import { pageSize, searchSize } from '../../scripts/support/search-size.ts';
import { ROOT_SITE } from '../support/build.ts';
import { realCorpus } from '../support/edition.ts';
import { SUB_SITE } from '../support/sub-site.ts';

test('the words as built, with their table and the matcher, keep to the contract’s limit', async () => {
  const file = readFileSync(join(ROOT_SITE, 'search/words.json'));
  const { code, words } = await searchSize();
  expect(brotliCompressSync(file).length).toBe(words);
  expect(code + words).toBeLessThanOrEqual(limit('exact search'));
});

test('the words as built are those of the edition, in reading order', () => {
  const { table, places } = JSON.parse(readFileSync(join(SUB_SITE, 'search/words.json'), 'utf8'));
  const corpus = realCorpus();
  expect(table).toBe(corpus.pairs);
  expect(places.map((one: string | [string]) => (typeof one === 'string' ? one : one[0]))).toEqual(
    corpus.places.map(({ text }) => text),
  );
});

test('a reading page’s scripts, the way to marked words included, stay within the contract’s limit', () => {
  expect(pageSize(ROOT_SITE, 'economy')?.scripts).toBeLessThanOrEqual(limit('JavaScript on a reading page'));
});
