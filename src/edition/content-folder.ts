import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ContentError } from './checks/problem.ts';
import { loadEdition } from './load.ts';
import type { Edition } from './model.ts';

/** The project's root: commands, tests and Astro all run there. */
const ROOT = process.cwd();

/** Every file of `root`/content as bytes, by its path from the root. Throws where the folder cannot be read. */
export function readContentFolder(root: string = ROOT): Map<string, Uint8Array> {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(root, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}

/**
 * The last reading. On the process and not in the module: Astro's config, the MDX plugin and the pages are three
 * instances of this module in one build, and each would read and check everything anew.
 */
const KEPT = Symbol.for('yangpu.edition');
const shared = globalThis as { [KEPT]?: Edition | undefined };

/** The edition, read once. Throws `ContentError` with all problems. */
export function getEdition(): Edition {
  if (shared[KEPT]) return shared[KEPT];
  const { edition, problems } = loadEdition(readContentFolder());
  if (problems.length > 0 || !edition) throw new ContentError(problems);
  shared[KEPT] = edition;
  return edition;
}

/** Has the edition read anew when it is next asked for: a content file has changed (only `npm run dev` lives so long). */
export function forgetEdition(): void {
  shared[KEPT] = undefined;
}
