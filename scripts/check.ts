// `npm run check`: reads the content, checks it, says what is wrong or proves that nothing is.

import { checkFolder } from '../src/build/check-content.ts';
import { formatProblems } from '../src/edition/checks/problem.ts';
import { coverageLine } from '../src/edition/facts/coverage.ts';
import { proofLine } from '../src/edition/proof-line.ts';

const { edition, problems } = await checkFolder();
if (problems.length > 0 || !edition) {
  console.error(formatProblems(problems));
  // Of one there is nothing to count.
  if (problems.length > 1)
    console.error(`\n${problems.length} problems. The content is not built until all are mended.`);
  process.exitCode = 1;
} else {
  console.log(proofLine(edition));
  console.log('This is of content/; that the pages print it, and nothing else, is proven by npm run build.');
  console.log(coverageLine(edition.coverage));
}
