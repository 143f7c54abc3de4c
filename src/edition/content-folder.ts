import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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
