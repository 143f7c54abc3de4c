import type { NameRecord } from '../../schemas/name.ts';
import { type RecordStateFields, stateOf } from '../../schemas/record-state.ts';
import type { ErratumRange, Places } from '../../text/range.ts';
import { type Problem, reportInto, sortProblems } from '../checks/problem.ts';
import type { Path } from '../yaml-reading.ts';
import { measureCoverage } from './coverage.ts';
import { digitClaims } from './digit-claims.ts';
import { digitRuns, listedRun } from './digit-runs.ts';
import type { Coverage, Facts } from './facts.ts';
import { checkIds } from './ids.ts';
import { loadTables, type Tables } from './load.ts';
import { findMentions } from './mentions.ts';
import { resolveTables } from './resolve.ts';
import type { Row } from './row.ts';
import { factFile, NAME_TABLES, PUBLISHED_TABLES } from './tables.ts';

export interface FactSources {
  places: Places;
  errata: readonly ErratumRange[];
  /** texts by path from the root; those of content/facts/ are read, others ignored */
  files: ReadonlyMap<string, string>;
  /** ids of the caption blocks that a figure shows, e.g. b17 */
  captions: readonly string[];
}

export interface CheckedFacts {
  /** null when there is any problem */
  facts: Facts | null;
  /** those that were withdrawn or superseded; null likewise */
  retired: Facts | null;
  /** by file, then line */
  problems: Problem[];
  /** null when records could not be located, because what they would account for is then unknown */
  coverage: Coverage | null;
  /** the file and line of each record, by its id */
  where: ReadonlyMap<string, Pick<Problem, 'file' | 'line'>>;
  /** every witness that a record cites, and where */
  cited: readonly ({ id: string } & Pick<Problem, 'file' | 'line'>)[];
}

/** The witnesses that a record, or a part of it, cites. */
function citedIn(row: Row<unknown>, value: unknown = row.value, path: Path = []): CheckedFacts['cited'] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'witnesses' && Array.isArray(inner)
      ? inner.map(({ id }: { id: string }, i) => ({ id, file: row.file, line: row.line([...path, key, i]) }))
      : citedIn(row, inner, [...path, key]),
  );
}

const namesOf = (tables: Tables): Row<NameRecord>[] => NAME_TABLES.flatMap((table): Row<NameRecord>[] => tables[table]);

const idsOf = (tables: Tables): Set<string> =>
  new Set((Object.values(tables).flat() as Row<{ id: string }>[]).map(({ value }) => value.id));

/** The records that hold, and those that do not, among them what they need to be read: the calendar. */
function splitTables(tables: Tables): { tables: Tables; gone: Tables } {
  const only = (holds: boolean): Partial<Tables> =>
    Object.fromEntries(
      PUBLISHED_TABLES.map((table) => [
        table,
        (tables[table] as Row<RecordStateFields>[]).filter(({ value }) => (stateOf(value) === null) === holds),
      ]),
    );
  return { tables: { ...tables, ...only(true) }, gone: { ...tables, routes: [], digits: [], ...only(false) } };
}

/** Faults after which a record's number, date or name is not known, or not where it is. */
const CLAIMS_NOTHING: ReadonlySet<string> = new Set([
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D09',
  'D17',
  'D18',
  'D19',
  'P06',
]);

/**
 * Reads and checks the whole of content/facts/ against the text. Takes the text, its errata, the files and the captions
 * that figures show; gives the facts, every problem at once, and the coverage. Pure; throws nothing.
 */
export function checkFacts({ places, errata, files, captions }: FactSources): CheckedFacts {
  const problems: Problem[] = [];
  const report = reportInto(problems);
  const loaded = loadTables(files, report);
  const rows = Object.values(loaded).flat() as Row<{ id: string }>[];
  const all = checkIds(rows);
  const { tables, gone } = splitTables(loaded);
  const mentions = findMentions(namesOf(tables), places);
  const facts = resolveTables(tables, { places, errata, ids: idsOf(tables), mentions });
  // Of a name that holds no longer another may have the words now.
  const old = namesOf(gone).map((row) => [...findMentions([row], places)]);
  const retired = resolveTables(gone, {
    places,
    errata: null,
    ids: all,
    mentions: new Map([...mentions, ...old.flat()]),
  });
  if (!all.has('c-now')) report('D09', factFile('calendar'), 1, 'expected c-now, the time the text is told from');

  // A record that could not be read claims nothing; counting then would only report its fault a second time elsewhere.
  const whole = !problems.some(({ code }) => CLAIMS_NOTHING.has(code));
  let coverage: Coverage | null = null;
  if (whole) {
    const runs = digitRuns(places);
    const listed = facts.digits.flatMap((record) => {
      const row = tables.digits.find(({ value }) => value.id === record.id);
      const run = row && listedRun(row, record.at, runs, places);
      return row && run ? [{ row, run }] : [];
    });
    const accounted = {
      claims: digitClaims(facts, tables),
      listed,
      documents: facts.documents.flatMap(({ mentions }) => [...mentions]),
      said: facts.quotations.map(({ saidAt }) => saidAt),
      captions,
    };
    coverage = measureCoverage(places, accounted, report);
  }
  const where = new Map(rows.map((row) => [row.value.id, { file: row.file, line: row.line(['id']) }]));
  const cited = rows.flatMap((row) => citedIn(row));
  const sound = problems.length === 0;
  return {
    facts: sound ? facts : null,
    retired: sound ? { ...retired, calendar: [] } : null,
    problems: sortProblems(problems),
    coverage,
    where,
    cited,
  };
}
