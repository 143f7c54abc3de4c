import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { plainText } from '../../src/edition/export/plain-text.ts';
import { fixtureEdition, fixtureRoot } from '../support/edition.ts';

// Against the source file itself and the order in edition.yaml, not against what the edition makes of them.
const CONTENT = `${fixtureRoot('article')}/content`;
const BLOCKS = readFileSync(`${CONTENT}/source/article.txt`, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const { name, version, chapters } = parse(readFileSync(`${CONTENT}/edition.yaml`, 'utf8')) as {
  name: string;
  version: string;
  chapters: { passages: { number: number; blocks: number[] }[] }[];
};
const text = plainText(fixtureEdition('article'), {
  home: 'https://example.org/',
  passage: (n) => `https://example.org/p/${n}/`,
});
const lines = text.replace('\ufeff', '').split('\r\n');

test('each passage is one line with its number and exactly its words, and all 59 blocks are in it', () => {
  const passages = chapters.flatMap((chapter) => chapter.passages);
  const found = lines.flatMap((line) => /^\[(\d+)\] (.*)$/.exec(line)?.slice(1, 3) ?? []);
  expect(found).toEqual(
    passages.flatMap(({ number, blocks }) => [String(number), blocks.map((n) => BLOCKS[n - 1]).join('')]),
  );
  const others = lines.flatMap((line) => /^\[(?:题目|图说)\] (.*)$/.exec(line)?.slice(1) ?? []);
  const inPassages = new Set(passages.flatMap(({ blocks }) => blocks));
  expect(passages.length).toBe(44);
  expect([...others].sort()).toEqual(BLOCKS.filter((_, i) => !inPassages.has(i + 1)).sort());
  expect(others.filter((line) => line.startsWith('▲')).length).toBe(3);
});

test('every flag is a note at the end, after the last passage', () => {
  const flags = parse(readFileSync(`${CONTENT}/errata.yaml`, 'utf8')) as {
    spans: { words: string }[];
  }[];
  const notes = lines.filter((line) => /^校注\d+ /.test(line));
  expect(notes.length).toBe(flags.length);
  const heads = notes.map((note) => note.split(/：(?:拟作|不拟改)/)[0] ?? '');
  for (const { spans } of flags)
    expect(heads.filter((head) => spans.every(({ words }) => head.includes(`“${words}”`))).length).toBe(1);
  expect(lines.findIndex((line) => /^校注1 /.test(line))).toBeGreaterThan(
    lines.findIndex((line) => line.startsWith('[44] ')),
  );
});

test('an old Notepad reads it: a byte order mark, CR LF and no bare LF', () => {
  expect(text.startsWith(`\ufeff${name}\r\n${version}版`)).toBe(true);
  expect(text.split('\ufeff').length).toBe(2);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toContain('https://example.org/p/44/');
});
