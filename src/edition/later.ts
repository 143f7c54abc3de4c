import { laterSchema } from '../schemas/outcome.ts';
import { placed, readAdded } from './added.ts';
import type { Report } from './checks/problem.ts';
import type { Edition, Outcome } from './model.ts';
import type { ContentFiles } from './text-file.ts';

export const LATER_FILE = 'content/later.yaml';

/**
 * What became of what the text tells, in reading order; none where there is no such file. Reports K01, K02 and K04: an
 * outcome is not of a time before the text's own.
 */
export function readLater(
  files: ContentFiles,
  edition: Pick<Edition, 'passages' | 'facts'>,
  report: Report,
): Outcome[] {
  const file = readAdded(files, LATER_FILE, laterSchema, report);
  const now = edition.facts.calendar.find(({ id }) => id === 'c-now')?.from ?? '';
  for (const [index, { date }] of file.value.entries())
    if (date < now.slice(0, date.length))
      report(
        'K04',
        LATER_FILE,
        file.line([index, 'date']),
        `is of ${date}: expected a time after ${now}, the text’s own`,
      );
  return placed(file, 'words', edition, report);
}
