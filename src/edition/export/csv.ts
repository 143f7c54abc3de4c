import { stringify } from 'csv-stringify/sync';
import { eventRow, quotationRow, statisticRow } from '../../schemas/row.ts';
import type { Edition } from '../model.ts';
import { eventRows, quotationRows, statisticRows } from './rows.ts';

/** The tables that are published as CSV too; the index is no table, its entries hold lists. */
const TABLES = {
  events: { columns: Object.keys(eventRow.shape), rows: eventRows },
  statistics: { columns: Object.keys(statisticRow.shape), rows: statisticRows },
  quotations: { columns: Object.keys(quotationRow.shape), rows: quotationRows },
} as const;

export type CsvName = keyof typeof TABLES;

export const CSV_NAMES = Object.keys(TABLES) as CsvName[];

/** What is between the items of a list in one field: `累计、超过`. */
export const LIST_MARK = '、';

/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled) in UTF-8 with a byte order mark, without which Excel takes it for GBK.
 * No field is escaped against formulas: none can begin with `=`, `+`, `-` or `@`, and the words must stay exact.
 */
export function csvOf(name: CsvName, edition: Edition): string {
  const { columns, rows } = TABLES[name];
  const records = rows(edition).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, Array.isArray(value) ? value.join(LIST_MARK) : value]),
    ),
  );
  return stringify(records, {
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    cast: { boolean: String },
  });
}
