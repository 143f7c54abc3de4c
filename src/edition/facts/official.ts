import type { Problem, Report } from '../checks/problem.ts';
import type { Witness } from '../model.ts';
import type { Facts } from './facts.ts';

/** D20: no source tells of a document before there was one. */
export function checkOfficial(
  documents: Facts['documents'],
  witnesses: readonly Witness[],
  where: ReadonlyMap<string, Pick<Problem, 'file' | 'line'>>,
  report: Report,
): void {
  for (const { id, official } of documents) {
    const { date = '', witnesses: cited } = official ?? { witnesses: [] };
    const place = where.get(id);
    for (const { id: witness } of cited) {
      const seen = witnesses.find((one) => one.id === witness)?.date;
      if (place && seen !== undefined && date > seen)
        report(
          'D20',
          place.file,
          place.line,
          `has ${id} issued on ${date}: ${witness}, which tells of it, is of ${seen}`,
        );
    }
  }
}
