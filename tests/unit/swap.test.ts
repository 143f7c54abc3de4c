import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { thisProcess } from '../../src/build/owner.ts';
import { startBuild } from '../../src/build/swap.ts';
import { longTest } from '../support/drawn.ts';

let work: string;
let folder: string;
let target: string;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'swap-'));
  folder = join(work, '.build');
  target = join(work, 'dist');
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** A site of several files, all of which say the same: half of one, or a mix of two, shows. */
function lay(site: string, words: string): void {
  mkdirSync(join(site, 'p/1'), { recursive: true });
  for (const file of ['index.html', 'edition.html', 'p/1/index.html']) writeFileSync(join(site, file), words);
}
/** The words of a whole site, `missing`, or what is wrong with it. */
function wordsOf(site: string): string {
  if (!existsSync(site)) return 'missing';
  const files = ['index.html', 'edition.html', 'p/1/index.html'].map((file) => join(site, file));
  const words = new Set(files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : 'no file')));
  return [...words].join(' and ');
}
const left = (): string[] => readdirSync(folder).sort();

/** A number that no process has. */
const DEAD = 2 ** 22 + 1;
const record = (owner: object): string => JSON.stringify({ ...thisProcess(), target, ...owner });

test('a build takes the place of the last one, and leaves nothing', () => {
  for (const words of ['first', 'second', 'third']) {
    const { fresh, swap } = startBuild(folder, target);
    lay(fresh, words);
    swap();
    expect([wordsOf(target), left()]).toEqual([words, []]);
  }
});

