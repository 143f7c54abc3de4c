import { expect, test } from 'vitest';
import { CHECK_CODES } from '../../../src/edition/checks/codes.ts';
import { draw } from '../../support/drawn.ts';
import { checkWith, factFiles } from './fact-files.ts';
import { mutations } from './mutate-facts.ts';

// In `npm test` some of each kind; in `npm run test:all` every one.
const { seed, count } = draw('mutations of the facts', { some: 60, all: Number.POSITIVE_INFINITY, fixed: 20_201_102 });

test('no single change of a guarded field is accepted', { timeout: 1_800_000 }, () => {
  const all = mutations(factFiles, seed);
  const tried = all.slice(0, count);
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(tried.length).toBeGreaterThanOrEqual(60);
  const faults: string[] = [];
  for (const { kind, file, text, from, to, label } of tried) {
    const { facts, problems } = checkWith(file, text);
    const told = problems
      .map((problem) => `${problem.code} ${problem.file}:${problem.line} ${problem.message}`)
      .join('; ');
    const says = `${kind}, ${label} (${file}:${from}-${to})`;
    if (facts !== null || problems.length === 0) faults.push(`${says}: accepted`);
    else if (!problems.some((one) => one.file === file && from <= one.line && one.line <= to))
      faults.push(`${says}: told elsewhere: ${told}`);
    else if (!problems.every(({ code }) => code.startsWith('D') && Object.hasOwn(CHECK_CODES, code)))
      faults.push(`${says}: no code: ${told}`);
  }
  const kinds = new Set(tried.map(({ kind }) => kind));
  console.log(`${tried.length} of ${all.length} mutations of ${kinds.size} kinds, ${faults.length} at fault`);
  expect(faults).toEqual([]);
});
