import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent, checkFolder } from '../../src/build/check-content.ts';
import { CHECK_CODES } from '../../src/edition/checks/codes.ts';
import { formatProblem, type Problem } from '../../src/edition/checks/problem.ts';
import { changed, changedFolder } from '../support/content.ts';
import { fixtureFiles } from '../support/edition.ts';

// A test of a check is a folder: `change.yaml` says what is done to the small fixture, `expected.txt` what the checks
// then say, to the letter. Where `expected.txt` is missing it is written, and fails in CI.
const FOLDER = 'tests/checks';
const good = fixtureFiles('small');
const folders = readdirSync(FOLDER);

async function problemsOf(changeFile: string): Promise<readonly Problem[]> {
  const root = changedFolder(good, changeFile);
  if (!root) return (await checkContent(changed(good, changeFile))).problems;
  try {
    return (await checkFolder(root)).problems;
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('the small fixture has no problem', async () => {
  expect((await checkContent(good)).problems).toEqual([]);
});

test('every code has a folder that breaks it', () => {
  expect(folders.sort()).toEqual(Object.keys(CHECK_CODES).sort());
});

describe.each(folders)('%s', (code) => {
  test('is reported, with file, line, what was found and what was expected', async () => {
    const lines = (await problemsOf(`${FOLDER}/${code}/change.yaml`)).map(formatProblem);
    expect(lines.some((line) => line.startsWith(`${code} `))).toBe(true);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../checks/${code}/expected.txt`);
  });
});
