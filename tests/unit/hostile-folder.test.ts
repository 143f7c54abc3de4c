import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/build/check-content.ts';
import { formatProblem, formatProblems } from '../../src/edition/checks/problem.ts';
import { laidOut } from '../support/content.ts';
import { fixtureFiles } from '../support/edition.ts';

// What may stand in content/ and is no plain file, or not one that can be read.

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

/** The small fixture in a folder of its own, changed by `change`. */
function folder(change: (content: string) => void): string {
  const root = laidOut(fixtureFiles('small'));
  made.push(root);
  change(join(root, 'content'));
  return root;
}

/** `npm run check` of another folder, as another process: what waits for ever is killed, and fails. */
const check = (root: string) =>
  spawnSync(process.execPath, [resolve('scripts/check.ts')], { cwd: root, encoding: 'utf8', timeout: 30_000 });

const pipe = (path: string) => execFileSync('mkfifo', [path]);
const over = (path: string, put: () => void) => {
  rmSync(path, { recursive: true });
  put();
};

const HOSTILE: readonly (readonly [what: string, change: (content: string) => void, place: string, says: string])[] = [
  ['a link out of content/', (at) => symlinkSync('/etc/passwd', `${at}/notes.txt`), 'F07 content/notes.txt:1', 'link'],
  [
    'a link in place of a chapter',
    (at) => over(`${at}/chapters/01-river.mdx`, () => symlinkSync('/etc/hostname', `${at}/chapters/01-river.mdx`)),
    'F07 content/chapters/01-river.mdx:1',
    'link',
  ],
  [
    'a link to another file of content/',
    (at) => symlinkSync('../edition.yaml', `${at}/facts/more.yaml`),
    'F07 content/facts/more.yaml:1',
    'link',
  ],
  ['a link to itself', (at) => symlinkSync('loop', `${at}/loop`), 'F07 content/loop:1', 'link'],
  ['a link to nothing', (at) => symlinkSync('/nowhere', `${at}/figures/a.svg`), 'F07 content/figures/a.svg:1', 'link'],
  [
    'a folder that is a link',
    (at) => over(`${at}/chapters`, () => symlinkSync('/etc', `${at}/chapters`)),
    'F07 content/chapters:1',
    'link',
  ],
  [
    'a pipe in place of a file that is read',
    (at) => over(`${at}/errata.yaml`, () => pipe(`${at}/errata.yaml`)),
    'F07 content/errata.yaml:1',
    'pipe',
  ],
  [
    'a pipe as a photograph',
    (at) => {
      mkdirSync(`${at}/photographs`);
      pipe(`${at}/photographs/a.jpg`);
    },
    'F07 content/photographs/a.jpg:1',
    'pipe',
  ],
  [
    'a folder in place of a file',
    (at) => over(`${at}/edition.yaml`, () => mkdirSync(`${at}/edition.yaml`)),
    'F07 content/edition.yaml:1',
    'folder',
  ],
  [
    'a folder with the name of a chapter',
    (at) => mkdirSync(`${at}/chapters/03.mdx`),
    'F07 content/chapters/03.mdx:1',
    'folder',
  ],
  ['a folder that nothing reads', (at) => mkdirSync(`${at}/.git`), 'F07 content/.git:1', 'folder'],
  [
    'folders in folders without end',
    (at) => mkdirSync(`${at}/figures/${'a/'.repeat(500)}`, { recursive: true }),
    'F07 content/figures/a:1',
    'folder',
  ],
  [
    'a file in place of a folder',
    (at) => over(`${at}/facts`, () => writeFileSync(`${at}/facts`, 'x')),
    'F06 content/facts:1',
    'nothing',
  ],
  [
    'a line end in a name',
    (at) => writeFileSync(`${at}/a\nG01 content:1 is good`, 'x'),
    'F06 content/a\\u{a}G01',
    'nothing',
  ],
  [
    'an escape sequence in a name',
    (at) => writeFileSync(`${at}/figures/\u001b[2J.svg`, 'x'),
    'F06 content/figures/\\u{1b}[2J.svg:1',
    'nothing',
  ],
  [
    'a mark that turns a name round',
    (at) => writeFileSync(`${at}/chapters/03\u202exdm.mdx`, 'x'),
    'F06 content/chapters/03\\u{202e}xdm.mdx:1',
    'nothing',
  ],
  ['a name that is long', (at) => writeFileSync(`${at}/${'x'.repeat(255)}`, 'x'), 'F06 content/xxx', 'nothing'],
  [
    'a name that is not UTF-8',
    (at) => writeFileSync(Buffer.concat([Buffer.from(`${at}/figures/`), Buffer.of(0xd0, 0xa1, 0xb3)]), 'x'),
    'F07 content/figures/С\ufffd:1',
    'not UTF-8',
  ],
  [
    'ten gigabytes',
    (at) => truncateSync(`${at}/source/article.txt`, 1e10),
    'F08 content/source/article.txt:1',
    '10000000000 bytes',
  ],
  [
    'files without number',
    (at) => {
      for (let n = 0; n < 2100; n += 1) writeFileSync(`${at}/figures/a${n}.svg`, '');
    },
    'F08 content:1',
    'more than 2000 files',
  ],
];

