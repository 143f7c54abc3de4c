import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };
const declared = json('package.json');
const { '': root, ...installed } = packages;
const entries = Object.entries(installed);

test('every package of the lock file is named by its bytes, and comes from whichever registry the machine uses', () => {
  expect(entries.length).toBeGreaterThan(500);
  const unnamed = entries.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity));
  expect(unnamed.map(([path]) => path)).toEqual([]);
  expect(entries.filter(([, { resolved, link }]) => resolved || link).map(([path]) => path)).toEqual([]);
});

test('the lock file has what package.json declares, pinned', () => {
  for (const section of ['dependencies', 'optionalDependencies', 'devDependencies'] as const) {
    expect(root?.[section], section).toEqual(declared[section]);
    for (const [name, version] of Object.entries<string>(declared[section])) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  }
});

/** The entry that a package's `require` finds: beside it, or in a folder above. */
function found(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

test('no package for another machine has been dropped', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !found(path, name))
      .map((name) => `${name}, of ${path || 'package.json'}`),
  );
  expect(missing).toEqual([]);
});

test('nothing is run in installing but what package.json allows', () => {
  const running = entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(running).toEqual(Object.keys(declared.allowScripts).map((name) => `node_modules/${name}`));
});

test('the Node that runs everything is a package for each usual machine', () => {
  const nodes = Object.keys(declared.optionalDependencies).map((name) => packages[`node_modules/${name}`]);
  expect(nodes.map((one) => `${one?.os} ${one?.cpu} ${one?.libc ?? ''}`.trim()).sort()).toEqual([
    'darwin arm64',
    'darwin x64',
    // A Node for glibc would be there and not run on musl: there the machine's own is taken.
    'linux arm64 glibc',
    'linux x64 glibc',
    'win32 x64',
  ]);
  for (const node of nodes) {
    expect(node?.version).toMatch(/^24\./);
    expect(node?.bin?.node).toMatch(/^bin\/node/);
  }
  expect(process.version).toMatch(/^v24\./);
});

test.each([
  ['18.20.8', 1],
  ['20.20.2', 1],
  ['22.12.0', 1],
  ['22.17.1', 1],
  ['22.18.0', 0],
  ['24.0.0', 0],
  ['26.10.0', 0],
  ['100.1.0', 0],
])('where the project brings no Node, a machine’s own %s ends npm ci with %i', (version, code) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/node-version.mjs', version], { encoding: 'utf8' });
  expect(status).toBe(code);
  if (code) expect(stderr).toContain(`its own is ${version}: install Node 22.18 or later`);
  else expect(stderr).toBe('');
});
