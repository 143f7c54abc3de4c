import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { MAY_NAME_PARTS, partsIn } from '../offline/parts.ts';

/** A built site's files by their paths below the base, a page without its `index.html`. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Not for a reader without a network: for printing, for other sites' cards, for machines that come by the network, and what a
 * reader has in another form. Pagefind has packets of its own.
 */
const LEFT_OUT = [
  /\.(pdf|br|gz|xml)$/,
  /^covers\//,
  /^qr\/.*\.png$/,
  /^(robots\.txt|_headers|sw\.js|edition\.html)$/,
  /^(gallery|packet|pagefind)\//,
  /^(edition\.(json|txt)|data\/.*\.(json|csv))$/,
];

/** What every reader is given: the search, with its words, and the page for what is not kept. */
const CORE = ['offline/', 'search/', 'search/words.json'];

export function builtFiles(folder: string): BuiltFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'));
  return new Map(
    names
      .sort()
      .map((name) => [name.replace(/(^|\/)index\.html$/, '$1'), new Uint8Array(readFileSync(join(folder, name)))]),
  );
}

/** Paths, and what they name, and what that names. */
function withParts(files: BuiltFiles, paths: readonly string[]): Set<string> {
  const all = [...files.keys()];
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const text = MAY_NAME_PARTS.test(path) ? new TextDecoder().decode(files.get(path)) : '';
    for (const part of partsIn(text, all)) add(part);
  };
  for (const path of paths) add(path);
  return found;
}

/** What a reader keeps of a build, in two parts (src/offline/manifest.ts), and Pagefind's files. Throws where one of the core is missing. */
export function offlineFiles(files: BuiltFiles): Record<'core' | 'rest' | 'related', string[]> {
  const missing = CORE.filter((path) => !files.has(path));
  if (missing.length > 0)
    throw new Error(`the build has no ${missing.join(', ')}: expected it for readers without a network`);
  const kept = [...files.keys()].filter((path) => !LEFT_OUT.some((rule) => rule.test(path)));
  const core = withParts(files, CORE);
  // Astro also writes what no page leads to, such as the picture of an example.
  const used = withParts(
    files,
    kept.filter((path) => !path.startsWith('_astro/')),
  );
  return {
    core: kept.filter((path) => core.has(path)),
    rest: kept.filter((path) => used.has(path) && !core.has(path)),
    related: [...files.keys()].filter((path) => path.startsWith('pagefind/')),
  };
}
