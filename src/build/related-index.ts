import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import type { RelatedRecord } from './related-records.ts';

/** What the page loads; Pagefind also writes its worker, its highlighter and three sets of widgets. */
const LOADED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[^/]+\.pagefind|[^/]+\.pf_meta|(?:index|filter|fragment)\/.+)$/;

/** Pagefind ships its script half minified: 1,800 bytes of Brotli more than need be. */
async function smaller(script: Uint8Array): Promise<Uint8Array> {
  const { code, errors } = await minify('pagefind.js', new TextDecoder().decode(script), { module: true });
  none(
    errors.map(({ message }) => message),
    'pagefind.js cannot be minified',
  );
  return new TextEncoder().encode(code);
}

const none = (errors: readonly string[], what: string): void => {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
};

/**
 * Writes Pagefind's index of the records to `pagefind/` in a folder. Gives the number of files and their bytes.
 * Throws, with the cause, when Pagefind has no binary for this machine, refuses a record or stops.
 */
export async function writeRelatedIndex(
  folder: string,
  records: readonly RelatedRecord[],
): Promise<{ files: number; bytes: number }> {
  const created = await createIndex().catch((cause) => {
    const machine = `${process.platform}-${process.arch}`;
    throw new Error(
      `Pagefind did not start. Is its binary for ${machine} there (node_modules/@pagefind/${machine})? npm ci installs it; without it the related search cannot be built.`,
      { cause },
    );
  });
  try {
    none(created.errors, 'Pagefind made no index');
    const index = created.index;
    if (!index) throw new Error('Pagefind made no index and did not say why');
    await Promise.all(
      records.map(async (record) => none((await index.addCustomRecord({ ...record })).errors, record.url)),
    );
    const { errors, files } = await index.getFiles();
    none(errors, 'Pagefind gave no files');
    const loaded = await Promise.all(
      files
        .filter(({ path }) => LOADED.test(path))
        .map(async ({ path, content }) => ({
          path,
          content: path === 'pagefind.js' ? await smaller(content) : content,
        })),
    );
    for (const { path, content } of loaded) {
      const file = join(folder, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return { files: loaded.length, bytes: loaded.reduce((sum, { content }) => sum + content.length, 0) };
  } catch (cause) {
    throw new Error('the index of the related search could not be made', { cause });
  } finally {
    await close();
  }
}
