import { expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { attribute, elements, having, readPage, words } from '../support/site.ts';

// What the edition adds from outside the text stands apart from it, with its sources, and is led to from where it belongs.

const { terms, later, map, passages, facts } = realEdition();
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

test('nothing of it is within the source’s words, where no link leaves the site', () => {
  for (const { chapter } of passages)
    for (const source of having(readPage(ROOT_SITE, `${chapter}/index.html`), 'data-source'))
      for (const link of having(source, 'href'))
        expect(attribute(link, 'href')).not.toMatch(/^https?:|\/(terms|later)\//);
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
