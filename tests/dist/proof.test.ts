import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OwnWords } from '../../src/build/own-words.ts';
import { prove } from '../../src/build/proof.ts';
import { proveFiles } from '../../src/build/prove-files.ts';
import { provePacket } from '../../src/build/prove-packet.ts';
import { provePage } from '../../src/build/prove-page.ts';
import { proveRelated } from '../../src/build/prove-related.ts';
import { type BuiltSite, STEPS } from '../../src/build/steps.ts';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { SOURCE } from '../support/outline.ts';

// The proof reads what ships. Here finished files are spoiled, one thing in one file, and it names the file and the words.
// Two tables, and long for them.

const edition = realEdition();
const ours = new OwnWords(edition, ['/', SITE_URL]);
const FORGED = '伪造的句子';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proof-'));
  cpSync(ROOT_SITE, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = (): BuiltSite => ({ folder, base: '/', site: SITE_URL, edition });
const proved = (): string => prove(built());

/** A text with one change made to it. Throws where it changes nothing. */
function spoiled(text: string, find: string | RegExp, replace: string): string {
  const changed = text.replace(find, replace);
  if (changed === text) throw new Error(`${find} is not there`);
  return changed;
}

/** What a part of the proof says of a folder in which one file is spoiled. */
function proofOf(file: string, find: string | RegExp, replace: string, part: () => unknown = proved): string {
  const path = join(folder, file);
  const good = readFileSync(path);
  writeFileSync(path, spoiled(good.toString(), find, replace));
  try {
    return String(part());
  } catch (error) {
    return (error as Error).message;
  } finally {
    writeFileSync(path, good);
  }
}

test('the proof is the last step, and says what it has accounted for', () => {
  expect(STEPS.at(-1)?.name).toBe('proof');
  expect(proved()).toMatch(
    new RegExp(
      `^${SOURCE.characters} characters in ${SOURCE.blocks} blocks, each once, character for character, in \\d+ chapters; ` +
        '\\d+ text nodes in \\d+ pages, \\d+ characters the source’s and \\d+ the edition’s own; ' +
        '\\d+ files of text and data and \\d+ records of the related search as the source says; no words of others in \\d+ scripts, styles and drawings; \\d+ files in the packet as they are served$',
    ),
  );
});

const WORD = '站得不绕路远行';
const OTHER = '不得不绕路远行';

test.each<[what: string, page: string, find: string | RegExp, replace: string, said: string]>([
  ['a word of a passage', 'governance/index.html', WORD, OTHER, '居民经常过去就'],
  [
    'a digit widened',
    'economy/index.html',
    /(<p id="p2\d"[^>]*>[\s\S]*?<a class="fact"[^>]*>)(\d)/,
    '$1１$2',
    'data-source',
  ],
  ['a blank in a passage', 'governance/index.html', WORD, `${WORD} `, 'data-source'],
  ['bare words in main', 'governance/index.html', '<article>', `<article>${FORGED}`, FORGED],
  ['bare words in the chapter', 'governance/index.html', /(<div class="text"[^>]*>)/, `$1${FORGED}`, FORGED],
  ['a paragraph of nobody’s', 'governance/index.html', '</article>', `<p>${FORGED}</p></article>`, FORGED],
  ['a number of nobody’s', 'governance/index.html', '</article>', '<p>42</p></article>', '“42”'],
  [
    'a paragraph given out as ours',
    'governance/index.html',
    '</article>',
    `<p data-edition>${FORGED}</p></article>`,
    FORGED,
  ],
  [
    'output of a command as ours',
    'governance/index.html',
    '</article>',
    '<p data-edition>uid=0(root)</p></article>',
    'uid',
  ],
  ['words behind a heading of ours', 'governance/index.html', '本章校注', `本章校注${FORGED}`, FORGED],
  [
    'a passage put under ours',
    'governance/index.html',
    '<p id="p33"',
    '<p data-edition id="p33"',
    'under data-edition',
  ],
  [
    'the chapter put under ours',
    'governance/index.html',
    '<div class="text"',
    '<div data-edition class="text"',
    'under data-edition',
  ],
  ['the page put under ours', 'governance/index.html', '<main', '<main data-edition', 'under data-edition'],
  ['ours within a passage', 'governance/index.html', WORD, `<b data-edition>${WORD}</b>`, WORD],
  ['a passage within a passage', 'governance/index.html', WORD, `<b data-quotes="35">${WORD}</b>`, WORD],
  ['text in apparatus', 'governance/index.html', /(data-apparatus[^>]*>)(<\/a>)/, '$133$2', '33'],
  ['a passage that is hidden', 'governance/index.html', '<p id="p33"', '<p hidden id="p33"', 'is hidden'],
  ['a chapter that is hidden', 'governance/index.html', '<div class="text"', '<div hidden class="text"', 'is hidden'],
  ['a passage styled away', 'governance/index.html', '<p id="p33"', '<p style="display:none" id="p33"', 'is hidden'],
  ['words in a template', 'governance/index.html', '</main>', `<template>${FORGED}</template></main>`, FORGED],
  ['words for who has no script', 'check/index.html', '<noscript>', `<noscript>${FORGED}`, FORGED],
  ['words in a drawing', 'housing/index.html', '</svg>', `<text>${FORGED}</text></svg>`, FORGED],
  ['a word on the map', 'index/index.html', /(<text class="land"[^>]*>)/, `$1${FORGED}`, FORGED],
  ['a quoted number', 'housing/index.html', /(<b class="text-rust" data-quotes="\d+"[^>]*>)/, '$19', 'data-quotes'],
  ['the head of the page', 'timeline/index.html', '目录', FORGED, FORGED],
  ['words before main', 'timeline/index.html', '<main', `${FORGED}<main`, FORGED],
  ['words behind the page', 'timeline/index.html', '</html>', `</html>${FORGED}`, FORGED],
  ['the page’s title', 'timeline/index.html', '<title>', `<title>${FORGED}`, FORGED],
  ['its description', 'p/12/index.html', /(name="description" content=")/, `$1${FORGED}`, FORGED],
  ['a label', 'data/index.html', /(aria-label=")/, `$1${FORGED}`, FORGED],
  ['an alternative text', 'riverside/index.html', /( alt=")(?!")/, `$1${FORGED}`, FORGED],
  ['linked data', 'riverside/index.html', '"headline":"', `"headline":"${FORGED}`, FORGED],
  ['generated content', 'riverside/index.html', '</style>', `p::after{content:"${FORGED}"}</style>`, FORGED],
  ['an inline handler', 'riverside/index.html', '<main', '<main onclick="alert(1)"', 'onclick'],
  ['the page of a passage', 'p/35/index.html', WORD, OTHER, '居民经常过去就'],
  ['a passage’s page cut short', 'p/35/index.html', WORD, '', 'data-quotes="35"'],
  [
    'a citation',
    'p/35/index.html',
    new RegExp(`(<pre[^<]*)${WORD}`),
    `$1${OTHER}`,
    'is said neither in YAML nor in code',
  ],
  ['a quotation in the index', 'index/index.html', /(<b data-quotes="\d+">)/, `$1${FORGED}`, FORGED],
  ['an event’s own title', 'timeline/index.html', /(<p data-edition[^>]*><a[^>]*>)/, `$1${FORGED}`, FORGED],
  ['a note to an erratum', 'errata/index.html', /(<p data-edition[^>]*>)/, `$1${FORGED}`, FORGED],
  ['a button', 'data/index.html', /(<button[^>]*>)/, `$1${FORGED}`, FORGED],
  ['print: a word', 'print/index.html', WORD, OTHER, '不得'],
  ['print: bare words', 'print/index.html', '<main id="main">', `<main id="main">${FORGED}`, FORGED],
  ['print: ours', 'print/index.html', '版本说明', FORGED, FORGED],
  ['single file: a word', 'edition.html', WORD, OTHER, '居民经常过去就'],
  ['single file: bare words', 'edition.html', '<main id="main">', `<main id="main">${FORGED}`, FORGED],
  ['404', '404.html', '没有这一页</h1>', `没有这一页${FORGED}</h1>`, FORGED],
])('%s: %s', (_what, page, find, replace, said) => {
  const html = readFileSync(join(ROOT_SITE, page), 'utf8');
  expect(() => provePage(page, html, edition, ours)).not.toThrow();
  const faults = (): unknown => provePage(page, spoiled(html, find, replace), edition, ours);
  expect(faults).toThrow(page);
  expect(faults).toThrow(said);
});

test.each<[what: string, file: string, find: string | RegExp, replace: string, said: string]>([
  ['a passage twice', 'governance/index.html', /(<p id="p33"[\s\S]*?<\/p>)/, '$1$1', 'a second time'],
  ['a mark with words', 'favicon.svg', '</svg>', `<text>${FORGED}</text></svg>`, `favicon.svg: “${FORGED}”`],
  ['the worker', 'sw.js', /^/, `self.words="${FORGED}";`, `sw.js: “${FORGED}”`],
  ['a passage missing', 'governance/index.html', /<p id="p33"[\s\S]*?<\/p>/, '', 'the pages lack S'],
  [
    'a passage elsewhere',
    'timeline/index.html',
    '<main id="main">',
    '<main id="main"><p data-source="1">',
    'timeline/index.html',
  ],
  [
    'print without a passage',
    'print/index.html',
    /<p id="p33"[\s\S]*?<\/p>/,
    '',
    'print/index.html: does not hold passage 33',
  ],
  [
    'single file without a caption',
    'edition.html',
    /<figcaption id="b17"[\s\S]*?<\/figcaption>/,
    '',
    'edition.html: does not hold S17',
  ],
])('%s: %s', (_what, file, find, replace, said) => {
  expect(proofOf(file, find, replace)).toContain(said);
});

test.each<[what: string, file: string, find: string | RegExp, replace: string, said: string]>([
  ['its search text', 'edition.html', /(data-words>[\s\S]*)站得不绕路远行/, '$1不得不绕路远行', 'edition.html'],
  ['edition.txt: a word', 'edition.txt', WORD, OTHER, 'edition.txt: “'],
  ['edition.txt: a line', 'edition.txt', '\r\n[35]', `\r\n${FORGED}\r\n[35]`, 'edition.txt'],
  ['edition.json: a passage', 'edition.json', WORD, OTHER, 'edition.json: “'],
  ['edition.json: a note', 'edition.json', '"evidence": "', `"evidence": "${FORGED}`, 'edition.json'],
  ['words.json', 'search/words.json', WORD, OTHER, 'search/words.json: “'],
  ['events.json', 'data/events.json', '"words": "', `"words": "${FORGED}`, `data/events.json: “${FORGED}`],
  ['statistics.csv', 'data/statistics.csv', '万户', '亿户', 'data/statistics.csv'],
])('%s: %s', (_what, file, find, replace, said) => {
  expect(proofOf(file, find, replace, () => proveFiles(built()))).toContain(said);
});

test('the packet holds what is served, and nothing else', () => {
  const holds = (name: string): boolean => readFileSync(join(folder, 'packet', name), 'utf8').includes('["about/","<!');
  const packet = `packet/${readdirSync(join(folder, 'packet')).find(holds)}`;
  const packed = (): number => provePacket(folder);
  expect(proofOf('about/index.html', '</main>', '</main> ', packed)).toContain('“about/” is not as it is served');
  expect(proofOf(packet, WORD, OTHER, packed)).toMatch(
    new RegExp(`^${packet}: “.*” is not as it is served: .*${OTHER}`, 's'),
  );
  expect(proofOf(packet, /^\[/, `[["${FORGED}/","x"],`, packed)).toContain(`has “${FORGED}/”, which is not served`);
  expect(proofOf(packet, /^\[(\[.*?\]),/, '[$1,$1,', packed)).toContain('a second time');
});

test('the records of the related search are read too', () => {
  const path = join(folder, 'pagefind/fragment', readdirSync(join(folder, 'pagefind/fragment'))[0] ?? '');
  const good = readFileSync(path);
  const text = gunzipSync(good).toString();
  writeFileSync(path, gzipSync(spoiled(text, '"content":"', `"content":"${FORGED}`)));
  expect(() => proveRelated(folder, edition)).toThrow(`“${FORGED}`);
  writeFileSync(path, good);
});
