import type { TextRange } from '../../text/range.ts';
import type { Claim } from './digit-runs.ts';
import type { Facts } from './facts.ts';
import type { Tables } from './load.ts';
import type { Row } from './row.ts';
import { NAME_TABLES } from './tables.ts';

/** Every range of text that a record says is a date, a statistic or a name. */
export function digitClaims(facts: Facts, tables: Tables): Claim[] {
  const rows = new Map((Object.values(tables).flat() as Row<{ id: string }>[]).map((row) => [row.value.id, row]));
  const claim = (id: string, as: Claim['as'], spans: readonly (TextRange | undefined)[]): Claim[] => {
    const row = rows.get(id);
    return spans.flatMap((span) => (row && span ? [{ ...span, as, row }] : []));
  };
  return [
    ...facts.calendar.flatMap(({ id, printedAt }) => claim(id, 'date', [printedAt])),
    ...facts.events.flatMap(({ id, dateAt }) => claim(id, 'date', [dateAt])),
    ...facts.statistics.flatMap(({ id, printedAt, periodAt }) => [
      ...claim(id, 'statistic', [printedAt]),
      ...claim(id, 'date', [periodAt]),
    ]),
    ...NAME_TABLES.flatMap((table) => facts[table].flatMap(({ id, mentions }) => claim(id, 'name', mentions))),
  ];
}
