// Part of `npm run lint`: the packages that package.json declares are those that are imported, each where it belongs. Exits 1
// with a line for each that is not.
import { readFileSync } from 'node:fs';
import { dependencyFaults } from './support/dependencies.ts';
import { importsOf } from './support/imports.ts';
import { codeFiles } from './support/source-files.ts';

const files = codeFiles(/\.(ts|astro|mjs|js|css)$/);
const faults = dependencyFaults(
  JSON.parse(readFileSync('package.json', 'utf8')),
  new Map(files.map((file) => [file, importsOf(file)])),
);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
