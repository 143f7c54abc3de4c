import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { attribute, elements, having, htmlFiles, readPage, words } from '../support/site.ts';

// The promise, read from the finished pages with an HTML parser.

const SOURCE = readFileSync('content/source/article.txt');
const BLOCKS = SOURCE.toString('utf8')
  .split('\n')
  .filter((line) => line !== '');
const CHAPTERS: [slug: string, first: number, last: number][] = [
  ['preface', 1, 1],
  ['people-city', 2, 7],
  ['riverside', 8, 14],
  ['elders', 15, 17],
  ['housing', 18, 19],
  ['economy', 20, 30],
  ['governance', 31, 42],
  ['coda', 43, 44],
];
const pages = CHAPTERS.map(([slug]) => readPage(ROOT_SITE, `${slug}/index.html`));

test('the source is the one that the edition was made from', () => {
  expect(createHash('sha256').update(SOURCE).digest('hex')).toBe(
    'b20e6c684289e74f08591f1ffa539cd23d3dd0227352df2b8a6dc693a661d837',
  );
});

test('6,672 of 6,672 characters and 59 of 59 blocks, each once, character for character', () => {
  const printed = pages
    .flatMap((page) => having(page, 'data-source'))
    .map((element) => ({
      blocks: (attribute(element, 'data-source') ?? '').split(' ').map(Number),
      text: words(element),
    }));
  expect(printed.flatMap(({ blocks }) => blocks).sort((a, b) => a - b)).toEqual(BLOCKS.map((_, i) => i + 1));
  for (const { blocks, text } of printed) expect(text).toBe(blocks.map((n) => BLOCKS[n - 1]).join(''));
  expect(printed.reduce((sum, { text }) => sum + [...text].length, 0)).toBe(6672);
  expect(printed.filter(({ blocks }) => blocks.length > 1).map(({ blocks }) => blocks.join(' '))).toEqual([
    '29 30',
    '53 54',
  ]);
});

test('no source element holds another, and what is ours in it holds no text', () => {
  for (const element of pages.flatMap((page) => having(page, 'data-source'))) {
    expect(having(element, 'data-source')).toEqual([]);
    for (const apparatus of having(element, 'data-apparatus'))
      expect(elements(apparatus).length + apparatus.childNodes.length).toBe(0);
  }
});

test('44 passages in reading order with their numbers, 106 sentences with their ids', () => {
  CHAPTERS.forEach(([, first, last], i) => {
    const numbers = having(pages[i] as never, 'data-passage').map((element) =>
      Number(attribute(element, 'data-passage')),
    );
    expect(numbers).toEqual(Array.from({ length: last - first + 1 }, (_, n) => first + n));
  });
  const passages = pages.flatMap((page) => having(page, 'data-passage'));
  const sentences = passages.flatMap((passage) => {
    const id = attribute(passage, 'id');
    const own = having(passage, 'id').filter((element) =>
      new RegExp(`^${id}s\\d+$`).test(attribute(element, 'id') ?? ''),
    );
    expect(own.map((element) => attribute(element, 'id'))).toEqual(own.map((_, n) => `${id}s${n + 1}`));
    expect(own.map(words).join('')).toBe(words(passage));
    return own;
  });
  expect(passages.length).toBe(44);
  expect(sentences.length).toBe(106);
});

test('every passage has a page of its own with its whole words', () => {
  const passages = pages.flatMap((page) => having(page, 'data-passage'));
  for (const passage of passages) {
    const number = attribute(passage, 'data-passage');
    const [text, ...more] = having(readPage(ROOT_SITE, `p/${number}/index.html`), 'data-passage-text');
    expect(more).toEqual([]);
    expect(text && words(text)).toBe(words(passage));
  }
});

test('words that a page repeats from the source are a run of the block they name', () => {
  const text = new Map<string, string>();
  for (const element of pages.flatMap((page) => having(page, 'data-source'))) {
    const id = attribute(element, 'id') ?? '';
    text.set(id.replace(/^p/, ''), words(element));
  }
  let quoted = 0;
  for (const name of htmlFiles(ROOT_SITE)) {
    for (const element of having(readPage(ROOT_SITE, name), 'data-quotes')) {
      quoted++;
      expect(text.get(attribute(element, 'data-quotes') ?? ''), `${name}: ${words(element)}`).toContain(words(element));
    }
  }
  expect(quoted).toBeGreaterThan(150);
});
