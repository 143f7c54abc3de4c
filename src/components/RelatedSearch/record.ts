import { RECORD_KINDS, TITLE_END } from '../../search/record-kind.ts';
import { element } from '../client/element.ts';
import { quotesOf } from '../quotes-of.ts';
import type { Fragment } from './pagefind.ts';

/** Pagefind's excerpt, whose marks are one to a word, as nodes. */
const marked = (excerpt: string): (Node | string)[] =>
  excerpt
    .replaceAll('</mark><mark>', '')
    .split(/<\/?mark>/)
    .map((part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    .map((part, n) => (n % 2 === 1 ? element('mark', {}, part) : part));

/** A filter's value without the number that keeps chapters in order: `03 滨江`. */
export const chapterName = (value: string): string => value.replace(/^\d+ /, '');

/** One entry of the list: where it leads, what it is, its chapter; of a passage an excerpt, of a fact what is said of it. */
export function recordItem({ url, content, excerpt, plain_excerpt, filters }: Fragment, base: string): HTMLLIElement {
  const [kind, chapter, place] = [filters.kind?.[0], filters.chapter?.[0], filters.place?.[0]];
  if (!kind || !chapter || !place)
    throw new Error(`${url}: found ${JSON.stringify(filters)}; expected all three filters`);
  const location = place.replace(/^.*#/, '');
  const label = location.startsWith('p') ? `第${location.slice(1)}段` : '题目、开头或图说';
  const isPassage = kind === RECORD_KINDS[0];
  const said = marked(excerpt.slice(excerpt.indexOf(TITLE_END) + 1));
  const cut = (isCut: boolean): Node | string => (isCut ? element('span', { 'data-edition': '' }, '……') : '');
  return element(
    'li',
    { 'data-related-kind': kind },
    element(
      'p',
      { className: 'entry-head', 'data-edition': '' },
      element('a', { href: url }, isPassage ? label : content.slice(0, content.indexOf(TITLE_END))),
      element('span', { className: 'kind' }, kind),
      element('span', {}, chapterName(chapter)),
      isPassage ? '' : element('a', { className: 'source', href: `${base}/${place}` }, label),
    ),
    isPassage
      ? element(
          'blockquote',
          {},
          cut(!content.startsWith(plain_excerpt)),
          element('span', { 'data-quotes': quotesOf(location) }, ...said),
          cut(!content.endsWith(plain_excerpt)),
        )
      : said.join('') === ''
        ? ''
        : element('p', { className: 'ours', 'data-edition': '' }, ...said),
  );
}
