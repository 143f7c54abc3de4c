import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { GALLERY_SITE } from '../support/gallery-site.ts';
import { PASSAGES, SLUGS } from '../support/outline.ts';
import { attribute, elements, having, htmlFiles, readPage, servedFile, words } from '../support/site.ts';
import { SUB_SITE } from '../support/sub-site.ts';

type Thing = { '@type': string; '@id'?: string; [property: string]: unknown };

const dataOf = (site: string, name: string): Thing[] => {
  const [script, ...more] = elements(readPage(site, name)).filter(
    (e) => attribute(e, 'type') === 'application/ld+json',
  );
  expect(more).toEqual([]);
  const { '@context': context, '@graph': graph } = JSON.parse(script ? words(script) : '{}');
  expect(context, name).toBe('https://schema.org');
  return graph;
};

const pages = htmlFiles(ROOT_SITE).filter((name) => !/^(404|edition)\.html$|^offline\//.test(name));

test('every page says what it is and where it stands, and nothing that is not known', () => {
  for (const name of pages) {
    const things = dataOf(ROOT_SITE, name);
    expect(
      things.map((thing) => thing['@type']),
      name,
    ).toContain(name === 'index.html' ? 'Article' : 'BreadcrumbList');
    // Of the paper it was printed in the day is known; the edition's own text has none.
    const text = JSON.stringify(things.map(({ isBasedOn: _, ...thing }) => thing));
    expect(JSON.stringify(things), name).not.toMatch(/"(author|creator|publisher|license|copyrightHolder)"/);
    expect(text, name).not.toMatch(
      /"(author|creator|publisher|datePublished|dateCreated|license|copyrightHolder|text|articleBody)"/,
    );
    for (const passage of having(readPage(ROOT_SITE, name), 'data-passage'))
      expect(text.includes(words(passage).slice(0, 24)), name).toBe(false);
  }
});

test('the feature has its chapters as parts, the chapters their passages, each at its address', () => {
  const [feature] = dataOf(ROOT_SITE, 'index.html');
  const chapters = feature?.hasPart as Thing[];
  expect(chapters.length).toBe(SLUGS.length);
  const passages = chapters.flatMap(({ '@id': id }) => {
    const page = `${new URL(id as string).pathname.slice(1)}index.html`;
    const [chapter] = dataOf(ROOT_SITE, page);
    expect(chapter).toMatchObject({ '@type': 'Article', '@id': id, isPartOf: { '@id': feature?.['@id'] } });
    return chapter?.hasPart as Thing[];
  });
  expect(passages.map(({ url }) => url)).toEqual(PASSAGES.map(({ number }) => `${SITE_URL}/p/${number}/`));
  expect(passages.every((passage) => passage['@type'] === 'Quotation')).toBe(true);
});

test.each([
  ['data/index.html', 'statistics'],
  ['timeline/index.html', 'events'],
])('%s is a dataset whose files are there', (page, name) => {
  const [dataset] = dataOf(ROOT_SITE, page);
  expect(dataset?.['@type']).toBe('Dataset');
  const files = ((dataset?.distribution ?? []) as { contentUrl: string; encodingFormat: string }[]).map(
    ({ contentUrl, encodingFormat }) => [contentUrl, encodingFormat],
  );
  expect(files).toEqual([
    [`${SITE_URL}/data/${name}.csv`, 'text/csv'],
    [`${SITE_URL}/data/${name}.json`, 'application/json'],
  ]);
  for (const [url = ''] of files) expect(servedFile(ROOT_SITE, new URL(url).pathname)).toBeDefined();
});

test('below a sub-path the addresses carry it', () => {
  expect(dataOf(SUB_SITE, 'p/12/index.html')[0]?.['@id']).toBe(`${SITE_URL}/yangpu/p/12/`);
});

/** Every address in linked data: of things, of files, of steps. */
const addressesIn = (value: unknown): string[] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, one]) =>
        typeof one === 'string'
          ? ['@id', 'url', 'item', 'image', 'contentUrl'].includes(name)
            ? [one]
            : []
          : addressesIn(one),
      )
    : [];

test('without SITE_URL no page claims an address of its own, and what it refers to is found from the page', () => {
  let checked = 0;
  for (const name of htmlFiles(GALLERY_SITE)) {
    const claims = elements(readPage(GALLERY_SITE, name)).filter(
      (e) =>
        attribute(e, 'rel') === 'canonical' ||
        attribute(e, 'property') === 'og:url' ||
        attribute(e, 'rel') === 'alternate',
    );
    expect(claims, name).toEqual([]);
    if (!pages.includes(name)) continue;
    for (const address of addressesIn(dataOf(GALLERY_SITE, name))) {
      // The paper's own address.
      if (address === realEdition().printed?.witness.url) continue;
      expect(address, name).toMatch(/^\/(?!\/)/);
      expect(servedFile(GALLERY_SITE, address), `${name}: ${address}`).toBeDefined();
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(PASSAGES.length);
  expect(readdirSync(GALLERY_SITE).filter((name) => name.startsWith('sitemap'))).toEqual([]);
  expect(readFileSync(join(GALLERY_SITE, 'robots.txt'), 'utf8')).not.toMatch(/sitemap/i);
});
