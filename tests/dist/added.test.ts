import { expect, test } from 'vitest';
import { countedWords } from '../../src/components/records.ts';
import { chapterAt, chapterLocations, textAt } from '../../src/edition/locations.ts';
import { citedBy } from '../../src/edition/witnesses.ts';
import { ROOT_SITE } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { attribute, elements, having, readPage, words } from '../support/site.ts';

// What the edition adds from outside the text stands apart from it, with its sources, and is led to from where it belongs.

const edition = realEdition();
const { terms, later, claims, map, passages, chapters, facts } = edition;
const hrefs = (page: string): string[] =>
  having(readPage(ROOT_SITE, page), 'href').map((one) => attribute(one, 'href') ?? '');

test.each([
  ['terms', terms],
  ['later', later],
] as const)('/%s/ has each record once, with every source, and its passage and chapter lead there', (page, records) => {
  const entries = elements(readPage(ROOT_SITE, `${page}/index.html`)).filter(({ tagName }) => tagName === 'li');
  const leads = hrefs(`${page}/index.html`);
  for (const { id, says, sources, passage } of records) {
    const own = entries.filter((one) => attribute(one, 'id') === id);
    expect(own.map((one) => words(one).includes(says))).toEqual([true]);
    for (const { name, url, seen } of sources) {
      expect(words(own[0] as (typeof own)[number])).toContain(name);
      expect(words(own[0] as (typeof own)[number])).toContain(`${seen}查看`);
      if (url) expect(leads).toContain(url);
    }
    const address = `/${page}/#${id}`;
    expect(hrefs(`p/${passage}/index.html`)).toContain(address);
    expect(hrefs(`${passages[passage - 1]?.chapter}/index.html`)).toContain(address);
  }
});

test('/claims/ has every 首 and 第一 of the text once, with what was found and by which source', () => {
  const entries = elements(readPage(ROOT_SITE, 'claims/index.html')).filter(({ tagName }) => tagName === 'li');
  const said = { 'borne-out': '有据', unchecked: '未核', contradicted: '不合' };
  for (const { id, words: claimed, found, says, witnesses = [], at } of claims) {
    const [own] = entries.filter((one) => attribute(one, 'id') === id);
    expect(own && words(own)).toContain(`${said[found]}${claimed}`);
    expect(own && words(own)).toContain(says);
    for (const witness of citedBy(edition, { witnesses })) expect(own && words(own)).toContain(witness.witness.name);
    expect(found === 'unchecked' || witnesses.length > 0, id).toBe(true);
    expect(hrefs(`${chapterAt(edition, at.location).slug}/index.html`)).toContain(`/claims/#${id}`);
  }
  // 第一时间 claims nothing. No other mark is left out, whatever claims.yaml counts as one.
  const texts = [...chapters.flatMap(chapterLocations)].map(
    (location) => [location, textAt(edition, location)] as const,
  );
  const places = texts.flatMap(([location, text]) =>
    [...text.matchAll(/首|第一(?!时间)/g)].map(({ index }) => ({ location, index })),
  );
  expect(places.length).toBe(11);
  for (const { location, index } of places)
    expect(
      claims.some(({ at }) => at.location === location && at.start <= index && index < at.end),
      location,
    ).toBe(true);
});

test('every document is in the table of /index/ and of what is printed, with full title, issuer, day and source, or as not found', () => {
  for (const page of ['index/index.html', 'print/index.html']) {
    const [table] = having(readPage(ROOT_SITE, page), 'class').filter((one) => attribute(one, 'class') === 'documents');
    const rows = table
      ? elements(table)
          .filter(({ tagName }) => tagName === 'tr')
          .slice(1)
      : [];
    expect(rows.length).toBe(facts.documents.length);
    for (const [i, { name, official }] of facts.documents.entries()) {
      const row = words(rows[i] as (typeof rows)[number]);
      expect(row.startsWith(name)).toBe(true);
      expect(row).toContain(official ? (official.title === name ? '与原文同' : official.title) : '没有查到');
      for (const { witness } of citedBy(edition, official ?? {})) expect(row).toContain(witness.name);
    }
  }
});

test('the goals that the text leaves out stand beside 原文未列 with their source, and nowhere in its words', () => {
  const goals = facts.statistics.flatMap(({ untold = [] }) => untold);
  expect(goals.map(({ printed }) => printed)).toEqual(['百', '千', '万']);
  const page = words(readPage(ROOT_SITE, 'economy/index.html'));
  for (const { says } of goals) expect(page).toContain(`原文未列；另据报道：${says}`);
});

test('/data/ says of a counted number who counted it and for when, or that the text does not', () => {
  const page = readPage(ROOT_SITE, 'data/index.html');
  for (const one of facts.statistics) {
    const [row] = having(page, 'id').filter((own) => attribute(own, 'id') === one.id);
    const { counter, unsaid } = countedWords(one);
    const said = row ? words(row) : '';
    if (counter) expect(said).toContain(`原文说：${counter}`);
    if (unsaid) expect(said).toContain(unsaid);
    if (!counter && !one.spelled && !['岁'].includes(one.unit) && one.subject !== '时间')
      expect(said).toContain('原文没有说是谁统计的');
  }
});

test('nothing of it is within the source’s words, where no link leaves the site', () => {
  for (const { chapter } of passages)
    for (const source of having(readPage(ROOT_SITE, `${chapter}/index.html`), 'data-source'))
      for (const link of having(source, 'href'))
        expect(attribute(link, 'href')).not.toMatch(/^https?:|\/(terms|later|claims)\//);
});

test('every place is on the map’s list or named beside it, but the city, the district and the subdistricts', () => {
  const [figure] = having(readPage(ROOT_SITE, 'index/index.html'), 'class').filter((one) =>
    attribute(one, 'class')?.includes('place-map'),
  );
  expect(map?.places.length).toBeGreaterThan(0);
  const said = figure ? words(figure) : '';
  expect(said).toContain('不按比例');
  for (const { name, kind } of facts.places) if (!['区域', '街道'].includes(kind)) expect(said).toContain(name);
});
