import type { z } from 'zod';
import { isStatePath } from '../../schemas/record-state.ts';
import type { CheckCode } from '../checks/codes.ts';
import type { Report } from '../checks/problem.ts';
import { schemaIssues } from '../yaml-file.ts';
import { type Path, readYaml } from '../yaml-reading.ts';
import type { Row } from './row.ts';
import { FACT_SCHEMAS, type FactTable, factFile } from './tables.ts';

/** Every record that fits its schema, by table. */
export type Tables = { [T in FactTable]: Row<z.infer<(typeof FACT_SCHEMAS)[T]>>[] };

/** The records of one file, unchecked; none, and D01, for a file that is missing or is no list of records. */
function readRows(file: string, text: string | undefined, report: Report): Row<unknown>[] {
  const broken = (line: number, message: string, advice?: string): Row<unknown>[] => {
    report('D01', file, line, message, advice);
    return [];
  };
  if (text === undefined) return broken(1, 'is missing');
  const { faults, value, line } = readYaml(file, text);
  if (faults.length) return faults.flatMap((fault) => broken(fault.line, fault.message, fault.advice));
  if (!Array.isArray(value)) return broken(1, 'expected a list of records');
  return value.map((record: unknown, index): Row<unknown> => {
    const lineIn = (path: Path): number => line([index, ...path]);
    return {
      file,
      value: record,
      line: lineIn,
      report: (path, code, message) => report(code, file, lineIn(path), message),
    };
  });
}

/** Whose fault a field is: an id's, a state's, or the record's. */
function codeOf(path: Path): CheckCode {
  if (isStatePath(path)) return 'P06';
  return path.length === 1 && path[0] === 'id' ? 'D17' : 'D02';
}

/** Checks records by a schema. Gives those that fit, typed; D17 for a malformed id, P06 for a state, D02 for anything else. */
function fitting<T>(schema: z.ZodType<T>, rows: readonly Row<unknown>[]): Row<T>[] {
  return rows.flatMap((row) => {
    const result = schema.safeParse(row.value);
    if (result.success) return [{ ...row, value: result.data }];
    for (const { path, name, message, unknownKey } of schemaIssues(result.error, 'the record')) {
      if (unknownKey !== undefined)
        row.report(path, isStatePath(path) ? 'P06' : 'D02', `${name} has a field \`${unknownKey}\` not known here`);
      else row.report(path, codeOf(path), `${name}: ${message}`);
    }
    return [];
  });
}

/** Reads all fact files and checks their form. Takes texts by path; reports D01, D02 and D17. */
export function loadTables(files: ReadonlyMap<string, string>, report: Report): Tables {
  const load = <T extends FactTable>(table: T): Tables[T] => {
    // TypeScript does not see that indexing two types by one T gives matching ones.
    const schema = FACT_SCHEMAS[table] as unknown as z.ZodType<Tables[T][number]['value']>;
    return fitting(schema, readRows(factFile(table), files.get(factFile(table)), report)) as Tables[T];
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