describe.each(HOSTILE)('%s', (_what, change, place, says) => {
  test('is refused with code and name, in words that do nothing', async () => {
    const { problems } = await checkFolder(folder(change));
    const told = problems.map(formatProblem);
    expect(told.join('\n')).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/u);
    const [here = ''] = told.filter((words) => words.startsWith(place));
    expect(here).toContain(says);
    expect(here.length).toBeLessThan(1000);
  });
});

test('npm run check answers where a pipe stands, and exits 1', () => {
  const root = folder((at) => over(`${at}/errata.yaml`, () => pipe(`${at}/errata.yaml`)));
  const { status, stderr, stdout } = check(root);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^F07 content\/errata\.yaml:1 is a pipe: .*\n$/);
});

test.each([
  ['is not there', (at: string) => rmSync(at, { recursive: true }), 'is missing'],
  ['is a file', (at: string) => over(at, () => writeFileSync(at, 'x')), 'is a file'],
  ['is a pipe', (at: string) => over(at, () => pipe(at)), 'is a pipe'],
])('where content/ %s, npm run check says so in one sentence and exits 1', (_what, change, says) => {
  const { status, stderr, stdout } = check(folder(change));
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(`F01 content:1 ${says}: expected the folder with the files of an edition\n`);
});

test('a file that may not be read is refused with code and name', () => {
  const root = folder((at) => chmodSync(`${at}/errata.yaml`, 0));
  // Whoever may read everything asks as somebody who may not.
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
  chmodSync(root, 0o755);
  const script = `
    process.setuid?.(${nobody ?? 'process.getuid()'});
    const { readContentFolder } = await import(${JSON.stringify(resolve('src/edition/content-folder.ts'))});
    try { readContentFolder(${JSON.stringify(root)}); } catch ({ problems: [{ code, file, message }] }) { console.log(code, file, message); }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  expect(stdout).toBe('F07 content/errata.yaml cannot be read (EACCES): expected a file that may be read\n');
});

test('20,000 problems are printed as fifty and a count', () => {
  const root = folder((at) =>
    writeFileSync(
      `${at}/chapters/02-city.mdx`,
      `---\nchapter: city\nsummary: 桥与人。\n---\n\n${'多余的一段。\n\n'.repeat(20_000)}`,
    ),
  );
  const { status, stderr } = check(root);
  expect(status).toBe(1);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(53);
  expect(lines[50]).toMatch(/^… and \d+ more$/);
  expect(lines[52]).toMatch(/^2\d{4} problems\. /);
  expect(formatProblems([])).toBe('');
});
