import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { TITLE_END } from '../../src/search/record-kind.ts';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { attribute, having, htmlFiles, readPage, servedFile } from '../support/site.ts';
import { SUB_BASE, SUB_SITE } from '../support/sub-site.ts';

const folder = join(ROOT_SITE, 'pagefind');
const read = (name: string) => readFileSync(join(folder, name));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  .sort();
const records = files
  .filter((name) => name.startsWith('fragment/'))
  .map((name) => JSON.parse(gunzipSync(read(name)).subarray('pagefind_dcd'.length).toString()))
  .map(({ url, content, filters }) => ({ url, filters, content: content.replaceAll('\u200b', '') }));

/** The records that hold: JSON keeps those that were withdrawn, with their state. */
const data = (name: string): { id: string }[] => {
  const found = JSON.parse(readFileSync(join(ROOT_SITE, 'data', name), 'utf8'));
  const all: { id: string; state: unknown }[] = Array.isArray(found)
    ? found
    : (Object.values<{ id: string; state: unknown }[]>(found).find(Array.isArray) ?? []);
  return all.filter(({ state }) => state === null);
};
const edition = JSON.parse(readFileSync(join(ROOT_SITE, 'edition.json'), 'utf8'));

test('one record for each passage and each fact, and no more', () => {
  const facts = ['events.json', 'statistics.json', 'quotations.json', 'index.json'].map((name) => data(name).length);
  expect(Math.min(...facts)).toBeGreaterThan(0);
  expect(records).toHaveLength(edition.passages.length + facts.reduce((a, b) => a + b));
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  const { languages } = JSON.parse(read('pagefind-entry.json').toString());
  expect(Object.keys(languages)).toEqual(['zh-cn']);
  expect(languages['zh-cn'].page_count).toBe(records.length);
});

test('a passage’s record holds its words, character for character', () => {
  const texts = records.filter(({ filters }) => filters.kind[0] === '文字').map(({ content }) => content);
  expect(texts.sort()).toEqual(edition.passages.map(({ text }: { text: string }) => text).sort());
});

test('a fact’s record holds its title and what is said of it', () => {
  for (const { url, content, filters } of records)
    expect(content.split(TITLE_END), url).toHaveLength(filters.kind[0] === '文字' ? 1 : 2);
});

test('every record leads to an id that its page has', () => {
  for (const { url, filters } of records)
    for (const target of [url, `/${filters.place[0]}`]) {
      const { pathname, hash } = new URL(target, SITE_URL);
      const file = servedFile(ROOT_SITE, pathname);
      expect(file, target).toBeDefined();
      const ids = having(readPage('', file ?? ''), 'id').map((element) => attribute(element, 'id'));
      expect(ids, target).toContain(hash.slice(1));
    }
});

test('only what the page loads is there, and any first answer stays within 120,000 bytes', () => {
  const kinds = new Set(files.map((name) => name.replace(/[^/.]+_[^/]+(?=\.pf_)/, '*').replace('pagefind.*', '*')));
  expect([...kinds].sort()).toEqual([
    '*.pf_meta',
    'filter/*.pf_filter',
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind-entry.json',
    'pagefind.js',
    'wasm.unknown.pagefind',
  ]);
  const bytes = (name: string): number => Math.min(read(name).length, brotliCompressSync(read(name)).length);
  const [fragments, others] = [true, false].map((wanted) =>
    files
      .filter((name) => name.startsWith('fragment/') === wanted)
      .map(bytes)
      .sort((a, b) => b - a),
  );
  const sum = (all: readonly number[] = []): number => all.reduce((a, b) => a + b, 0);
  // The worst there can be: every part of the index, and the ten heaviest records.
  const worst = sum(others) + sum(fragments?.slice(0, 10));
  console.log(`related search: ${sum(others)} bytes and ${sum(fragments?.slice(0, 10))} for ten records`);
  expect(worst).toBeLessThanOrEqual(120_000);
});

test.each([
  ['/', ROOT_SITE],
  [SUB_BASE, SUB_SITE],
])('under %s only the search page may compile WebAssembly', (_base, site) => {
  const may = htmlFiles(site).filter((name) => readFileSync(join(site, name), 'utf8').includes("'wasm-unsafe-eval'"));
  expect(may).toEqual(['search/index.html']);
  expect(readdirSync(join(site, 'pagefind', 'fragment')).length).toBe(records.length);
});
