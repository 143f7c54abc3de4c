import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { EditionStore } from '../../src/build/edition-store.ts';
import { searchText } from '../../src/edition/export/search-text.ts';

/** `brotliCompressSync` takes quality 11 unless told otherwise. */
const packed = (text: string | Uint8Array): number => brotliCompressSync(text).length;

async function bundleSize(contents: string): Promise<number> {
  const resolveDir = fileURLToPath(new URL('../../src/search/', import.meta.url));
  const stdin = { contents, resolveDir, loader: 'ts' as const };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles.reduce((sum, file) => sum + packed(file.contents), 0);
}

/**
 * What exact search loads, in bytes of Brotli 11: the matcher, and the text with its table. `checker` is what the quote
 * checker adds to the matcher; it is not in the total.
 */
export async function searchSize(): Promise<Record<'code' | 'words' | 'total' | 'checker', number>> {
  const matcher = `export { readTable } from '../text/normalize.ts';
    export { indexText } from './text-index.ts'; export { match } from './match.ts';`;
  const code = await bundleSize(matcher);
  const words = packed(JSON.stringify(searchText(await new EditionStore().load())));
  const withChecker = await bundleSize(
    `${matcher} export * from '../quotation/draft.ts'; export * from '../quotation/summary.ts';`,
  );
  return { code, words, total: code + words, checker: withChecker - code };
}

/** A script with those that it imports at once, each file once; what it imports later is not counted. */
function withImports(folder: string, name: string, seen: Set<string>): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const code = readFileSync(join(folder, name), 'utf8');
  for (const [, one = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    withImports(folder, one, seen);
  return seen;
}

/**
 * What a page of a built site loads with its own scripts and style sheets before anything is asked of it, in bytes of
 * Brotli 11. Undefined where the site has no such page.
 */
export function pageSize(site: string, page: string): Record<'html' | 'scripts' | 'styles', number> | undefined {
  const file = join(site, page, 'index.html');
  if (!existsSync(file)) return undefined;
  const html = readFileSync(file, 'utf8');
  const folder = join(site, '_astro');
  const named = (ending: string): string[] =>
    [...html.matchAll(new RegExp(`/_astro/([^"']+\\.${ending})["']`, 'g'))].map(([, name = '']) => name);
  const scripts = named('js').reduce((seen, name) => withImports(folder, name, seen), new Set<string>());
  const sum = (names: Iterable<string>): number =>
    [...names].reduce((all, name) => all + packed(readFileSync(join(folder, name))), 0);
  return { html: packed(html), scripts: sum(scripts), styles: sum(new Set(named('css'))) };
}
