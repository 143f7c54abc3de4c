import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import type { RelatedRecord } from './related-records.ts';

/** What the page loads; Pagefind also gives its worker, its highlighter and three sets of widgets. */
const LOADED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[^/]+\.pagefind|[^/]+\.pf_meta|(?:index|filter|fragment)\/.+)$/;

const assertNone = (errors: readonly string[], what: string): void => {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
};

/** Pagefind's script comes half minified: 1,800 bytes of Brotli more than need be, which the first answer has no room for. */
async function minified(script: Uint8Array): Promise<string> {
  const { code, errors } = await minify('pagefind.js', new TextDecoder().decode(script), { module: true });
  assertNone(
    errors.map(({ message }) => message),
    'pagefind.js cannot be minified',
  );
  return code;
}

/**
 * Writes Pagefind's index of the records to `pagefind/` in a folder. Gives the number of files and their bytes.
 * Throws, with the cause, when Pagefind has no binary for this machine, refuses a record or stops.
 */
export async function writeRelatedIndex(
  folder: string,
  records: readonly RelatedRecord[],
): Promise<{ files: number; bytes: number }> {
  try {
    const { index, errors } = await createIndex();
    assertNone(errors, 'Pagefind made no index');
    if (!index) throw new Error('Pagefind made no index and did not say why');
    for (const record of records) assertNone((await index.addCustomRecord({ ...record })).errors, record.url);
    const made = await index.getFiles();
    assertNone(made.errors, 'Pagefind gave no files');
    const loaded = made.files.filter(({ path }) => LOADED.test(path));
    for (const { path, content } of loaded) {
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, path === 'pagefind.js' ? await minified(content) : content);
    }
    return { files: loaded.length, bytes: loaded.reduce((sum, { content }) => sum + content.length, 0) };
  } catch (cause) {
    const binary = `node_modules/@pagefind/${process.platform}-${process.arch}`;
    throw new Error(
      `the index of the related search could not be made; is Pagefind's binary there (${binary})? npm ci installs it`,
      { cause },
    );
  } finally {
    await close();
  }
}
