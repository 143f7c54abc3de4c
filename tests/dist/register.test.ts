import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ID_LETTERS } from '../../src/schemas/identifier.ts';
import type { Published } from '../../src/schemas/published.ts';
import { ROOT_SITE } from '../support/build.ts';
import { attribute, having, readPage } from '../support/site.ts';

// What version 1.0.0 gave an address answers in the site of today, at the very address: the register as it was then.

const { addresses, editions } = JSON.parse(readFileSync('tests/fixtures/published-1.0.0.json', 'utf8')) as Pick<
  Published,
  'addresses' | 'editions'
>;
const settings = editions[0]?.settings ?? {};

/** The ids of a page, read once. */
const pages = new Map<string, ReadonlySet<string>>();
function idsOf(path: string): ReadonlySet<string> {
  const known = pages.get(path);
  if (known) return known;
  const file = `${path}index.html`;
  const found = existsSync(`${ROOT_SITE}/${file}`)
    ? having(readPage(ROOT_SITE, file), 'id').flatMap((element) => attribute(element, 'id') ?? [])
    : [];
  pages.set(path, new Set(found));
  return new Set(found);
}

/** The chapter that printed a passage or a block in 1.0.0: `chapters.2.title.lines.0.block` is of the third. */
function chapterThen(location: string): string {
  const [, kind, number] = /^([pb])(\d+)/.exec(location) ?? [];
  const field = kind === 'p' ? /\.passages\.\d+\.number$/ : /\.(captions\.\d+|block)$/;
  const path = Object.keys(settings).find((key) => field.test(key) && settings[key] === Number(number));
  return String(settings[`chapters.${path?.split('.')[1]}.slug`]);
}

const QUOTATIONS = readFileSync(`${ROOT_SITE}/data/quotations.json`, 'utf8');
const PAGE_OF: Record<string, string> = {
  x: 'errata/',
  [ID_LETTERS.events]: 'timeline/',
  [ID_LETTERS.statistics]: 'data/',
};

/** Where an address was published, and whether something answers there. */
function answers(address: string): { at: string; answered: boolean } {
  const at = (page: string, id: string) => ({ at: `/${page}#${id}`, answered: idsOf(page).has(id) });
  if (/^[pb]\d+/.test(address)) {
    const found = at(`${chapterThen(address)}/`, address);
    return /^p\d+$/.test(address)
      ? { ...found, answered: found.answered && idsOf(`p/${address.slice(1)}/`).size > 0 }
      : found;
  }
  const [, letter] = /^([a-z])-/.exec(address) ?? [];
  if (letter === undefined) return { at: `/${address}/`, answered: idsOf(`${address}/`).size > 0 };
  if (letter === ID_LETTERS.quotations)
    return { at: '/data/quotations.json', answered: QUOTATIONS.includes(`"id": "${address}"`) };
  return at(PAGE_OF[letter] ?? 'index/', address);
}

test('every address of version 1.0.0 answers where it was', () => {
  const all = Object.keys(addresses).map((address) => ({ address, ...answers(address) }));
  expect(all.filter(({ answered }) => !answered)).toEqual([]);
  expect(all).toHaveLength(394);
});
