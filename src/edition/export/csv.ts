import { stringify } from 'csv-stringify/sync';
import { eventRow, quotationRow, statisticRow } from '../../schemas/row.ts';
import type { Edition } from '../model.ts';
import { eventRows, quotationRows, statisticRows } from './rows.ts';

/** A CSV has only the records that hold: who adds up a column does not look at another. */
const columnsOf = (row: { shape: object }): string[] => Object.keys(row.shape).filter((column) => column !== 'state');

/** The tables that are published as CSV too; the index is no table, its entries hold lists. */
const TABLES = {
  events: { columns: columnsOf(eventRow), rows: eventRows },
  statistics: { columns: columnsOf(statisticRow), rows: statisticRows },
  quotations: { columns: columnsOf(quotationRow), rows: quotationRows },
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
    columns,
    record_delimiter: '\r\n',
    cast: { boolean: String },
  });
}
