import type { PrintedDate } from '../../schemas/date.ts';
import type { Location } from '../../text/location.ts';
import type { TextRange } from '../../text/range.ts';
import type { Facts } from './facts.ts';
import { NAME_TABLES } from './tables.ts';

/** Words of the text that lead to a record: of which kind it is, and what the words are to a machine. */
export type FactRange = TextRange & { id: string } & (
    | { record: 'statistic'; as: 'number'; value: number }
    /** `datetime` only where HTML has a form for it: a day, a month, a year. */
    | { record: 'event' | 'statistic'; as: 'date'; datetime?: string }
    | { record: 'name'; as: 'name' }
  );

/** A date's `datetime`: 2019-11-02, 2019-12, 2020; none for a decade, half a year or a period. */
export function datetimeOf({ from, to, precision }: PrintedDate): string | undefined {
  if (precision === 'year') return from?.slice(0, 4);
  if (precision === 'month') return from?.slice(0, 7);
  return precision === 'day' || (precision === 'as-of' && from === to) ? from : undefined;
}

function candidates(facts: Facts): FactRange[] {
  const date = (record: 'event' | 'statistic', id: string, range: TextRange, printed: PrintedDate): FactRange => {
    const datetime = datetimeOf(printed);
    return { ...range, id, record, as: 'date', ...(datetime && { datetime }) };
  };
  return [
    ...facts.events.map(({ id, dateAt, date: printed }) => date('event', id, dateAt, printed)),
    ...facts.statistics.map(
      ({ id, printedAt, value }): FactRange => ({ ...printedAt, id, record: 'statistic', as: 'number', value }),
    ),
    // A period that the text gives no date for (疫情期间) is no date.
    ...facts.statistics.flatMap(({ id, period, periodAt }) =>
      period?.from && periodAt ? [date('statistic', id, periodAt, period)] : [],
    ),
    ...NAME_TABLES.flatMap((table) =>
      facts[table].flatMap(({ id, mentions }) =>
        mentions.map((at): FactRange => ({ ...at, id, record: 'name', as: 'name' })),
      ),
    ),
  ];
}

/** The ranges of every location that has some, in order. */
function rangesByLocation(facts: Facts): ReadonlyMap<Location, FactRange[]> {
  // Links never nest: the longest wins, and among equal ones the earlier kind (an event's date before a number's).
  const longestFirst = candidates(facts).sort((a, b) => b.end - b.start - (a.end - a.start));
  const byLocation = new Map<Location, FactRange[]>();
  for (const range of longestFirst) {
    const taken = byLocation.get(range.location) ?? [];
    if (!taken.some(({ start, end }) => start < range.end && range.start < end)) taken.push(range);
    byLocation.set(range.location, taken);
  }
  for (const [location, ranges] of byLocation) {
    const named = new Set<string>();
    // A name is a link once in a passage: a page where every word is a link is no longer read.
    const linked = ranges
      .sort((a, b) => a.start - b.start)
      .filter(({ as, id }) => as !== 'name' || (!named.has(id) && named.add(id)));
    byLocation.set(location, linked);
  }
  return byLocation;
}

const known = new WeakMap<Facts, ReadonlyMap<Location, FactRange[]>>();

/** The ranges of a location that are facts, in order; they never overlap. */
export function factRanges(location: Location, facts: Facts): readonly FactRange[] {
  const all = known.get(facts) ?? rangesByLocation(facts);
  known.set(facts, all);
  return all.get(location) ?? [];
}
