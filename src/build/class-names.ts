import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const LIST = '.astro/class-names.txt';

/** `class="…"`, `class={…}`, `class:list={…}` of a component, `className: '…'` of a client script. */
const ATTRIBUTE = /\bclass(?:Name: |(?::list)?=)(?=["'{])/g;

/** The code from the bracket at `start` to the one that closes it. */
function braced(code: string, start: number): string {
  let depth = 0;
  for (let end = start; end < code.length; end += 1) {
    if (code[end] === '{') depth += 1;
    if (code[end] === '}') depth -= 1;
    if (depth === 0) return code.slice(start, end);
  }
  throw new Error(`a class attribute is not closed: ${code.slice(start, start + 80)}`);
}

/** The names in the class attributes of a file: all string literals of a value in braces. */
function classNames(code: string): string[] {
  return [...code.matchAll(ATTRIBUTE)].flatMap(({ index, 0: { length } }) => {
    const start = index + length;
    const inBraces = code[start] === '{';
    const strings = [...(inBraces ? braced(code, start) : code.slice(start)).matchAll(/(["'])(.*?)\1/gs)];
    return (inBraces ? strings : strings.slice(0, 1)).flatMap(([, , names = '']) => names.split(/\s+/));
  });
}

/**
 * Writes the names in class attributes to a file that is Tailwind's only source (src/styles/global.css). By itself it reads
 * whole files, and would make a utility of each such word of their prose (`contents`, `table`).
 */
export const classNamesOnly = (): Plugin => ({
  name: 'class-names',
  enforce: 'pre',
  transform(code) {
    if (!code.includes(`@source "../../${LIST}"`)) return;
    const files = globSync('src/**/*.{astro,ts}');
    for (const file of files) this.addWatchFile(resolve(file));
    const names = [...new Set(files.flatMap((file) => classNames(readFileSync(file, 'utf8'))))].sort().join('\n');
    // Builds at the same time must not see it half written.
    if (existsSync(LIST) && readFileSync(LIST, 'utf8') === names) return;
    mkdirSync(dirname(LIST), { recursive: true });
    writeFileSync(LIST, names);
  },
});
