import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependencyFaults } from '../../scripts/support/dependencies.ts';
import { importsOf } from '../../scripts/support/imports.ts';

const read = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([file, text]) => [file, importsOf(file, text)] as const));

test.each<[what: string, files: Record<string, string>, parts: object, faults: string[]]>([
  ['the build imports it', { 'src/a.ts': "import x from 'left';" }, { dependencies: { left: '1' } }, []],
  [
    'the build imports what is there for development',
    { 'src/a.ts': "\nimport x from 'left';" },
    { devDependencies: { left: '1' } },
    ['src/a.ts:2 imports left: a devDependency, and `npm ci --omit=dev` leaves it out'],
  ],
  [
    'nobody declares it',
    { 'tests/a.test.ts': "export * from '@far/left/deep.js';" },
    {},
    ['tests/a.test.ts:1 imports @far/left: package.json does not declare it'],
  ],
  ['a type alone', { 'src/a.ts': "import type { X } from 'left';" }, { devDependencies: { left: '1' } }, []],
  ['a type alone, by name', { 'src/a.ts': "import { type X } from 'left';" }, { devDependencies: { left: '1' } }, []],
  ['it is loaded later', { 'src/a.ts': "const x = await import('left');" }, { dependencies: { left: '1' } }, []],
  [
    'a page, between its dashes and in a script',
    {
      'src/a.astro': "---\nimport x from 'left';\n---\n<p>import y from 'words'</p>\n<script>import 'right';</script>",
    },
    { devDependencies: { left: '1' } },
    [
      'src/a.astro:2 imports left: a devDependency, and `npm ci --omit=dev` leaves it out',
      'src/a.astro:5 imports right: package.json does not declare it',
    ],
  ],
  ['a style sheet', { 'src/a.css': '@import "left/all.css" layer(base);' }, { dependencies: { left: '1' } }, []],
  [
    'its file is looked up',
    { 'tests/a.ts': "createRequire(import.meta.url).resolve('left/min.js'); import.meta.resolve('right');" },
    { devDependencies: { left: '1' } },
    ['tests/a.ts:1 imports right: package.json does not declare it'],
  ],
  [
    'a command imports it by way of another script; a test’s script does not count',
    {
      'scripts/check.ts': "import './support/deep.ts';",
      'scripts/support/deep.ts': "import 'left';",
      'scripts/bench.ts': "import 'right';",
    },
    {
      scripts: { check: 'node scripts/check.ts', bench: 'node scripts/bench.ts' },
      devDependencies: { left: '1', right: '1' },
    },
    ['scripts/support/deep.ts:1 imports left: a devDependency, and `npm ci --omit=dev` leaves it out'],
  ],
  [
    'a dependency that only a test imports, and two that nothing does',
    { 'tests/a.test.ts': "import 'left';" },
    { dependencies: { left: '1', middle: '1' }, devDependencies: { right: '1' } },
    [
      'package.json: left is a dependency: expected a devDependency, for only tests and tools import it',
      'package.json: middle is a dependency: expected that something imports it',
      'package.json: right is a devDependency: expected that something imports it',
    ],
  ],
  [
    'files, Node’s own and Vite’s names are no packages',
    { 'src/a.ts': "import './b.ts'; import 'node:fs'; import 'fs'; import 'virtual:x'; import 'astro:assets';" },
    {},
    [],
  ],
  [
    'types belong to what is imported',
    { 'src/a.ts': "import 'left';" },
    { dependencies: { left: '1' }, devDependencies: { '@types/left': '1', '@types/node': '1', '@types/right': '1' } },
    ['package.json: @types/right is a devDependency: expected that something imports it'],
  ],
])('%s', (_what, files, parts, faults) => {
  expect(dependencyFaults(parts, read(files))).toEqual(faults);
});

test('each command that is said to run without the tools of development is one', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const command of ['build', 'start', 'check', 'new-edition', 'quote', 'compress'])
    expect(scripts).toHaveProperty([command]);
});
