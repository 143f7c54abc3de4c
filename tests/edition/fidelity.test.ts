import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { BLOCKS, CHAPTERS, PASSAGES, SLUGS, SOURCE, sentencesOf, textOf } from '../support/outline.ts';
import { attribute, elements, having, htmlFiles, readPage, words } from '../support/site.ts';

// The promise, read from the finished pages with an HTML parser.

const pages = SLUGS.map((slug) => readPage(ROOT_SITE, `${slug}/index.html`));

test('the source is the one that the edition was made from', () => {
  expect(createHash('sha256').update(readFileSync(SOURCE.file)).digest('hex')).toBe(SOURCE.sha256);
  expect(BLOCKS.length).toBe(SOURCE.blocks);
});

test('every character and every block of the source, each once, character for character', () => {
  const printed = pages
    .flatMap((page) => having(page, 'data-source'))
    .map((element) => ({
      blocks: (attribute(element, 'data-source') ?? '').split(' ').map(Number),
      text: words(element),
    }));
  expect(printed.flatMap(({ blocks }) => blocks).sort((a, b) => a - b)).toEqual(BLOCKS.map((_, i) => i + 1));
  for (const { blocks, text } of printed) expect(text).toBe(blocks.map((n) => BLOCKS[n - 1]).join(''));
  expect(printed.reduce((sum, { text }) => sum + [...text].length, 0)).toBe(SOURCE.characters);
  expect(printed.filter(({ blocks }) => blocks.length > 1).map(({ blocks }) => blocks)).toEqual(
    PASSAGES.filter(({ blocks }) => blocks.length > 1).map(({ blocks }) => blocks),
  );
});

test('no source element holds another, and what is ours in it holds no text', () => {
  for (const element of pages.flatMap((page) => having(page, 'data-source'))) {
    expect(having(element, 'data-source')).toEqual([]);
    for (const apparatus of having(element, 'data-apparatus'))
      expect(elements(apparatus).length + apparatus.childNodes.length).toBe(0);
  }
});

test('every passage in reading order with its number, every sentence with its id', () => {
  CHAPTERS.forEach(({ passages }, i) => {
    const numbers = having(pages[i] as never, 'data-passage').map((element) =>
      Number(attribute(element, 'data-passage')),
    );
    expect(numbers).toEqual(passages.map(({ number }) => number));
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
  expect(passages.length).toBe(PASSAGES.length);
  expect(sentences.map(words)).toEqual(PASSAGES.flatMap((passage) => sentencesOf(textOf(passage))));
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
  // Each passage's own page repeats it.
  expect(quoted).toBeGreaterThan(PASSAGES.length);
});
