import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Import } from './imports.ts';

/** The parts of a package.json that say what is installed. */
export interface Declared {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** What a reader of the README runs on an installation without the tools of development (`npm ci --omit=dev`). */
const COMMANDS = ['build', 'start', 'check', 'new-edition', 'quote', 'compress', 'withdraw'];

/** Packages that a command runs and no file imports. */
const RUN: Readonly<Record<string, string>> = {
  '@astrojs/check': 'astro check',
  '@biomejs/biome': 'npm run lint',
};

/** The package of an import: `ajv` of `ajv/dist/2020.js`. Undefined for what is no package: files, Node's own, Vite's `virtual:`. */
const packageOf = (name: string): string | undefined =>
  isBuiltin(name) || /^[./#]|:/.test(name) ? undefined : /^(@[^/]+\/)?[^/]+/.exec(name)?.[0];

/** The files that the commands reach: the site's own are all of `src/`, and what their scripts import. */
function needed(files: ReadonlyMap<string, readonly Import[]>, scripts: Record<string, string>): Set<string> {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { name, typeOnly } of files.get(file) ?? [])
      if (name.startsWith('.') && !typeOnly) reach(join(file, '..', name.replace(/\?.*$/, '')));
  };
  for (const file of files.keys()) if (/^(src\/|astro\.config\.)/.test(file)) reach(file);
  for (const command of COMMANDS)
    for (const [script = ''] of (scripts[command] ?? '').matchAll(/scripts\/\S+\.\w+/g)) reach(script);
  return reached;
}

/**
 * Where the imports and package.json do not agree, a line for each fault: a package that is imported and not declared; one
 * that the build or a command of its users imports and that is only there for development; one that is declared and that
 * nothing imports, or only tests and tools. What is imported as a type alone need not be there when the code runs.
 *
 * @param files the imports of every file of code and style, by its path from the project's root
 */
export function dependencyFaults(
  { scripts = {}, dependencies = {}, devDependencies = {} }: Declared,
  files: ReadonlyMap<string, readonly Import[]>,
): string[] {
  const reached = needed(files, scripts);
  const [used, running] = [new Set<string>(), new Set<string>()];
  const faults: string[] = [];
  for (const [file, imports] of files)
    for (const { name, line, typeOnly } of imports) {
      const wanted = packageOf(name);
      if (!wanted) continue;
      used.add(wanted);
      const runs = reached.has(file) && !typeOnly;
      if (runs) running.add(wanted);
      if (Object.hasOwn(dependencies, wanted)) continue;
      if (!Object.hasOwn(devDependencies, wanted))
        faults.push(`${file}:${line} imports ${wanted}: package.json does not declare it`);
      else if (runs)
        faults.push(`${file}:${line} imports ${wanted}: a devDependency, and \`npm ci --omit=dev\` leaves it out`);
    }
  for (const name of Object.keys(dependencies))
    if (!running.has(name))
      faults.push(
        `package.json: ${name} is a dependency: expected ${used.has(name) ? 'a devDependency, for only tests and tools import it' : 'that something imports it'}`,
      );
  for (const name of Object.keys(devDependencies)) {
    const typed = /^@types\/(.+)$/.exec(name)?.[1];
    if (!(used.has(name) || Object.hasOwn(RUN, name) || (typed && (typed === 'node' || used.has(typed)))))
      faults.push(`package.json: ${name} is a devDependency: expected that something imports it`);
  }
  return faults;
}
