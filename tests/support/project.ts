import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment } from './built-site.ts';

/** A copy of the project in a folder of its own, with the content of a fixture, to be broken and built. */
export interface Project {
  folder: string;
  /** Changes a file; throws where `find` is not in it. */
  edit(file: string, find: string, replace: string): void;
  /** Builds it; `output` is all that the build says. */
  build(env?: Record<string, string>): { status: number | null; output: string };
  remove(): void;
}

/** @param content the folder that holds `content/` */
export function projectWith(content: string): Project {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public'])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync(join(content, 'content'), join(folder, 'content'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    edit(file, find, replace) {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(find)) throw new Error(`“${find}” is not in ${file}`);
      writeFileSync(
        join(folder, file),
        text.replace(find, () => replace),
      );
    },
    build(env = {}) {
      const { status, stdout, stderr } = spawnSync('astro', ['build'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...environment(), BASE: '', SITE_URL: '', ...env },
      });
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
