import { linkQuery, quotedRangeOf } from '../citation/link.ts';
import type { Addresses } from '../edition/addresses.ts';
import { wordsHash } from '../edition/checksum.ts';
import { blockKind, passageAt } from '../edition/locations.ts';
import type { Edition } from '../edition/model.ts';
import { type Location, parseLocation } from '../text/location.ts';
import type { TextRange } from '../text/range.ts';

export { quotesOf } from './quotes-of.ts';

/** What a location is called in running text: 段12, 题目, 开头, 图说. */
export function locationName(edition: Pick<Edition, 'chapters'>, location: Location): string {
  const { kind, number } = parseLocation(location);
  return kind === 'passage' ? `段${number}` : blockKind(edition, number);
}

/** The link that proves itself of words in a passage; of a title, an opening or a caption, which have none, the location in its chapter. */
export function quotationHref(
  { edition, address }: { edition: Edition; address: Addresses },
  { location, start, end }: TextRange,
): string {
  const passage = passageAt(edition, location);
  if (!passage) return address.location(location);
  const { number, text, sentences } = passage;
  const range = quotedRangeOf({ text, ends: sentences.map((sentence) => sentence.end) }, start, end);
  return address.quotation(number, linkQuery(range, wordsHash(text.slice(start, end))));
}
