import { ID_LETTERS } from '../../schemas/identifier.ts';
import type { Registered } from '../../schemas/published.ts';
import type { TextRange } from '../../text/range.ts';
import type { Facts } from './facts.ts';
import { NAME_TABLES } from './tables.ts';

/** True for the id of a fact that is published: `s-jiuli-90s`. */
export const isFactId = (id: string): boolean =>
  Object.values(ID_LETTERS).some((letter) => id.startsWith(`${letter}-`));

/** What every fact is published as: the words that it was read from, and what it says that they say. */
export function registeredFacts(facts: Facts): [string, Registered][] {
  const spans = ({ at, words }: { at: TextRange; words: string }) => [`${at.location} ${at.start} ${words}`];
  return [
    ...facts.events.map((event): [string, Registered] => {
      const { printed, from, to } = event.date;
      return [event.id, { spans: spans(event), printed, ...(from && { from }), ...(to && { to }) }];
    }),
    ...facts.statistics.map((one): [string, Registered] => {
      const { id, printed, value, unit, period } = one;
      return [id, { spans: spans(one), printed, value, unit, ...(period && { period: period.printed }) }];
    }),
    ...facts.quotations.map((one): [string, Registered] => {
      return [one.id, { spans: spans(one), said: one.said }];
    }),
    ...NAME_TABLES.flatMap((table) =>
      facts[table].map((one): [string, Registered] => [one.id, { spans: spans(one), name: one.name }]),
    ),
  ];
}
