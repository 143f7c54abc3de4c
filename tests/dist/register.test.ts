import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { PASSAGES } from '../support/outline.ts';
import { attribute, type Element, having, readPage, servedFile, words } from '../support/site.ts';

// Every address that version 1.0.0 has published answers, with the words that it was published with; a title that has gone to
// another chapter is led on to. The register is a copy that nothing of the project writes.

const { addresses: register }: { addresses: Record<string, string> } = JSON.parse(
  readFileSync('tests/fixtures/published-1.0.0.json', 'utf8'),
);

/** Which chapter had a passage or a block then. */
const PASSAGES_THEN = {
  preface: 1,
  'people-city': 7,
  riverside: 14,
  elders: 17,
  housing: 19,
  economy: 30,
  governance: 42,
  coda: 44,
};
const BLOCKS_THEN: Record<string, number[]> = {
  preface: [18, 19, 20, 21],
  'people-city': [23],
  riverside: [58, 59, 17, 38],
  elders: [39],
  economy: [45],
  governance: [1, 2],
};
const PAGE_OF_FACTS = { x: 'errata', e: 'timeline', s: 'data', q: undefined } as const;

const hash = (element: Element): string => createHash('sha256').update(words(element)).digest('hex').slice(0, 8);

const pages = new Map<string, Map<string | undefined, Element>>();

/** The element that an address leads to: `/riverside/#b58`. */
function elementAt(path: string, id: string): Element | undefined {
  const name = `${path.replace(/^\//, '')}index.html`;
  const ids = pages.get(name) ?? new Map(having(readPage(ROOT_SITE, name), 'id').map((e) => [attribute(e, 'id'), e]));
  pages.set(name, ids);
  return ids.get(id);
}

/** Where an address of the register led in 1.0.0. */
function pageThen(address: string): string {
  const [, kind, number] = /^([pb])(\d+)/.exec(address) ?? [];
  if (kind === 'p') return `/${Object.entries(PASSAGES_THEN).find(([, last]) => Number(number) <= last)?.[0]}/`;
  if (kind === 'b') return `/${Object.entries(BLOCKS_THEN).find(([, all]) => all.includes(Number(number)))?.[0]}/`;
  const letter = address[0] as keyof typeof PAGE_OF_FACTS;
  return `/${letter in PAGE_OF_FACTS ? PAGE_OF_FACTS[letter] : 'index'}/`;
}

test('each address of 1.0.0 answers, and its words are those that it was published with', () => {
  const counts = { words: 0, moved: 0, records: 0, pages: 0 };
  for (const [address, published] of Object.entries(register)) {
    if (/^[a-z]+(-[a-z]+)*$/.test(address) && address in PASSAGES_THEN) {
      expect([address, servedFile(ROOT_SITE, `/${address}/`) !== undefined]).toEqual([address, true]);
      counts.pages++;
    } else if (!address.startsWith('q-')) {
      const found = elementAt(pageThen(address), address);
      expect([address, found !== undefined]).toEqual([address, true]);
      if (!/^[pb]\d/.test(address)) counts.records++;
      else if (found && attribute(found, 'data-source') === undefined && !address.includes('s')) {
        const line = found.parentNode as Element;
        const [link] = having(line, 'href').map((e) => attribute(e, 'href') ?? '');
        const [path = '', first = ''] = link?.split('#') ?? [];
        // The line leads to where the title begins; the block itself is on that page.
        expect([address, elementAt(path, first) !== undefined]).toEqual([address, true]);
        const block = elementAt(path, address);
        expect([address, block && hash(block), words(found)]).toEqual([address, published, '']);
        expect(attribute(line, 'data-edition')).toBe('');
        counts.moved++;
      } else {
        expect([address, found && hash(found)]).toEqual([address, published]);
        counts.words++;
      }
    }
  }
  expect(counts).toEqual({ words: 161, moved: 2, records: 214, pages: 8 });
  for (const { number } of PASSAGES) {
    const [passage] = having(readPage(ROOT_SITE, `p/${number}/index.html`), 'data-passage-text');
    expect([number, passage && hash(passage)]).toEqual([number, register[`p${number}`]]);
  }
});

test('no words of the source stand at an address that they have left', () => {
  const riverside = readPage(ROOT_SITE, 'riverside/index.html');
  expect(words(riverside)).not.toContain('缘何能成为');
  expect(having(riverside, 'data-source').map((e) => attribute(e, 'data-source'))).toEqual([
    '31',
    '32',
    '33',
    '34',
    '35',
    '36',
    '37',
    '17',
    '38',
  ]);
  const city = readPage(ROOT_SITE, 'people-city/index.html');
  expect(having(city, 'data-source').map((e) => attribute(e, 'data-source'))).toEqual([
    '58',
    '59',
    '23',
    '24',
    '25',
    '26',
    '27',
    '28',
    '29 30',
  ]);
});
