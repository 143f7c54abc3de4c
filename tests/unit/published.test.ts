import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sha256, wordsHash } from '../../src/edition/checksum.ts';
import { csvOf } from '../../src/edition/export/csv.ts';
import { documentOf } from '../../src/edition/export/documents.ts';
import { loadEdition } from '../../src/edition/load.ts';
import { checksumOf, PUBLISHED_FILE, recordsOf, settingsOf } from '../../src/edition/published.ts';
import type { Published } from '../../src/schemas/published.ts';
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

// The small edition as version 1.1.0 would be made from it: `npm run new-edition` in memory.
const NEXT: [string, string][] = [['version: 1.0.0', 'version: 1.1.0']];
const ERRATA = 'content/errata.yaml';
const EVENTS = 'content/facts/events.yaml';
const codes = (files: Files): string[] => loadEdition(files).problems.map(({ code }) => code);

/** The content as it is, published. */
function published(files: Files): Files {
  const { edition } = loadEdition(files);
  if (!edition) throw new Error('there is no edition');
  const { version, date } = edition;
  const last = JSON.parse(decode(good.get(PUBLISHED_FILE))) as Published;
  const settings = settingsOf(parse(decode(files.get(EDITION))) as object);
  const all = {
    ...last,
    editions: [...last.editions, { version, date, settings }],
    records: { ...last.records, ...recordsOf(edition) },
  };
  return new Map(files).set(PUBLISHED_FILE, encode(JSON.stringify({ ...all, seal: checksumOf(all) }, null, 2)));
}

const withdrawnEvent = {
  [EDITION]: NEXT,
  [EVENTS]: [['  title: 再修一座桥', '  withdrawn: { version: 1.1.0, reason: 还没有发生 }\n  title: 再修一座桥']] as [
    string,
    string,
  ][],
};

test('a record that is withdrawn is out of all but its address and the JSON, and stays so', () => {
  const files = edited(withdrawnEvent);
  expect(codes(files)).toEqual(['P05', 'P04']);
  const next = published(files);
  const { edition, problems } = loadEdition(next);
  expect(problems).toEqual([]);
  if (!edition) throw new Error('there is no edition');
  expect(edition.facts.events.map(({ id }) => id)).toEqual(['e-hedi']);
  expect(edition.retired.facts.events.map(({ id }) => id)).toEqual(['e-mingnian']);
  expect(csvOf('events', edition)).not.toContain('e-mingnian');
  const { rows } = JSON.parse(documentOf('events', edition)) as { rows: { id: string; state: unknown }[] };
  expect(rows.map(({ id, state }) => [id, state])).toEqual([
    ['e-hedi', null],
    ['e-mingnian', { is: 'withdrawn', version: '1.1.0', reason: '还没有发生', by: null }],
  ]);
  // It cannot be brought back under its name, nor be withdrawn from another version, nor go.
  const text = decode(next.get(EVENTS));
  for (const [find, replace, code] of [
    ['  withdrawn: { version: 1.1.0, reason: 还没有发生 }\n', '', 'P08'],
    ['withdrawn: { version: 1.1.0', 'withdrawn: { version: 1.0.9', 'P08'],
    [text.slice(text.indexOf('- id: e-mingnian')), '', 'P03'],
    ['明年，再修一座', '明年，再修', 'P02'],
  ] as const)
    expect(codes(new Map(next).set(EVENTS, encode(text.replace(find, replace)))), replace).toContain(code);
  // The reason is ours, and may be put better.
  expect(codes(new Map(next).set(EVENTS, encode(text.replace('还没有发生', '原文说的是将来'))))).toEqual([]);
});

test('a record that is superseded leaves its words to the other, and never leads in a circle or to one that was gone', () => {
  const superseded = (by: string): [string, string] => [
    '  evidence: “站”字重出。',
    `  evidence: “站”字重出。\n  superseded-by: { id: ${by}, version: 1.1.0, reason: 说得更准 }`,
  ];
  const other: [string, string] = [
    '  see: [x-zhan]',
    '- id: x-zhandian\n  spans: [{ block: 2, words: 站都有灯 }]\n  proposals: []\n  kinds: [glyph]\n  fault: likely\n  evidence: 多一字。',
  ];
  const next = published(edited({ [EDITION]: NEXT, [ERRATA]: [superseded('x-zhandian'), other] }));
  const { edition, problems } = loadEdition(next);
  expect(problems).toEqual([]);
  expect(edition?.errata.map(({ id, number }) => [id, number])).toEqual([
    ['x-zhandian', 1],
    ['x-hen', 2],
  ]);
  expect(edition?.retired.errata.map(({ id }) => id)).toEqual(['x-zhan']);
  for (const by of ['x-zhan', 'x-nirgends', 'e-mingnian'])
    expect(codes(edited({ ...withdrawnEvent, [ERRATA]: [superseded(by), ['  see: [x-zhan]\n', '']] })), by).toContain(
      'P07',
    );
});

test('the register of 1.0.0 was carried over word for word: its hashes are those of the words that are kept now', () => {
  const then = JSON.parse(readFileSync('tests/fixtures/published-1.0.0.json', 'utf8')) as Pick<
    Published,
    'addresses' | 'source' | 'editions'
  >;
  const now = JSON.parse(readFileSync(PUBLISHED_FILE, 'utf8')) as Published;
  expect(now.editions[0]).toEqual(then.editions[0]);
  expect(now.source).toEqual(then.source);
  const hashes = Object.entries(now.records).map(([id, { spans }]) => {
    // A fact was hashed with its location alone, an erratum with where in it its words begin.
    const words = spans.map((span) => (id.startsWith('x-') ? span : span.replace(/^(\S+) \d+ /, '$1 ')));
    return [id, wordsHash(words.join('\n'))];
  });
  expect({ ...now.addresses, ...Object.fromEntries(hashes) }).toMatchObject(then.addresses);
  expect(Object.keys(then.addresses)).toHaveLength(394);
});
