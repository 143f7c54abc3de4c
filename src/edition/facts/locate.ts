import type { Provenance } from '../../schemas/provenance.ts';
import { occurrences } from '../../text/occurrences.ts';
import type { Places, Span } from '../../text/range.ts';
import type { Path, Report, Row } from './row.ts';

const CONTEXT = 8;

/** The id of the place a record names: p12 or b17. */
export function placeId(record: Pick<Provenance, 'passage' | 'block'>): string {
  return record.passage === undefined ? `b${record.block}` : `p${record.passage}`;
}

/** Where words that do not stand in a text part from it: the first character in which they differ. */
function parting(text: string, words: string): string {
  let length = words.length;
  while (length > 0 && !text.includes(words.slice(0, length))) length--;
  if (length < 2) return 'not even their beginning stands there';
  const at = text.indexOf(words.slice(0, length)) + length;
  const before = words.slice(Math.max(0, length - CONTEXT), length);
  return `after “…${before}”: expected “${text[at] ?? 'the end'}”, found “${words[length]}”`;
}

/**
 * Finds words in a place. Gives their span; null after D03 (not there, or no such place) or D04 (more than once in
 * the whole text, all places counted).
 */
export function locate(
  row: Row<unknown>,
  path: Path,
  words: string,
  place: string,
  places: Places,
  report: Report,
): Span | null {
  const text = places.get(place);
  if (text === undefined) {
    report(row, path, 'D03', `there is no place ${place}`);
    return null;
  }
  const found = [...places].flatMap(([id, other]) => occurrences(other, words).map((start) => ({ place: id, start })));
  const here = found.find((hit) => hit.place === place);
  if (!here) {
    const elsewhere = found[0] ? `they stand in ${found[0].place}` : parting(text, words);
    report(row, path, 'D03', `“${words}” does not stand in ${place}: ${elsewhere}`);
    return null;
  }
  if (found.length > 1) {
    const where = found.map((hit) => hit.place).join(', ');
    report(row, path, 'D04', `“${words}” stands ${found.length} times (${where}): expected words that stand once`);
    return null;
  }
  return { place, start: here.start, end: here.start + words.length };
}

/** Finds a part that must stand exactly once within a span. Gives its span, or how often it stands. */
export function within(span: Span, part: string, places: Places): Span | number {
  const found = occurrences((places.get(span.place) ?? '').slice(span.start, span.end), part);
  const [first] = found;
  if (first === undefined || found.length !== 1) return found.length;
  return { place: span.place, start: span.start + first, end: span.start + first + part.length };
}
