import { termsSchema } from '../schemas/term.ts';
import { placed, readAdded } from './added.ts';
import type { Report } from './checks/problem.ts';
import type { Edition, Term } from './model.ts';
import type { ContentFiles } from './text-file.ts';

export const TERMS_FILE = 'content/terms.yaml';

/** A sentence of ours ends in 。？！, with the closing marks that follow. */
const ENDS = /[。？！]+[”’」』）》]*/g;

/** The words that the edition explains, in reading order; none where there is no such file. Reports K01 to K04. */
export function readTerms(files: ContentFiles, edition: Pick<Edition, 'passages'>, report: Report): Term[] {
  const file = readAdded(files, TERMS_FILE, termsSchema, report);
  const first = new Map<string, string>();
  for (const [index, { id, term, says }] of file.value.entries()) {
    const other = first.get(term);
    if (other) report('K02', TERMS_FILE, file.line([index, 'term']), `explains “${term}”, as ${other} does`);
    else first.set(term, id);
    const sentences = says.match(ENDS)?.length ?? 0;
    if (sentences !== 2 || says.replace(/^.*[。？！][”’」』）》]*/s, '') !== '')
      report(
        'K03',
        TERMS_FILE,
        file.line([index, 'says']),
        `has ${sentences} whole sentences: expected two and no more`,
      );
  }
  return placed(file, 'term', edition, report);
}
