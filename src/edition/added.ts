import type { z } from 'zod';
import type { CitedSource } from '../schemas/cited-source.ts';
import { passageLocation } from '../text/location.ts';
import type { TextRange } from '../text/range.ts';
import type { Report } from './checks/problem.ts';
import type { Edition } from './model.ts';
import type { ContentFiles } from './text-file.ts';
import { readYamlFile } from './yaml-file.ts';
import type { Parsed } from './yaml-reading.ts';

// What the edition adds from outside the text: explained words and what came later. Each is tied to printed words and has its
// sources; the files may be missing.

/** What every such record has. */
interface AddedRecord {
  id: string;
  passage: number;
  sources: readonly CitedSource[];
}

/** A file of such records: where it is, what it holds, and the lines of that. */
export interface AddedFile<T> extends Parsed<T[]> {
  file: string;
}

/** Reads a file of such records and checks what holds of all: ids (K02), sources (K04). No records where it is missing. */
export function readAdded<T extends AddedRecord>(
  files: ContentFiles,
  file: string,
  schema: z.ZodType<T[]>,
  report: Report,
): AddedFile<T> {
  const parsed = files.has(file) ? readYamlFile(files, file, schema, report) : null;
  const { value, line } = parsed ?? { value: [], line: () => 1 };
  const ids = new Set<string>();
  for (const [index, { id, sources }] of value.entries()) {
    if (ids.has(id)) report('K02', file, line([index, 'id']), `has the id ${id} a second time`);
    ids.add(id);
    for (const [n, { name, date = '', seen }] of sources.entries())
      if (date > seen)
        report(
          'K04',
          file,
          line([index, 'sources', n, 'seen']),
          `saw ${name} of ${date} on ${seen}: expected a later day`,
        );
  }
  return { file, value, line };
}

/** The records whose words stand in their passage, with the range of these, in reading order; K01 for the others. */
export function placed<T extends AddedRecord>(
  { file, value, line }: AddedFile<T>,
  field: keyof T & string,
  { passages }: Pick<Edition, 'passages'>,
  report: Report,
): (T & { at: TextRange })[] {
  const found = value.flatMap((record, index) => {
    const words = String(record[field]);
    const start = passages[record.passage - 1]?.text.indexOf(words);
    if (start === undefined)
      report('K01', file, line([index, 'passage']), `names passage ${record.passage}: there is none`);
    else if (start === -1)
      report('K01', file, line([index, field]), `has words that passage ${record.passage} does not: “${words}”`);
    if (start === undefined || start === -1) return [];
    return [{ ...record, at: { location: passageLocation(record.passage), start, end: start + words.length } }];
  });
  return found.sort((a, b) => a.passage - b.passage || a.at.start - b.at.start);
}

/** The line of a file that gives a record its id; the first where none does. */
export function addedLine(files: ContentFiles, file: string, id: string): number {
  const lines = new TextDecoder().decode(files.get(file)).split('\n');
  const given = new RegExp(`^\\s*(- )?(\\{ *)?id: ${id}(?![a-z0-9-])`);
  return Math.max(1, 1 + lines.findIndex((line) => given.test(line)));
}
