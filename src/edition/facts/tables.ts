import { calendar } from '../../schemas/calendar.ts';
import { digits } from '../../schemas/digits.ts';
import { documentFact } from '../../schemas/document.ts';
import { event } from '../../schemas/event.ts';
import { mechanism } from '../../schemas/mechanism.ts';
import { organisation } from '../../schemas/organisation.ts';
import { person } from '../../schemas/person.ts';
import { placeFact } from '../../schemas/place.ts';
import { quotation } from '../../schemas/quotation.ts';
import { route } from '../../schemas/route.ts';
import { statistic } from '../../schemas/statistic.ts';
import { work } from '../../schemas/work.ts';

/** The files of content/facts/ by what they hold, with the schema of one record: the keys of `Facts`. */
export const FACT_SCHEMAS = {
  calendar,
  events: event,
  statistics: statistic,
  people: person,
  places: placeFact,
  organisations: organisation,
  documents: documentFact,
  mechanisms: mechanism,
  quotations: quotation,
  works: work,
  routes: route,
  digits,
} as const;

export type FactTable = keyof typeof FACT_SCHEMAS;

export const FACT_TABLES = Object.keys(FACT_SCHEMAS) as FactTable[];

/** The tables of named things, whose mentions are found in the text. */
export const NAME_TABLES = ['people', 'places', 'organisations', 'documents', 'mechanisms', 'works'] as const;

/** The tables whose records are published: each may be withdrawn or superseded. */
export const PUBLISHED_TABLES = ['events', 'statistics', 'quotations', ...NAME_TABLES] as const;

/** The path of a table's file from the root: content/facts/events.yaml. */
export function factFile(table: FactTable): string {
  return `content/facts/${table}.yaml`;
}
