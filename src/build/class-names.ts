import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

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
 * Gives Tailwind the names in class attributes as its only candidates, in the place of `@source "class-names"`. By itself it
 * reads whole files, and would make a utility of each such word of their prose (`contents`, `table`).
 */
export const classNamesOnly = (): Plugin => ({
  name: 'class-names',
  enforce: 'pre',
  transform(code) {
    if (!code.includes('@source "class-names"')) return undefined;
    const files = globSync('src/**/*.{astro,ts}');
    for (const file of files) this.addWatchFile(resolve(file));
    const names = new Set(files.flatMap((file) => classNames(readFileSync(file, 'utf8'))));
    return code.replace(
      '@source "class-names"',
      `@source inline(${JSON.stringify([...names].sort().join(' ').trim())})`,
    );
  },
});
