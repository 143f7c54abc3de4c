import { element } from '../element.ts';
import { placeTitle, quotesOf } from './corpus.ts';
import type { Excerpt, PlaceHits } from './hits.ts';

/** Where things lead: in the site to pages, in the single file to its own anchors. */
export interface Links {
  /** A place in its chapter, with the query that is marked there on arrival. */
  place: (slug: string, id: string, query?: string) => string;
  flag: (id: string) => string;
  /** The address that is quoted beside words: `https://…/p/33/`. Empty where there is none. */
  cited: (id: string) => string;
  /** The quote checker with these words. */
  check: (words: string) => string;
  /** The edition's name. */
  name: string;
}

const LABELS = {
  exact: '原文一致',
  loose: '标点或字形不同',
  corrected: '与校订一致',
  near: '相近，原文不同',
} as const;

/** The words of an excerpt with what was found marked. */
function marked({ text, start, end, marks }: Excerpt): (Node | string)[] {
  const out: (Node | string)[] = [];
  let at = start;
  for (const [from, to] of marks) {
    out.push(text.slice(at, from), element('mark', {}, text.slice(from, to)));
    at = to;
  }
  return [...out, text.slice(at, end)];
}

/** “……”（《杨浦这一年》第33段，https://…/p/33/） */
export const quotationText = (excerpt: Excerpt, links: Links): string => {
  const cited = links.cited(excerpt.place.id);
  const words = excerpt.text.slice(excerpt.start, excerpt.end).trim();
  return `“${words}”（《${links.name}》${placeTitle(excerpt.place)}${cited && `，${cited}`}）`;
};

/** One entry of the list of what was found. */
export function resultItem(
  { label, place, excerpts, flags }: PlaceHits,
  query: string,
  links: Links,
  copy: (text: string, button: HTMLButtonElement) => void,
): HTMLLIElement {
  const item = element('li', { 'data-hit': label, [place.kind ? 'data-block' : 'data-passage']: place.id.slice(1) });
  const href = links.place(place.slug, place.id, query);
  item.append(
    element(
      'p',
      { className: 'entry-head', 'data-edition': '' },
      element('a', { className: 'touch', href }, placeTitle(place)),
      element('span', { className: 'text-soft' }, place.chapter),
      element('span', { className: `seal ${label}` }, LABELS[label]),
    ),
  );
  let before = place.id;
  for (const excerpt of excerpts) {
    if (excerpt.place.id !== before)
      item.append(element('p', { className: 'goes-on', 'data-edition': '' }, `接${placeTitle(excerpt.place)}`));
    before = excerpt.place.id;
    item.append(element('blockquote', { 'data-quotes': quotesOf(excerpt.place.id) }, ...marked(excerpt)));
  }
  const first = excerpts[0];
  const button = element('button', { type: 'button' }, '复制引文和出处');
  button.addEventListener('click', () => first && copy(quotationText(first, links), button));
  item.append(
    element(
      'p',
      { className: 'entry-foot', 'data-edition': '' },
      button,
      ...flags.map(([, , id, number]) =>
        element('a', { className: 'touch', href: links.flag(id) }, `此处有校注${number}`),
      ),
    ),
  );
  return item;
}
