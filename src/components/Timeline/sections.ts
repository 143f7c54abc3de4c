import type { Facts } from '../../edition/facts/facts.ts';
import { factOf } from '../records.ts';

type Event = Facts['events'][number];

/** A part of the timeline: a month, a year without a month, or what lies before and after. */
export interface TimelineSection {
  id: string;
  /** In our words: 2020年6月, 此前. */
  name: string;
  events: Event[];
}

/** The year that the text looks back on, by its first and last month: 2019-11. */
export interface Year {
  from: string;
  to: string;
}

/** From the text's own “now” (c-now in calendar.yaml) back to the same month of the year before. */
export function lookedBackOn(calendar: Facts['calendar']): Year {
  const to = factOf(calendar, 'c-now').from.slice(0, 7);
  return { from: `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`, to };
}

/** In our words: 2020年6月. */
export const monthWords = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

function sectionOf({ id, date }: Event, year: Year): { id: string; name: string } {
  if (!date.from) throw new Error(`${id} has no first day`);
  const month = date.from.slice(0, 7);
  if (month < year.from) return { id: 't-before', name: '此前' };
  if (month > year.to) return { id: 't-after', name: '此后' };
  const calendarYear = month.slice(0, 4);
  return date.precision === 'year' || date.precision === 'half-year'
    ? { id: `t-${calendarYear}`, name: `${calendarYear}年` }
    : { id: `t-${month}`, name: monthWords(month) };
}

/** The events month by month; those of a whole year come before its first month. */
export function timelineSections(events: readonly Event[], year: Year): TimelineSection[] {
  const all = new Map<string, TimelineSection>();
  for (const event of events) {
    const { id, name } = sectionOf(event, year);
    const section = all.get(id) ?? { id, name, events: [] };
    section.events.push(event);
    all.set(id, section);
  }
  const rank = ({ id }: TimelineSection): string => (id === 't-before' ? 's' : id === 't-after' ? 'u' : id);
  return [...all.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
