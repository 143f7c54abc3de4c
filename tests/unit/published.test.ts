import { expect, test } from 'vitest';
import { sha256 } from '../../src/edition/checksum.ts';
import { loadEdition } from '../../src/edition/load.ts';
import { settingsOf } from '../../src/edition/published.ts';
import { decode, encode, type Files } from '../support/content.ts';
import { fixtureFiles } from '../support/edition.ts';

// What was published keeps its number and its words, also where everything else that is changed agrees: content/published.json
// guards it.

const good = fixtureFiles('small');
const EDITION = 'content/edition.yaml';
const CITY = 'content/chapters/02-city.mdx';
const SOURCE = 'content/source/article.txt';

function edited(edits: Record<string, [find: string, replace: string][]>): Files {
  const files = new Map(good);
  for (const [file, pairs] of Object.entries(edits)) {
    let text = decode(files.get(file));
    for (const [find, replace] of pairs) {
      expect(text.split(find).length, `${file}: ${find}`).toBe(2);
      text = text.replace(find, replace);
    }
    files.set(file, encode(text));
  }
  return files;
}

/** `P02 p4`: the codes, each with the address that its message names. */
const refused = (files: Files): string[] =>
  loadEdition(files).problems.map(
    ({ code, message }) => `${code} ${/\b(p\d+(s\d+)?|x-\w+)\b/.exec(message)?.[0] ?? ''}`,
  );

test('two passages that change their numbers are refused, with their sentences and flags', () => {
  const files = edited({
    [EDITION]: [
      ['{ number: 3, blocks: [7] }', '{ number: 3, blocks: [8] }'],
      ['{ number: 4, blocks: [8] }', '{ number: 4, blocks: [7] }'],
    ],
    [CITY]: [
      ['旧桥换了新桥。新桥很稳，很稳。', '〇'],
      ['明年，再修一座。', '旧桥换了新桥。新桥很稳，很稳。'],
      ['〇', '明年，再修一座。'],
    ],
  });
  const found = refused(files);
  expect(found).toEqual(expect.arrayContaining(['P02 p3', 'P02 p4', 'P02 p3s1', 'P02 p4s1', 'P02 x-hen']));
});

test('a passage that goes into another is refused before its number is missed', () => {
  const files = edited({
    [EDITION]: [
      ['      - { number: 4, blocks: [8] }\n', ''],
      ['{ number: 3, blocks: [7] }', '{ number: 3, blocks: [7, 8] }'],
    ],
    [CITY]: [
      ['headings: [{ id: h-later, words: 以后 }]\n', ''],
      ['\n\n<EditorialHeading id="h-later" />\n\n{/* 下面是最后一段 */}\n\n明年，再修一座。', '明年，再修一座。'],
    ],
  });
  expect(refused(files)).toEqual(['E07 ']);
});

test('other words are refused, though source, its hash and the chapter all have them', () => {
  const words: [string, string][] = [['明年，再修一座', '后年，再修一座']];
  const source = encode(decode(good.get(SOURCE)).replace(...(words[0] as [string, string])));
  const files = edited({
    [CITY]: words,
    [EDITION]: [['a029709c02cfecd4ff739bbe91638652b25d6911cc39ad7f02c08e0790e75977', sha256(source)]],
  });
  files.set(SOURCE, source);
  expect(refused(files)).toEqual(expect.arrayContaining(['P02 p4', 'P02 p4s1', 'P05 ']));
});

test('an urgent correction is marked and unmarked without a new version, with one line that says why', () => {
  const marked = (value: string) => {
    const files = new Map(good);
    files.set(EDITION, encode(`${decode(good.get(EDITION))}\nurgent: ${value}\n`));
    return loadEdition(files);
  };
  const { edition, problems } = marked('{ reason: 第4段排错一字 }');
  expect([problems, edition?.urgent]).toEqual([[], { reason: '第4段排错一字' }]);
  expect(Object.keys(settingsOf({ version: '1.0.0', urgent: { reason: '错' } }))).toEqual(['version']);
  for (const value of [
    'true',
    '{}',
    '{ reason: "" }',
    '"第4段"',
    '{ reason: "两\\n行" }',
    `{ reason: ${'字'.repeat(61)} }`,
  ])
    expect(
      marked(value).problems.map(({ code, file }) => [code, file]),
      value,
    ).toContainEqual(['Y02', EDITION]);
});
