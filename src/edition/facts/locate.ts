import type { Provenance } from '../../schemas/provenance.ts';
import { blockLocation, type Location, passageLocation } from '../../text/location.ts';
import { occurrences } from '../../text/occurrences.ts';
import { type Places, rangeWords, type TextRange } from '../../text/range.ts';
import type { Path } from '../yaml-reading.ts';
import type { Row } from './row.ts';

const CONTEXT = 8;

/** The id of the location a record names: p12 or b17. */
export function recordLocation({ passage, block }: Pick<Provenance, 'passage' | 'block'>): Location {
  if (passage !== undefined) return passageLocation(passage);
  if (block === undefined)
    throw new Error('a record names neither a passage nor a block: its schema lets none through');
  return blockLocation(block);
}

/** Where words that are not in a text differ from it: their first character that it does not have there. */
function parting(text: string, words: string): string {
  let length = words.length;
  while (length > 0 && !text.includes(words.slice(0, length))) length--;
  if (length < 2) return 'not even their beginning stands there';
  const at = text.indexOf(words.slice(0, length)) + length;
  const before = words.slice(Math.max(0, length - CONTEXT), length);
  return `after “…${before}”: expected “${text[at] ?? 'the end'}”, found “${words[length]}”`;
}

/**
 * Finds words in a location. Gives their span; null after D03 (not there, or no such location) or D04 (more than once in
 * the whole text, all places counted).
 */
export function locateWords(
  row: Row<unknown>,
  path: Path,
  words: string,
  location: Location,
  places: Places,
): TextRange | null {
  const text = places.get(location);
  if (text === undefined) {
    row.report(path, 'D03', `there is no location ${location}`);
    return null;
  }
  const found = [...places].flatMap(([id, other]) =>
    occurrences(other, words).map((start) => ({ location: id, start })),
  );
  const here = found.find((hit) => hit.location === location);
  if (!here) {
    const elsewhere = found[0] ? `they stand in ${found[0].location}` : parting(text, words);
    row.report(path, 'D03', `“${words}” does not stand in ${location}: ${elsewhere}`);
    return null;
  }
  if (found.length > 1) {
    const where = found.map((hit) => hit.location).join(', ');
    row.report(path, 'D04', `“${words}” stands ${found.length} times (${where}): expected words that stand once`);
    return null;
  }
  return { location, start: here.start, end: here.start + words.length };
}

/** Finds a part that must be exactly once in a range. Gives its range, or how often it is there. */
export function findWithin(span: TextRange, part: string, places: Places): TextRange | number {
  const found = occurrences(rangeWords(places, span), part);
  const [first] = found;
  if (first === undefined || found.length !== 1) return found.length;
  return { location: span.location, start: span.start + first, end: span.start + first + part.length };
}
