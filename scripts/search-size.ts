import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { packedWords } from '../src/edition/export/search-text.ts';
import { pageSize } from './page-size.ts';

/** The contract's limit for matcher, text and table together, Brotli 11. */
export const LIMIT = 12_000;

const packed = (text: string | Uint8Array): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const bundle = async (contents: string): Promise<number> => {
  const resolveDir = fileURLToPath(new URL('../src/search/', import.meta.url));
  const stdin = { contents, resolveDir, loader: 'ts' as const };
  const built = await build({ stdin, bundle: true, minify: true, write: false, format: 'esm', target: 'es2022' });
  return packed(built.outputFiles[0]?.contents ?? '');
};

/** Weighs what exact search loads: the matcher, and the text with the table; and, not counted, what the quote checker adds to the matcher. */
export async function weigh(): Promise<Record<'code' | 'words' | 'total' | 'checker', number>> {
  const matcher = `export { readTable } from './fold.ts'; export { pile } from './haystack.ts'; export { match } from './match.ts';`;
  const code = await bundle(matcher);
  const words = packed(JSON.stringify(packedWords()));
  const checker = (await bundle(`${matcher} export * from './draft.ts'; export * from './summary.ts';`)) - code;
  return { code, words, total: code + words, checker };
}

if (import.meta.main) {
  const sizes = await weigh();
  for (const [part, bytes] of Object.entries(sizes)) console.log(`${part.padEnd(8)} ${String(bytes).padStart(6)}`);
  console.log('\nin dist, Brotli 11, without the words and what is loaded later');
  for (const page of ['search', 'check', 'economy']) {
    const size = pageSize('dist', page);
    if (size) console.log(`/${page}/`.padEnd(10), `html ${size.html}, scripts ${size.scripts}, styles ${size.styles}`);
  }
  if (sizes.total > LIMIT) {
    console.error(`more than ${LIMIT}`);
    process.exitCode = 1;
  }
}
