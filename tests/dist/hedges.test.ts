import { expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { attribute, type Element, elements, readPage, words } from '../support/site.ts';

// A number that the text hedges (约 近 逾 不到 超过 余 累计 预估 …) is printed with each of its hedges wherever a list names it.

const { facts } = realEdition();
const hedged = facts.statistics.filter(({ hedge }) => hedge.length > 0);

/** The text's own number, underlined where it stands, has its hedges around it. */
function isInText(element: Element): boolean {
  for (let up: Element | null = element; up; up = up.parentNode as Element | null)
    if (up.attrs?.some(({ name }) => name === 'data-source' || name === 'data-passage-text')) return true;
  return false;
}

/** What a page prints as the name of a number: links to its record, and the heads of the rows that are its record. */
function namesOn(page: string, id: string): string[] {
  return elements(readPage(ROOT_SITE, page)).flatMap((element) => {
    const isLink = element.tagName === 'a' && attribute(element, 'href')?.endsWith(`#${id}`) === true;
    if (isLink) return isInText(element) ? [] : words(element);
    if (element.tagName !== 'tr' || attribute(element, 'id') !== id) return [];
    return elements(element)
      .filter(({ tagName }) => tagName === 'th')
      .map(words);
  });
}

test('no list prints a number without its hedges', () => {
  let named = 0;
  for (const { id, printed, hedge, passage } of hedged)
    for (const page of ['data/index.html', `p/${passage}/index.html`, 'index.html'])
      for (const name of namesOn(page, id)) {
        if (!name.includes(printed.replace(/[余多]/, '')) && !name.includes(printed)) continue;
        expect([page, id, hedge.filter((one) => !name.includes(one))]).toEqual([page, id, []]);
        named++;
      }
  // In the table, under its subject, and in its passage's list.
  expect(named).toBe(3 * hedged.length);
});
