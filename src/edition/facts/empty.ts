import type { Coverage, Facts } from './facts.ts';

/** What an edition has for facts while they have problems: it is never printed, and the commands that mend need one. */
export const NO_FACTS: Facts = {
  calendar: [],
  events: [],
  statistics: [],
  people: [],
  places: [],
  organisations: [],
  documents: [],
  mechanisms: [],
  quotations: [],
  works: [],
  routes: [],
  digits: [],
};

const nothing = { found: 0, of: 0 };
export const NO_COVERAGE: Coverage = { digits: nothing, documents: nothing, quotations: nothing, captions: nothing };
