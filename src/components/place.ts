import { address } from '../address.ts';
import type { Edition } from '../edition/edition.ts';

/** The chapter page that prints a place (`p7`, `b17`), with the place's or a mark's `#id`. */
export function placeHref({ chapters, passages }: Edition, place: string, id: string = place): string {
  const slug = place.startsWith('p')
    ? passages[Number(place.slice(1)) - 1]?.chapter
    : chapters.find(({ captions, title }) => [...captions, ...title.lines].some(({ block }) => `b${block}` === place))
        ?.slug;
  if (!slug) throw new Error(`no chapter prints ${place}`);
  return `${address.chapter(slug)}#${id}`;
}

/** What a place is called in running text. */
export const placeName = (place: string): string => (place.startsWith('p') ? `段${place.slice(1)}` : '图说');

/** The value of `data-quotes` for a place: a passage by its number, another block as `b17`. */
export const quotesOf = (place: string): string => place.replace(/^p/, '');
