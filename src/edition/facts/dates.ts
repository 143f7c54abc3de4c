import type { Calendar } from '../../schemas/calendar.ts';
import type { PrintedDate } from '../../schemas/date.ts';
import { dateExpressions, type FixedPoints, isRealDay, namesYear, resolvePrinted } from '../../text/printed-date.ts';
import { type Places, placeText, type TextRange } from '../../text/range.ts';
import type { Path } from '../yaml-reading.ts';
import { findWithin, locateWords } from './locate.ts';
import type { Row } from './row.ts';

const AS_OF = '截至';

/** The fixed points of content/facts/calendar.yaml; null when it has no c-now, without which no date resolves. */
export function fixedPoints(calendar: readonly Row<Calendar>[]): FixedPoints | null {
  const now = calendar.find(({ value }) => value.id === 'c-now')?.value;
  if (!now) return null;
  return {
    now,
    festivals: new Map(calendar.filter(({ value }) => value !== now).map(({ value }) => [value.printed, value])),
  };
}

/** True when the span is one whole date of its text; a leading 截至 may be left out, since the day is printed by itself. */
function isWhole(span: TextRange, places: Places): boolean {
  const text = placeText(places, span.location);
  const around = dateExpressions(text).find(([start, end]) => start < span.end && span.start < end);
  if (!around) return true;
  const [start, end] = around;
  const bare = text.startsWith(AS_OF, start) ? start + AS_OF.length : start;
  return end === span.end && (start === span.start || bare === span.start);
}

/** Compares what the record resolved with what the words give; D09 per field that differs. */
function compare(row: Row<unknown>, path: Path, date: PrintedDate, points: FixedPoints): void {
  const given = resolvePrinted(date.printed, points) ?? { precision: 'span' as const };
  for (const field of ['from', 'to', 'precision'] as const) {
    const expected = field in given ? given[field as keyof typeof given] : undefined;
    if (date[field] === expected) continue;
    const found = `expected ${expected ?? `no \`${field}\``}, found ${date[field] ?? 'none'}`;
    row.report(
      date[field] === undefined ? path : [...path, field],
      'D09',
      `“${date.printed}” gives another \`${field}\`: ${found}`,
    );
  }
  if (date.from !== undefined && date.ground === undefined && !namesYear(date.printed)) {
    row.report(
      [...path, 'printed'],
      'D09',
      `“${date.printed}” names no year: expected \`ground\`, why it is resolved so`,
    );
  }
}

/**
 * Checks a date: the days exist and are in order, the printed words are once and whole in the record's words (or in
 * the date's own), and resolve to exactly the days and precision given. Gives the span of the printed words, or null.
 */
export function checkDate(
  row: Row<unknown>,
  path: Path,
  date: PrintedDate,
  words: TextRange,
  places: Places,
  points: FixedPoints | null,
): TextRange | null {
  for (const field of ['from', 'to'] as const) {
    const day = date[field];
    if (day !== undefined && !isRealDay(day)) row.report([...path, field], 'D09', `${day} is no day of the calendar`);
  }
  if (date.from !== undefined && date.to !== undefined && date.from > date.to) {
    row.report([...path, 'from'], 'D09', `begins on ${date.from}, after its end ${date.to}`);
  }
  const own =
    date.words === undefined ? words : locateWords(row, [...path, 'words'], date.words, words.location, places);
  if (!own) return null;
  const at = findWithin(own, date.printed, places);
  if (typeof at === 'number') {
    row.report([...path, 'printed'], 'D09', `“${date.printed}” stands ${at} times in the words: expected once`);
    return null;
  }
  if (!isWhole(at, places)) {
    row.report([...path, 'printed'], 'D09', `“${date.printed}” is only a part of the date printed there`);
    return null;
  }
  if (points) compare(row, path, date, points);
  return at;
}