/** A build in a process of its own, which is killed at the `step`th change of the disk; of a removal half is done. */
const CHILD = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [, folder, target, step, when] = process.argv;
let n = 0;
const die = () => process.kill(process.pid, 'SIGKILL');
for (const name of ['renameSync', 'rmSync', 'writeFileSync', 'mkdirSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    const now = ++n === Number(step);
    if (now && when === 'before') {
      if (name === 'rmSync' && fs.existsSync(given[0] + '/index.html')) fs.unlinkSync(given[0] + '/index.html');
      if (name === 'writeFileSync') real(given[0], String(given[1]).slice(0, 9));
      die();
    }
    const answer = real(...given);
    if (now) die();
    return answer;
  };
}
const { mkdirSync, writeFileSync } = fs;
syncBuiltinESMExports();
const { startBuild } = await import(${JSON.stringify(resolve('src/build/swap.ts'))});
const { fresh, swap } = startBuild(folder, target);
mkdirSync(fresh + '/p/1', { recursive: true });
for (const file of ['index.html', 'edition.html', 'p/1/index.html']) writeFileSync(fresh + '/' + file, 'new');
swap();
`;

for (const [when, run] of [
  ['before', test],
  ['after', longTest],
] as const)
  run(`kill -9 ${when} each step: a whole build comes back, and nothing is left`, () => {
    const script = join(work, 'child.mjs');
    writeFileSync(script, CHILD.replace('const [, folder', 'const [, , folder'));
    const seen: string[] = [];
    for (let step = 1; step < 40; step++) {
      rmSync(folder, { recursive: true, force: true });
      rmSync(target, { recursive: true, force: true });
      lay(target, 'old');
      // From the version before, which kept no records.
      lay(join(folder, `dist-${DEAD}`), 'half');
      const { signal, status, stderr } = spawnSync(process.execPath, [script, folder, target, String(step), when], {
        encoding: 'utf8',
      });
      const after = wordsOf(target);
      if (signal !== 'SIGKILL') {
        expect([status, stderr, after]).toEqual([0, '', 'new']);
        break;
      }
      const { fresh } = startBuild(folder, target);
      seen.push(`${after} → ${wordsOf(target)}`);
      expect(['old', 'new'], `step ${step}: ${after}`).toContain(wordsOf(target));
      if (after !== 'missing') expect(wordsOf(target)).toBe(after);
      expect(existsSync(fresh)).toBe(false);
      expect(
        left().filter((name) => !name.startsWith('build-')),
        `step ${step}`,
      ).toEqual([]);
      expect(left().length).toBe(1);
    }
    // It was killed where it mattered: before, between the two moves, and after.
    expect(new Set(seen)).toEqual(new Set(['old → old', 'missing → old', 'new → new']));
    expect(seen.length).toBeGreaterThan(8);
  });

test.each<[what: string, lay: () => void, words: string, left: RegExp[]]>([
  ['nothing was built yet', () => mkdirSync(folder), 'missing', []],
  [
    'half a build of the version before',
    () => {
      lay(target, 'last');
      mkdirSync(join(folder, `dist-${DEAD}/p`), { recursive: true });
    },
    'last',
    [],
  ],
  ['the last build was moved away, by the version before', () => lay(join(folder, `old-${DEAD}`), 'last'), 'last', []],
  [
    'the last build was moved away, and the next one was whole',
    () => {
      lay(join(folder, `old-${DEAD}-00aa.0`), 'last');
      lay(join(folder, `dist-${DEAD}-00aa`), 'next');
      writeFileSync(join(folder, `build-${DEAD}-00aa.json`), record({ pid: DEAD }));
    },
    'last',
    [],
  ],
  [
    'half of an old build is left: it does not come back',
    () => {
      mkdirSync(join(folder, `gone-${DEAD}-00aa.0/p`), { recursive: true });
      writeFileSync(join(folder, `build-${DEAD}-00aa.json`), record({ pid: DEAD }));
    },
    'missing',
    [],
  ],
  [
    'another site was being built: what it has lost comes back there',
    () => {
      lay(join(folder, `old-${DEAD}-00aa.0`), 'other');
      writeFileSync(join(folder, `build-${DEAD}-00aa.json`), record({ pid: DEAD, target: join(work, 'elsewhere') }));
    },
    'missing',
    [],
  ],
  [
    'a build is running between its two moves: nothing of it is touched',
    () => {
      lay(join(folder, `old-${process.pid}-00aa.0`), 'last');
      lay(join(folder, `dist-${process.pid}-00aa`), 'next');
      writeFileSync(join(folder, `build-${process.pid}-00aa.json`), record({}));
    },
    'missing',
    [/^build-\d+-00aa\.json$/, /^dist-\d+-00aa$/, /^old-\d+-00aa\.0$/],
  ],
  [
    'a later process has the number of one that was killed',
    () => {
      lay(join(folder, `old-${process.pid}-00aa.0`), 'last');
      writeFileSync(join(folder, `build-${process.pid}-00aa.json`), record({ began: '1' }));
    },
    'last',
    [],
  ],
  [
    'another machine on the same disk is building',
    () => {
      lay(join(folder, `old-${DEAD}-00aa.0`), 'last');
      writeFileSync(join(folder, `build-${DEAD}-00aa.json`), record({ pid: DEAD, host: `${hostname()}-2` }));
    },
    'missing',
    [/^build-\d+-00aa\.json$/, /^old-\d+-00aa\.0$/],
  ],
  [
    'two were killed: the later one’s comes back',
    () => {
      lay(join(folder, `moved-1`), 'earlier');
      lay(join(folder, `moved-2`), 'later');
      for (const [n, id] of ['00aa', '00bb'].entries()) {
        cpSync(join(folder, `moved-${n + 1}`), join(folder, `old-${DEAD}-${id}.0`), { recursive: true });
        rmSync(join(folder, `moved-${n + 1}`), { recursive: true });
        writeFileSync(join(folder, `build-${DEAD}-${id}.json`), record({ pid: DEAD }));
        // A clock may be coarser than two moves.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      }
    },
    'later',
    [],
  ],
  [
    'what is not a build’s stays',
    () => {
      lay(target, 'last');
      for (const name of ['site-root', 'serving-AbCdEf', 'dist-x', 'old', 'dist-1-zz'])
        lay(join(folder, name), 'other');
    },
    'last',
    [/^dist-1-zz$/, /^dist-x$/, /^old$/, /^serving-AbCdEf$/, /^site-root$/],
  ],
])('the next start finds: %s', (what, prepare, words, kept) => {
  prepare();
  const before = new Set(existsSync(folder) ? left() : []);
  const { fresh } = startBuild(folder, target);
  expect(wordsOf(target), what).toBe(words);
  const own = fresh.replace(/^.*dist-/, 'build-');
  const rest = left().filter((name) => !name.startsWith(own));
  expect(rest.length, rest.join()).toBe(kept.length);
  for (const name of kept)
    expect(
      rest.some((one) => name.test(one) && before.has(one)),
      String(name),
    ).toBe(true);
  if (existsSync(join(work, 'elsewhere'))) expect(wordsOf(join(work, 'elsewhere'))).toBe('other');
  // And the build goes on.
  lay(fresh, 'mine');
});

test('two builds that end at once: one of them stays, whole, and nothing is left', () => {
  lay(target, 'last');
  const [one, other] = [startBuild(folder, target), startBuild(folder, target)];
  lay(one.fresh, 'one');
  lay(other.fresh, 'other');
  one.swap();
  other.swap();
  expect([wordsOf(target), left()]).toEqual(['other', []]);
});

test('a build that cannot take its place leaves the last one where it was', () => {
  lay(target, 'last');
  const { swap } = startBuild(folder, target);
  expect(swap).toThrow('cannot take the place of');
  expect(wordsOf(target)).toBe('last');
});

test('a build of another machine is given up after an hour', () => {
  lay(join(folder, `old-${DEAD}-00aa.0`), 'last');
  writeFileSync(join(folder, `build-${DEAD}-00aa.json`), record({ pid: DEAD, host: 'elsewhere' }));
  startBuild(folder, target);
  expect(wordsOf(target)).toBe('missing');
  vi.useFakeTimers({ now: Date.now() + 2 * 3_600_000, toFake: ['Date'] });
  try {
    startBuild(folder, target);
  } finally {
    vi.useRealTimers();
  }
  expect(wordsOf(target)).toBe('last');
});
