import type { CheckCode } from '../checks/codes.ts';
import type { Parsed, Path } from '../yaml-reading.ts';

/** One record of a file of facts, and where its fields are in the file. */
export interface Row<T> extends Parsed<T> {
  file: string;
  /** Reports one thing wrong with the record, at a field of it: ['date', 'from'], ['members', 2, 'words']. */
  report(path: Path, code: CheckCode, message: string): void;
}
