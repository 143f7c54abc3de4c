import type { z } from 'zod';
import type { Problem } from '../checks/problem.ts';
import { readRecords } from './read.ts';
import type { Report, Row } from './row.ts';
import { shapeRecords } from './shape.ts';
import { FACT_SCHEMAS, type FactTable, factFile } from './tables.ts';

/** Every record that fits its schema, by table. */
export type Tables = { [T in FactTable]: Row<z.infer<(typeof FACT_SCHEMAS)[T]>>[] };

/** The last reading of each file: of twelve files a change touches one, and YAML is slow to read. */
const last = new Map<string, { text: string | undefined; read: ReturnType<typeof readRecords> }>();

function readOnce(file: string, text: string | undefined): ReturnType<typeof readRecords> {
  const known = last.get(file);
  if (known && known.text === text) return known.read;
  const read = readRecords(file, text);
  last.set(file, { text, read });
  return read;
}

/** Reads and shapes all fact files. Takes texts by path; faults go to `add` (D01) and `report` (D02, D17). */
export function loadTables(
  files: ReadonlyMap<string, string>,
  add: (problem: Problem) => void,
  report: Report,
): Tables {
  const load = <T extends FactTable>(table: T): Tables[T] => {
    const { rows, problems } = readOnce(factFile(table), files.get(factFile(table)));
    problems.forEach(add);
    // TypeScript does not see that indexing two types by one T gives matching ones.
    const schema = FACT_SCHEMAS[table] as unknown as z.ZodType<Tables[T][number]['value']>;
    return shapeRecords(schema, rows, report) as Tables[T];
  };
  return {
    calendar: load('calendar'),
    events: load('events'),
    statistics: load('statistics'),
    people: load('people'),
    places: load('places'),
    organisations: load('organisations'),
    documents: load('documents'),
    mechanisms: load('mechanisms'),
    quotations: load('quotations'),
    works: load('works'),
    routes: load('routes'),
    digits: load('digits'),
  };
}
