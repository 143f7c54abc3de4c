import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a built page loads before anything is asked of it. */
export interface PageSize {
  page: string;
  html: number;
  scripts: number;
  styles: number;
}

const packed = (file: string): number => brotliCompressSync(readFileSync(file)).length;

/** A script with those that it imports at once, each file once; what it imports later is not counted. */
function withImports(folder: string, name: string, seen: Set<string>): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = readFileSync(join(folder, name), 'utf8');
  for (const [, one = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    withImports(folder, one, seen);
  return seen;
}

/** Weighs a page of a built site with its own scripts and style sheets, Brotli 11, in bytes. */
export function pageSize(site: string, page: string): PageSize | undefined {
  const file = join(site, page, 'index.html');
  if (!existsSync(file)) return undefined;
  const html = readFileSync(file, 'utf8');
  const folder = join(site, '_astro');
  const named = (ending: string): string[] =>
    [...html.matchAll(new RegExp(`/_astro/([^"']+\\.${ending})["']`, 'g'))].map(([, name = '']) => name);
  const scripts = named('js').reduce((seen, name) => withImports(folder, name, seen), new Set<string>());
  const sum = (names: Iterable<string>): number =>
    [...names].reduce((all, name) => all + packed(join(folder, name)), 0);
  return { page, html: packed(file), scripts: sum(scripts), styles: sum(new Set(named('css'))) };
}
