import { expect, test } from 'vitest';
import { formatProblem, type Problem } from '../../src/edition/checks/problem.ts';
import { loadEdition } from '../../src/edition/load.ts';
import { draw } from '../support/drawn.ts';
import { fixtureFiles } from '../support/edition.ts';
import { type Mutation, mutateLine, mutateParagraphs, mutateYaml } from '../support/mutate.ts';
import { pick, seeded } from '../support/seeded.ts';

// Every single change of a guarded field is refused: with a code, the right file and the right line.
// Guarded are: the source; the paragraphs and titles of the chapters; everything in edition.yaml and published.json; of
// each flag its block, words and occurrence. (Its proposals' form has tests/checks/X06.)

const good = fixtureFiles('article');
const chapters = [...good.keys()].filter((file) => file.endsWith('.mdx'));
const isParagraph = (line: string): boolean => /^[^\s\-<{a-zA-Z]/.test(line) || /^\d/.test(line);
const isWords = (line: string): boolean => isParagraph(line) || /^ {2}- /.test(line);

type Kind = (random: () => number) => Mutation | null;

const kinds: Record<string, { count: number; make: Kind }> = {
  'a character of the source': {
    count: 50,
    make: (r) => mutateLine(good, 'content/source/article.txt', (line) => line !== '', r),
  },
  'a character of a chapter': { count: 100, make: (r) => mutateLine(good, pick(r, chapters), isWords, r) },
  'a paragraph of a chapter': { count: 50, make: (r) => mutateParagraphs(good, pick(r, chapters), isParagraph, r) },
  'edition.yaml': { count: 90, make: (r) => mutateYaml(good, 'content/edition.yaml', () => true, r, 12) },
  'published.json': { count: 70, make: (r) => mutateYaml(good, 'content/published.json', () => true, r, 1) },
  'a flag': {
    count: 70,
    make: (r) =>
      mutateYaml(good, 'content/errata.yaml', (path) => /\.spans\.\d+\.(block|words|occurrence)$/.test(path), r, 8),
  },
};

/** In the lines of the change; where a file can no longer be parsed, or has a key twice, wherever after it the parser notices. */
const accepts = ({ file, lines: [first, last] }: Mutation, found: readonly Problem[]): boolean =>
  found.some((one) => one.file === file && one.line >= first && (one.line <= last || one.code === 'Y01'));

// In `npm test` some of each kind, in the proportions of all.
const ALL = Object.values(kinds).reduce((sum, { count }) => sum + count, 0);
const { seed, count: wanted } = draw('mutations of the content', { some: 60, all: ALL, fixed: 20201102 });

test.each(Object.entries(kinds))('%s', (_name, { count, make }) => {
  const random = seeded(seed);
  const failures: string[] = [];
  const share = Math.ceil((count * wanted) / ALL);
  let made = 0;
  while (made < share) {
    const mutation = make(random);
    if (!mutation) continue;
    made++;
    const { problems } = loadEdition(mutation.files);
    if (problems.length === 0) failures.push(`accepted: ${mutation.what}`);
    else if (!accepts(mutation, problems))
      failures.push(`wrong place: ${mutation.what}\n   ${problems.slice(0, 3).map(formatProblem).join('\n   ')}`);
  }
  expect(failures, `SEED=${seed}`).toEqual([]);
  expect(made).toBeGreaterThan(0);
});

test('there are at least 400, of which at least 60 are tried', () => {
  expect(ALL).toBeGreaterThanOrEqual(400);
  expect(wanted).toBeGreaterThanOrEqual(60);
});
