import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OwnWords } from '../../src/build/own-words.ts';
import { fixtureEdition } from '../support/edition.ts';

// The words of the edition's own are those of its YAML and its code: what comes from elsewhere is known by its words.

const edition = fixtureEdition('article');
const ours = new OwnWords(edition, ['https://yangpu.example.org']);

test('what YAML and code say is ours, alone and put together', () => {
  for (const text of [edition.description, edition.rights, edition.name, ...edition.errata.map((one) => one.evidence)])
    expect(ours.strangers(text)).toEqual([]);
  expect(ours.strangers('本章有3处校注 · 全部93个数字')).toEqual([]);
  expect(ours.strangers('https://yangpu.example.org/p/12/')).toEqual([]);
});

test.each(readFileSync('tests/support/other-sentences.txt', 'utf8').trim().split('\n'))('%s is not', (sentence) => {
  expect(ours.strangers(sentence)).not.toEqual([]);
});

test('nor are words of the source, or the output of a command', () => {
  expect(ours.strangers('居民经常过去就站得不绕路远行')).not.toEqual([]);
  expect(ours.strangers('uid=0(root) gid=0(root)')).toContain('uid');
  expect(ours.chineseStrangers('data:text/css,p::after{content:"伪造"}')).toEqual(['伪造']);
});
