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

let cache: { stamp: string; edition: Edition } | null = null;

/** Changes whenever a content file does; cheap enough to ask for every page. */
const stampOf = (root: string): string =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(root, 'content', name)).mtimeMs}`)
    .join('\n');

/** The edition, read once and again only after a content file changed. Throws `ContentError` with all problems. */
export function getEdition(): Edition {
  const stamp = stampOf(ROOT);
  if (cache?.stamp === stamp) return cache.edition;
  const { edition, problems } = buildEdition(readContent());
  if (problems.length > 0 || !edition) throw new ContentError(problems);
  cache = { stamp, edition };
  return edition;
}
