import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildEdition } from './build.ts';
import type { Edition } from './edition.ts';
import { ContentError } from './problem.ts';
import type { ContentFiles } from './text-file.ts';

/** The project's root: commands, tests and Astro all run there. */
const ROOT = process.cwd();

/** Every file of `root`/content as bytes, by its path from the root. Throws where the folder cannot be read. */
export function readContent(root: string = ROOT): ContentFiles {
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

interface Cached {
  stamp: string;
  edition: Edition;
}

/**
 * The last reading. On the process and not in the module: Astro's config, the MDX plugin and the pages are three
 * instances of this module in one build, and each would read and check everything anew.
 */
const CACHE = Symbol.for('yangpu.edition');
const shared = globalThis as { [CACHE]?: Cached };

/** Changes whenever a content file does; cheap enough to ask for every page. */
const stampOf = (root: string): string =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(root, 'content', name)).mtimeMs}`)
    .join('\n');

/** The edition, read once and again only after a content file changed. Throws `ContentError` with all problems. */
export function getEdition(): Edition {
  const stamp = stampOf(ROOT);
  if (shared[CACHE]?.stamp === stamp) return shared[CACHE].edition;
  const { edition, problems } = buildEdition(readContent());
  if (problems.length > 0 || !edition) throw new ContentError(problems);
  shared[CACHE] = { stamp, edition };
  return edition;
}
