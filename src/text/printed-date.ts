import { defined } from './defined.ts';

/** How finely a date is known; `as-of` is 截至 or 目前, `span` a period with an end the text leaves open. */
export const precisions = ['day', 'month', 'year', 'half-year', 'decade', 'as-of', 'span'] as const;
export type Precision = (typeof precisions)[number];

/** What printed words say of a time. An end is absent when the words leave it open. */
export interface Resolved {
  from?: string | undefined;
  to?: string | undefined;
  precision: Precision;
}

/** The fixed points that relative dates are counted from. */
export interface FixedPoints {
  /** the text's own "now": a month, e.g. 2020-11-01 to 2020-11-30 */
  now: { from: string; to: string };
  /** festivals by their printed name, e.g. 春节; and times in words alone of which the year is known, from its first day to its last */
  festivals: ReadonlyMap<string, { from: string; to: string }>;
}

const YEAR = '(?<year>\\d{4}年|今年|明年|去年)';
const MONTH = '(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|(?<end>底))?';
const HALF = '(?<half>上半年|下半年)';
/** Longest first: 今年6月 is one date and not 今年 with a month after it. */
const FORM = `(?:(?<decade>上世纪\\d0年代)|${YEAR}(?:${HALF}|${MONTH})?|(?<bare>${MONTH.replace(/\?<\w+>/g, '')})|(?<now>目前|当前))`;
const DATE = new RegExp(`(?<asof>截至)?${FORM}(?<since>起|以来)?`, 'gu');
const OFFSETS: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 明年: 1 };

const two = (number: number): string => String(number).padStart(2, '0');

/** True when the day is in the calendar: 2020-02-29 is, 2020-02-30 is not. */
export function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

/** Last day of a month; month 1…12. */
function lastDay(year: number, month: number): string {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

function wholeYear(year: number): Resolved {
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
}

function monthOf(year: number, words: string): Resolved | null {
  const [, month = '', day, end] = /(\d{1,2})月(?:(\d{1,2})日|(底))?/u.exec(words) ?? [];
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = lastDay(year, Number(month));
  if (end !== undefined) return { from: last, to: last, precision: 'day' };
  const first = `${year}-${two(Number(month))}-${two(Number(day ?? 1))}`;
  if (day === undefined) return { from: first, to: last, precision: 'month' };
  return isRealDay(first) ? { from: first, to: first, precision: 'day' } : null;
}

function periodOf(
  groups: Readonly<Record<string, string | undefined>>,
  printed: string,
  points: FixedPoints,
): Resolved | null {
  const thisYear = Number(points.now.from.slice(0, 4));
  if (groups.now !== undefined) return { ...points.now, precision: 'as-of' };
  if (groups.decade !== undefined) {
    // 上世纪 is the one before the century of the text's "now".
    const first = (Math.ceil(thisYear / 100) - 2) * 100 + Number(groups.decade.slice(3, 5));
    return { from: `${first}-01-01`, to: `${first + 9}-12-31`, precision: 'decade' };
  }
  const word = groups.year;
  // A month without a year is this year's: the text tells of one year and says so when it means another.
  const year =
    word === undefined
      ? thisYear
      : /^\d/.test(word)
        ? Number(word.slice(0, 4))
        : thisYear + defined(OFFSETS[word], 'a year beside this one');
  if (groups.half === '上半年') return { from: `${year}-01-01`, to: `${year}-06-30`, precision: 'half-year' };
  if (groups.half === '下半年') return { from: `${year}-07-01`, to: `${year}-12-31`, precision: 'half-year' };
  return printed.includes('月') ? monthOf(year, printed) : wholeYear(year);
}

/**
 * Resolves printed words: 今年6月, 6月29日, 2019年11月2日, 截至3月底, 今年上半年, 明年, 上世纪90年代, 3月起, 春节后, 目前.
 * Null for words that name no time of the calendar (疫情期间, 原来每年) or an impossible one (2月30日).
 */
export function resolvePrinted(printed: string, points: FixedPoints): Resolved | null {
  const year = points.festivals.get(printed);
  if (year && year.from !== year.to) return { ...wholeYear(Number(year.from.slice(0, 4))) };
  const festival = printed.endsWith('后') ? points.festivals.get(printed.slice(0, -1)) : undefined;
  // After a festival: not before its first day; how long after, the words leave open.
  if (festival) return { from: festival.from, precision: 'span' };
  const match = [...printed.matchAll(DATE)][0];
  if (!match?.groups || match[0] !== printed) return null;
  const { asof, since } = match.groups;
  const found = periodOf(match.groups, printed, points);
  if (!found) return null;
  if (asof !== undefined) return { from: found.to, to: found.to, precision: 'as-of' };
  if (since === '起') return { from: found.from, precision: found.precision };
  if (since === '以来') return { from: found.from, to: points.now.to, precision: 'span' };
  return found;
}

/** Every date expression of a text, whole, as [start, end). */
export function dateExpressions(text: string): [number, number][] {
  return [...text.matchAll(DATE)].map((match) => [match.index, match.index + match[0].length]);
}

/** True when the words themselves name the year, so that no rationale is needed. */
export function namesYear(printed: string): boolean {
  return /\d{4}年/.test(printed);
}
