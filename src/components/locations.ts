import { linkQuery, stretchOf } from '../citation/link.ts';
import { address } from '../edition/addresses.ts';
import { wordsHash } from '../edition/checksum.ts';
import type { Edition } from '../edition/model.ts';
import type { Span } from '../text/range.ts';

/** The chapter page that prints a place (`p7`, `b17`), with the place's or a mark's `#id`. */
export function placeHref({ chapters, passages }: Edition, place: string, id: string = place): string {
  const slug = place.startsWith('p')
    ? passages[Number(place.slice(1)) - 1]?.chapter
    : chapters.find(({ captions, title }) => [...captions, ...title.lines].some(({ block }) => `b${block}` === place))
        ?.slug;
  if (!slug) throw new Error(`no chapter prints ${place}`);
  return `${address.chapter(slug)}#${id}`;
}

/** What a place is called in running text: 段12, 图说, 题目. */
export function placeName({ chapters }: Edition, place: string): string {
  if (place.startsWith('p')) return `段${place.slice(1)}`;
  return chapters.some(({ captions }) => captions.some(({ block }) => `b${block}` === place)) ? '图说' : '题目';
}

export { quotesOf } from '../search/place.ts';

/** The link that proves itself of words in a passage; of a caption or a title, which have none, the place in its chapter. */
export function quotationHref(edition: Edition, { place, start, end }: Span): string {
  const passage = place.startsWith('p') ? edition.passages[Number(place.slice(1)) - 1] : undefined;
  if (!passage) return placeHref(edition, place);
  const { number, text, sentences } = passage;
  const stretch = stretchOf({ text, ends: sentences.map((sentence) => sentence.end) }, start, end);
  return `${address.passage(number)}${linkQuery(stretch, wordsHash(text.slice(start, end)))}`;
}
