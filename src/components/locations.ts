import { linkQuery, quotedRangeOf } from '../citation/link.ts';
import { address } from '../edition/addresses.ts';
import { wordsHash } from '../edition/checksum.ts';
import type { Edition } from '../edition/model.ts';
import type { TextRange } from '../text/range.ts';

/** The chapter page that prints a location (`p7`, `b17`), with the location's or a mark's `#id`. */
export function locationHref({ chapters, passages }: Edition, location: string, id: string = location): string {
  const slug = location.startsWith('p')
    ? passages[Number(location.slice(1)) - 1]?.chapter
    : chapters.find(({ captions, title }) =>
        [...captions, ...title.lines].some(({ block }) => `b${block}` === location),
      )?.slug;
  if (!slug) throw new Error(`no chapter prints ${location}`);
  return `${address.chapter(slug)}#${id}`;
}

/** What a location is called in running text: 段12, 图说, 题目. */
export function locationName({ chapters }: Edition, location: string): string {
  if (location.startsWith('p')) return `段${location.slice(1)}`;
  return chapters.some(({ captions }) => captions.some(({ block }) => `b${block}` === location)) ? '图说' : '题目';
}

export { quotesOf } from '../search/place.ts';

/** The link that proves itself of words in a passage; of a caption or a title, which have none, the location in its chapter. */
export function quotationHref(edition: Edition, { location, start, end }: TextRange): string {
  const passage = location.startsWith('p') ? edition.passages[Number(location.slice(1)) - 1] : undefined;
  if (!passage) return locationHref(edition, location);
  const { number, text, sentences } = passage;
  const stretch = quotedRangeOf({ text, ends: sentences.map((sentence) => sentence.end) }, start, end);
  return `${address.passage(number)}${linkQuery(stretch, wordsHash(text.slice(start, end)))}`;
}
