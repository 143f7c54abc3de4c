import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { attribute, elements, having, htmlFiles, readPage } from '../support/site.ts';

// What the chapters put around the source's words, as a parser sees it.

const slugs = ['housing', 'people-city', 'economy', 'governance', 'riverside'];
const html = slugs.map((slug) => readFileSync(`${ROOT_SITE}/${slug}/index.html`, 'utf8')).join('');

/** The number that an erratum has in this edition. */
const numberOf = (id: string) => realEdition().errata.find((one) => one.id === id)?.number;

test('numbers, dates and names are what they are to a machine', () => {
  for (const part of [
    'data-value="142000">14.2万户</a>',
    'data-datetime="2019-11-02">2019年11月2日</a>',
    'data-datetime="2020-06">今年6月</a>',
    'data-datetime="2020-05-09">截至5月9日</a>',
    // An erratum over more than the number goes around it; its mark follows both.
    `<span class="doubtful" data-n="${numberOf('x-shiwuwan')}">约<a class="fact"`,
    'data-value="150000">15万户</a></span><a class="erratum-mark"',
  ])
    expect(html).toContain(part);
  const facts = slugs
    .flatMap((slug) => having(readPage(ROOT_SITE, `${slug}/index.html`), 'href'))
    .filter((link) => attribute(link, 'class') === 'fact');
  const of = (name: string): string[] => facts.flatMap((link) => attribute(link, name) ?? []);
  expect(of('data-datetime').length).toBeGreaterThan(10);
  for (const date of of('data-datetime')) expect(date).toMatch(/^\d{4}(-\d{2}){0,2}$/);
  expect(of('data-value').length).toBeGreaterThan(30);
  for (const value of of('data-value')) expect(Number(value)).not.toBeNaN();
});

test('links, numbers and dates never nest in one another, and apparatus holds no text', () => {
  const kinds = new Set(['a', 'data', 'time']);
  let seen = 0;
  for (const page of htmlFiles(ROOT_SITE)) {
    for (const element of elements(readPage(ROOT_SITE, page))) {
      if (attribute(element, 'data-apparatus') !== undefined) {
        seen++;
        expect(elements(element).filter(({ tagName }) => !['svg', 'path'].includes(tagName))).toEqual([]);
        expect(element.childNodes.filter(({ nodeName }) => nodeName === '#text')).toEqual([]);
      }
      // What is within a link is no other, neither a date nor a number.
      if (element.tagName === 'a') expect(elements(element).filter(({ tagName }) => kinds.has(tagName))).toEqual([]);
      if (['data', 'time'].includes(element.tagName) && page !== 'timeline/index.html')
        expect(elements(element).filter(({ tagName }) => kinds.has(tagName))).toEqual([]);
    }
  }
  expect(seen).toBeGreaterThan(100);
});
