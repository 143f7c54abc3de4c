import { readdirSync, statSync } from 'node:fs';

/** Not a folder of such a name: Astro makes `.astro`. */
const isWanted = (file: string, wanted: RegExp): boolean => wanted.test(file) && statSync(file).isFile();

const filesIn = (roots: readonly string[], wanted: RegExp): string[] =>
  roots
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${name}`))
    .filter((file) => isWanted(file, wanted))
    .sort();

/** The files of src/ and scripts/ whose path matches, from the project's root, sorted. */
export const sourceFiles = (wanted: RegExp): string[] => filesIn(['src', 'scripts'], wanted);

/** The same, with the tests and the configurations at the root. */
export const codeFiles = (wanted: RegExp): string[] =>
  [
    ...filesIn(['src', 'scripts', 'tests'], wanted),
    ...readdirSync('.').filter((file) => isWanted(file, wanted)),
  ].sort();

/** The room that a file is in: `src/search` for `src/search/match.ts`, `scripts` for all below it, `src` for its own files. */
export const roomOf = (file: string): string => /^(src\/[^/]+(?=\/)|src|scripts)/.exec(file)?.[0] ?? file;
