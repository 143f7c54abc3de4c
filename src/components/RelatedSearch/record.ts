import { OURS_END, RECORD_KINDS } from '../../search/record-kind.ts';
import { element } from '../client/element.ts';
import type { Fragment } from './engine.ts';
import { excerpt, type Piece, whole } from './excerpt.ts';

const words = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));

/** A filter's value without the number that keeps chapters in order: `03 滨江`. */
export const chapterName = (value: string): string => value.replace(/^\d+ /, '');

/** One entry of the list: where it leads, what it is, its chapter; of a passage whole sentences, of a fact what we say. */
export function recordItem({ url, raw_content, locations, filters }: Fragment, base: string): HTMLLIElement {
  const kind = filters.kind?.[0] ?? '';
  const place = filters.place?.[0] ?? '';
  const id = place.replace(/^.*#/, '');
  const label = id.startsWith('p') ? `第${id.slice(1)}段` : '题目或图说';
  const isPassage = kind === RECORD_KINDS[0];
  const pieces = isPassage ? [] : whole(raw_content, locations);
  const title =
    pieces
      .map(({ text }) => text)
      .join('')
      .split(OURS_END)[0] ?? '';
  let left = title.length + OURS_END.length;
  const said = pieces.flatMap(({ text, found }): Piece[] => {
    const rest = text.slice(Math.min(left, text.length));
    left = Math.max(0, left - text.length);
    return rest ? [{ text: rest, found }] : [];
  });
  return element(
    'li',
    { 'data-related-kind': kind },
    element(
      'p',
      { className: 'entry-head', 'data-edition': '' },
      element('a', { href: url }, isPassage ? label : title),
      element('span', { className: 'kind' }, kind),
      element('span', {}, chapterName(filters.chapter?.[0] ?? '')),
      isPassage ? '' : element('a', { className: 'source', href: `${base}/${place}` }, label),
    ),
    said.length > 0 ? element('p', { className: 'ours', 'data-edition': '' }, ...words(said)) : '',
    ...(isPassage ? excerpt(raw_content, locations) : []).map((run) =>
      element('blockquote', { 'data-quotes': id.replace(/^p/, '') }, ...words(run)),
    ),
  );
}
