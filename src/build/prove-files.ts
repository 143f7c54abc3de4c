import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteAddresses } from '../edition/addresses.ts';
import { CSV_NAMES, csvOf } from '../edition/export/csv.ts';
import { documentOf, PUBLICATION_NAMES, schemaOf } from '../edition/export/documents.ts';
import { plainText } from '../edition/export/plain-text.ts';
import { searchText } from '../edition/export/search-text.ts';
import { textAt } from '../edition/locations.ts';
import type { Edition } from '../edition/model.ts';
import { readSearchText } from '../search/search-text.ts';
import { firstDifference } from '../text/first-difference.ts';
import type { Location } from '../text/location.ts';
import type { BuiltSite } from './steps.ts';

/** Every file beside the pages that holds words, and what it is to hold. */
function expectedFiles({ base, site, edition }: BuiltSite): Map<string, string> {
  const address = siteAddresses(edition, base);
  const absolute = (path: string): string => (site ? new URL(path, site).href : path);
  const text = plainText(edition, {
    home: absolute(address.cover),
    passage: (number) => absolute(address.passage(number)),
  });
  const documentFile = (name: string): string => (name === 'edition' ? 'edition.json' : `data/${name}.json`);
  return new Map([
    ['edition.txt', text],
    ['search/words.json', JSON.stringify(searchText(edition))],
    ...PUBLICATION_NAMES.map((name) => [documentFile(name), documentOf(name, edition)] as const),
    ...PUBLICATION_NAMES.map((name) => [`data/schemas/${name}.json`, schemaOf(name)] as const),
    ...CSV_NAMES.map((name) => [`data/${name}.csv`, csvOf(name, edition)] as const),
  ]);
}

/** Fails where words are not those of a location, or no run of them. */
type Compare = (location: string, words: string, whole: boolean) => void;

/** What a file says of the source, read out of it without the code that wrote it. */
const SAID: Readonly<Record<string, (content: string, edition: Edition, compare: Compare) => void>> = {
  'edition.txt'(content, { chapters }, compare) {
    const lines = content.split('\r\n');
    const printed = lines.flatMap((line) => {
      const [, kind = '', words = ''] = /^\[(\d+|题目|开头|图说)\] (.*)$/.exec(line) ?? [];
      return kind ? [{ kind, words }] : [];
    });
    const expected = chapters.flatMap(({ title, opening, passages, captions }) => [
      ...title.lines.flatMap(({ block }) => (block === null ? [] : [{ kind: '题目', at: `b${block}` }])),
      ...opening.map(({ block }) => ({ kind: '开头', at: `b${block}` })),
      ...passages.map(({ number }) => ({ kind: String(number), at: `p${number}` })),
      ...captions.map(({ block }) => ({ kind: '图说', at: `b${block}` })),
    ]);
    for (const [i, { kind, at }] of expected.entries())
      compare(at, printed[i]?.kind === kind ? printed[i].words : '', true);
  },
  'edition.json'(content, { passages, chapters }, compare) {
    const { passages: printed, chapters: parts } = JSON.parse(content);
    for (const [i, { number, sentences }] of passages.entries()) {
      compare(`p${number}`, printed[i].text, true);
      compare(`p${number}`, printed[i].sentences.map(({ text }: { text: string }) => text).join(''), true);
      if (printed[i].sentences.length !== sentences.length) compare(`p${number}`, '', true);
    }
    for (const [i, { title, opening, captions }] of chapters.entries())
      for (const [n, { block }] of [...title.lines, ...opening, ...captions].entries()) {
        const said = [...parts[i].title, ...parts[i].opening, ...parts[i].captions];
        if (block !== null) compare(`b${block}`, said[n].text, true);
      }
  },
  'search/words.json'(content, _edition, compare) {
    for (const { id, text } of readSearchText(JSON.parse(content)).places) compare(id, text, true);
  },
};

/** The rows of a table: the words that each was read from are a run of its place. */
function compareRows(content: string, compare: Compare): void {
  const { rows } = JSON.parse(content) as { rows: { passage: number | null; block: number; words: string }[] };
  for (const { passage, block, words } of rows) compare(passage === null ? `b${block}` : `p${passage}`, words, false);
}

/**
 * The files of text and data hold what the edition says, byte for byte, and what they say of the source is its words: that
 * is read out of the files themselves. Gives how many there are. Throws with file and words at the first that differs.
 */
export function proveFiles(built: BuiltSite): number {
  const { folder, edition } = built;
  const files = expectedFiles(built);
  for (const [file, expected] of files) {
    const content = readFileSync(join(folder, file), 'utf8');
    const compare: Compare = (location, words, whole) => {
      const text = textAt(edition, location as Location);
      if (whole ? words !== text : !text.includes(words))
        throw new Error(`${file}: “${words.slice(0, 40)}” is not ${location} ${firstDifference(words, text)}`);
    };
    if (/^data\/[a-z]+\.json$/.test(file)) compareRows(content, compare);
    SAID[file]?.(content, edition, compare);
    if (content !== expected)
      throw new Error(`${file}: is not what the edition says, ${firstDifference(content, expected)}`);
  }
  const page = readFileSync(join(folder, 'edition.html'), 'utf8');
  const [, words = ''] = /<script type="application\/json" data-words>(.*?)<\/script>/s.exec(page) ?? [];
  if (words !== files.get('search/words.json')?.replaceAll('<', '\\u003c'))
    throw new Error('edition.html: the text that it searches is not that of search/words.json');
  return files.size;
}
