import { OURS_END } from '../../search/record-kind.ts';
import { element } from '../element.ts';
import type { Fragment } from './engine.ts';
import { excerpt, type Piece } from './excerpt.ts';

const words = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));

/** A filter's value without the number that keeps chapters in order: `03 滨江`. */
export const chapterName = (value: string): string => value.replace(/^\d+ /, '');

/** One entry of the list: what it is, where it stands, our words about it, the source's sentences. */
export function recordItem({ url, raw_content, locations, meta, filters }: Fragment, base: string): HTMLLIElement {
  const { ours, theirs } = excerpt(raw_content, locations, OURS_END);
  const { title = '', label = '', place = '' } = meta;
  const kind = filters.kind?.[0] ?? '';
  const chapter = chapterName(filters.chapter?.[0] ?? '');
  const quoted = place.replace(/^.*#(?:p(\d+).*|(b\d+))$/, '$1$2');
  const isFact = ours.length > 0;
  return element(
    'li',
    { 'data-related-kind': kind },
    element(
      'p',
      { className: 'entry-head', 'data-edition': '' },
      element('a', { href: url }, title),
      element('span', { className: 'kind' }, kind),
      element('span', {}, chapter),
      isFact ? element('a', { className: 'source', href: `${base}/${place}` }, label) : '',
    ),
    isFact && ours.map(({ text }) => text).join('') !== title
      ? element('p', { className: 'ours', 'data-edition': '' }, ...words(ours))
      : '',
    ...theirs.map((run) => element('blockquote', { 'data-quotes': quoted }, ...words(run))),
  );
}
