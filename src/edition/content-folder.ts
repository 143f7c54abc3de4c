import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from './checks/problem.ts';

/** The project's root: commands, tests and Astro all run there. */
const ROOT = process.cwd();

/** The folders of an edition; each holds files only. */
const FOLDERS = ['source', 'chapters', 'facts', 'figures', 'photographs'];

/** docs/contract.md, “Limits of the content”: in bytes, and in files. */
const LARGEST: Readonly<Record<string, number>> = { jpg: 40_000_000, yaml: 500_000, json: 500_000 };
const LARGEST_TEXT = 2_000_000;
const MOST_FILES = 2_000;

/** What stands at a path, in a word. Nothing but a file or a folder is ever opened: reading a pipe would wait for ever. */
function kindOf(stats: Stats): string {
  if (stats.isFile()) return 'a file';
  if (stats.isDirectory()) return 'a folder';
  if (stats.isSymbolicLink()) return 'a link';
  return stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
}

/** A folder's entries by name; their names as bytes, since not every name is UTF-8. */
const entriesOf = (folder: string): Dirent<Buffer>[] =>
  readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).sort((a, b) => a.name.compare(b.name));

class Reading {
  readonly files = new Map<string, Uint8Array>();
  readonly problems: Problem[] = [];
  readonly #root: string;
  #entries = 0;

  constructor(root: string) {
    this.#root = root;
  }

  #refuse(code: 'F07' | 'F08', file: string, message: string): void {
    this.problems.push({ code, file, line: 1, message });
  }

  /** Calls `read`; what the system refuses is a problem of that file. */
  #attempt(file: string, read: () => void): void {
    try {
      read();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!code) throw error;
      this.#refuse('F07', file, `cannot be read (${code}): expected a file that may be read`);
    }
  }

  folder(path: string): void {
    this.#attempt(path, () => {
      for (const { name } of entriesOf(join(this.#root, path))) {
        this.#entries += 1;
        if (this.#entries > MOST_FILES) {
          if (this.#entries === MOST_FILES + 1)
            this.#refuse('F08', 'content', `has more than ${MOST_FILES} files: expected those of one edition`);
          return;
        }
        const file = `${path}/${name.toString()}`;
        if (Buffer.from(name.toString()).equals(name)) this.#attempt(file, () => this.#entry(file));
        else this.#refuse('F07', file, 'has a name that is not UTF-8: expected a name of letters, digits and hyphens');
      }
    });
  }

  #entry(file: string): void {
    const stats = lstatSync(join(this.#root, file));
    if (stats.isDirectory() && FOLDERS.some((name) => file === `content/${name}`)) this.folder(file);
    else if (!stats.isFile())
      this.#refuse(
        'F07',
        file,
        `is ${kindOf(stats)}: expected a plain file, in content/ or in one of its folders ${FOLDERS.join(', ')}`,
      );
    else {
      const most = LARGEST[file.slice(file.lastIndexOf('.') + 1)] ?? LARGEST_TEXT;
      if (stats.size > most) this.#refuse('F08', file, `is ${stats.size} bytes large: expected at most ${most}`);
      else this.files.set(file, readFileSync(join(this.#root, file)));
    }
  }
}

/**
 * Every file of `root`/content as bytes, by its path from the root.
 *
 * Throws a `ContentError` where there is no such folder (F01), or something in it is no plain file that can be read (F07)
 * or is too large or too much (F08): the other checks would only say that it is missing.
 */
export function readContentFolder(root: string = ROOT): Map<string, Uint8Array> {
  // The folder itself may be a link: where it lies is the owner's affair and not the content's.
  const stats = statSync(join(root, 'content'), { throwIfNoEntry: false });
  if (!stats?.isDirectory())
    throw new ContentError([
      {
        code: 'F01',
        file: 'content',
        line: 1,
        message: `is ${stats ? kindOf(stats) : 'missing'}: expected the folder with the files of an edition`,
      },
    ]);
  const reading = new Reading(root);
  reading.folder('content');
  if (reading.problems.length > 0) throw new ContentError(reading.problems);
  return reading.files;
}
