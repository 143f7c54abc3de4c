import edition from 'virtual:cited-edition';
import { linkQuery, quotedRangeOf, wordsHash } from '../../citation/link.ts';
import { official } from '../../citation/official.ts';
import { readingWords } from '../../search/other-readings.ts';
import type { PlacePart } from '../../search/place.ts';
import { locationTitle, type TextLocation } from '../../search/search-text.ts';
import { element } from '../client/element.ts';
import { quotesOf } from '../quotes-of.ts';
import type { Excerpt, PlaceHits } from './hits.ts';

/** Where things lead: in the site to pages, in the single file to its own anchors. */
export interface Links {
  /** A place in its chapter, with the query that is marked there, and where in the chapter it was found. */
  place: (slug: string, id: string, query?: string, found?: readonly PlacePart[]) => string;
  erratum: (id: string) => string;
  /** The address that is quoted beside words: `https://…/p/33/`. Empty where the file knows no site. */
  cited: (place: TextLocation) => string;
  /** The quote checker with these words. */
  check: (words: string) => string;
}

const LABELS = {
  exact: '原文一致',
  loose: '标点或字形不同',
  corrected: '与校订一致',
  near: '相近，原文不同',
  print: '与另本一致',
  cut: '数字不完整',
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

/** The quotation with its source; the link of a passage's words proves itself. */
async function citedExcerpt({ place, text, start, end }: Excerpt, links: Links): Promise<string> {
  const words = text.slice(start, end).trim();
  const from = text.indexOf(words, start);
  const page = links.cited(place);
  const hash = page && !place.kind ? await wordsHash(words) : null;
  const range = quotedRangeOf({ text, ends: place.ends }, from, from + words.length);
  const url = hash ? page + linkQuery(range, hash) : page;
  return official({ words, place: locationTitle(place), id: place.id, url, ...edition });
}

/**
 * The first occurrence in its whole sentences. Where it crosses into the next place each place's words are cited by
 * themselves, one below the other: together they are a quotation of neither.
 */
async function cited(excerpts: readonly Excerpt[], links: Links): Promise<string> {
  const [first, second] = excerpts;
  const crosses = second && second.place !== first?.place;
  return (await Promise.all(excerpts.slice(0, crosses ? undefined : 1).map((one) => citedExcerpt(one, links)))).join(
    '\n',
  );
}

/**
 * One entry of the list of what was found.
 *
 * @param found all that was found in the same chapter
 */
export function resultItem(
  { label, cut, place, excerpts, errata, readings }: PlaceHits,
  query: string,
  links: Links,
  found: readonly PlacePart[],
  copy: (text: string, button: HTMLButtonElement) => Promise<void>,
): HTMLLIElement {
  const item = element('li', { 'data-hit': label, [place.kind ? 'data-block' : 'data-passage']: place.id.slice(1) });
  const badge = cut ? 'cut' : label === 'corrected' && readings.length > 0 ? 'print' : label;
  const href = links.place(place.slug, place.id, query, found);
  item.append(
    element(
      'p',
      { className: 'entry-head', 'data-edition': '' },
      element('a', { className: 'tap-target', href }, locationTitle(place)),
      element('span', { className: 'text-soft' }, place.chapter),
      element('span', { className: `badge ${badge === 'print' ? label : badge}` }, LABELS[badge]),
    ),
  );
  let before = place.id;
  for (const excerpt of excerpts) {
    if (excerpt.place.id !== before)
      item.append(element('p', { className: 'goes-on', 'data-edition': '' }, `接${locationTitle(excerpt.place)}`));
    before = excerpt.place.id;
    item.append(element('blockquote', { 'data-quotes': quotesOf(excerpt.place.id) }, ...marked(excerpt)));
  }
  for (const reading of readings)
    item.append(element('p', { className: 'text-sm text-soft', 'data-edition': '' }, readingWords(reading)));
  const button = element('button', { type: 'button' }, '复制引文和出处');
  // Made before the click: Safari gives the clipboard to the hand alone, and a hash takes its time.
  const text = cited(excerpts, links);
  button.addEventListener('click', () => void text.then((words) => copy(words, button)));
  item.append(
    element(
      'p',
      { className: 'entry-foot', 'data-edition': '' },
      button,
      ...errata.map(([, , id, number]) =>
        element('a', { className: 'tap-target', href: links.erratum(id) }, `此处有校注${number}`),
      ),
    ),
  );
  return item;
}
