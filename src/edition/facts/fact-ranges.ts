import type { PrintedDate } from '../../schemas/date.ts';
import type { TextRange } from '../../text/range.ts';
import type { Facts } from './facts.ts';
import { NAME_TABLES } from './tables.ts';

/** A stretch of the text that is a fact, and the record that it leads to. */
export type FactRange = TextRange & { id: string } & (
    | { kind: 'number'; value: number }
    /** `datetime` only where HTML has a form for it: a day, a month, a year. */
    | { kind: 'date'; datetime?: string }
    | { kind: 'name' }
  );

/** A date's `datetime`: 2019-11-02, 2019-12, 2020; none for a decade, half a year or a stretch of time. */
export function datetimeOf({ from, to, precision }: PrintedDate): string | undefined {
  if (precision === 'year') return from?.slice(0, 4);
  if (precision === 'month') return from?.slice(0, 7);
  return precision === 'day' || (precision === 'as-of' && from === to) ? from : undefined;
}

function candidates(facts: Facts): FactRange[] {
  const date = (id: string, span: TextRange, printed: PrintedDate): FactRange => {
    const datetime = datetimeOf(printed);
    return { ...span, id, kind: 'date', ...(datetime && { datetime }) };
  };
  return [
    ...facts.events.map(({ id, dateAt, date: printed }) => date(id, dateAt, printed)),
    ...facts.statistics.map(({ id, printedAt, value }): FactRange => ({ ...printedAt, id, kind: 'number', value })),
    // A period that the text gives no date for (疫情期间) is no date.
    ...facts.statistics.flatMap(({ id, period, periodAt }) =>
      period?.from && periodAt ? [date(id, periodAt, period)] : [],
    ),
    ...NAME_TABLES.flatMap((table) =>
      facts[table].flatMap(({ id, mentions }) => mentions.map((at): FactRange => ({ ...at, id, kind: 'name' }))),
    ),
  ];
}

/** The stretches of every place that has some, in order. */
function find(facts: Facts): ReadonlyMap<string, FactRange[]> {
  // Links never nest: the longest wins, and among equal ones the earlier kind (an event's date before a number's).
  const longestFirst = candidates(facts).sort((a, b) => b.end - b.start - (a.end - a.start));
  const places = new Map<string, FactRange[]>();
  for (const stretch of longestFirst) {
    const taken = places.get(stretch.location) ?? [];
    if (!taken.some(({ start, end }) => start < stretch.end && stretch.start < end)) taken.push(stretch);
    places.set(stretch.location, taken);
  }
  for (const [place, stretches] of places) {
    const named = new Set<string>();
    // A name is a link once in a passage: a page where every word is a link is no longer read.
    const kept = stretches
      .sort((a, b) => a.start - b.start)
      .filter(({ kind, id }) => kind !== 'name' || (!named.has(id) && named.add(id)));
    places.set(place, kept);
  }
  return places;
}

const known = new WeakMap<Facts, ReadonlyMap<string, FactRange[]>>();

/** The stretches of a place (`p7`, `b17`) that are facts, in order and apart from one another. */
export function factRanges(place: string, facts: Facts): readonly FactRange[] {
  const all = known.get(facts) ?? find(facts);
  known.set(facts, all);
  return all.get(place) ?? [];
}
