// `npm run check`: reads the content, checks it, says what is wrong or proves that nothing is.

import { checkContent } from '../src/build/check-content.ts';
import { formatProblem } from '../src/edition/checks/problem.ts';
import { readContentFolder } from '../src/edition/content-folder.ts';
import { coverageLine } from '../src/edition/facts/coverage.ts';
import { proofLine } from '../src/edition/proof-line.ts';

const { edition, problems } = checkContent(readContentFolder());
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0 || !edition) {
  console.error(`\n${problems.length} problem(s). The content is not built until all are mended.`);
  process.exitCode = 1;
} else {
  console.log(proofLine(edition));
  console.log('This is of content/; that the pages print it, and nothing else, is proven by npm run build.');
  console.log(coverageLine(edition.coverage));
}
