// `npm run check`: reads the content, checks it, says what is wrong or proves that nothing is.
import { buildEdition } from '../src/edition/build.ts';
import { coverageLine } from '../src/edition/facts/coverage.ts';
import { formatProblem } from '../src/edition/problem.ts';
import { proofLine } from '../src/edition/proof.ts';
import { readContent } from '../src/edition/read.ts';

const { edition, problems } = buildEdition(readContent());
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0 || !edition) {
  console.error(`\n${problems.length} problem(s). The content is not built until all are mended.`);
  process.exitCode = 1;
} else {
  console.log(proofLine(edition));
  console.log(coverageLine(edition.coverage));
}
