import type { FactCode } from '../checks/fact-codes.ts';

/** A path inside a record: ['date', 'from'], ['members', 2, 'words']. */
export type Path = readonly (string | number)[];

/** One record as read, and where its fields stand in the file. */
export interface Row<T> {
  file: string;
  value: T;
  /** the line of the field at the path, or of the nearest thing above it that exists; from 1 */
  line(path: Path): number;
}

/** Reports one thing wrong with a record, at a field of it. */
export type Report = (row: Row<unknown>, path: Path, code: FactCode, message: string) => void;
