// Builds the site that a test reads, and only when what it is made from has changed: the hash of all that goes into a build is
// kept beside it. A test that imports a site has it built; one that does not never waits for it.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

const FOLDER = '.build';
/** All that a build reads; `node_modules` is what the lock file says. */
const INPUTS = ['astro.config.mjs', 'content', 'package-lock.json', 'package.json', 'public', 'src', 'tsconfig.json'];

/** A test's process has variables of vitest's own (`BASE_URL`, `MODE`), and Vite would build by them other pages than a reader gets. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|(BASE_URL|DEV|MODE|PROD|SSR|TEST)$)/.test(name)),
  ),
  NODE_ENV: 'production',
});

const filesOf = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)));

function inputsHash(settings: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, settings]));
  for (const file of INPUTS.flatMap(filesOf)) {
    const bytes = readFileSync(file);
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** No build takes as long. */
const LONGEST_BUILD = 300_000;

/** Whether a lock is of a process that was stopped: it has ended, or another has its number by now. */
function isLeftBehind(lock: string): boolean {
  const [owner, made] = existsSync(lock)
    ? [Number(readFileSync(lock, 'utf8')), statSync(lock).mtimeMs]
    : [0, Date.now()];
  if (Date.now() - made > LONGEST_BUILD) return true;
  // 0: just made and not yet written, or just removed.
  if (owner === 0) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch {
    return true;
  }
}

/** Waits until no other process builds the same site. */
async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isLeftBehind(file)) rmSync(file, { force: true });
      await rest(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * The folder of a site, built if it is not there as its inputs are now. Two tests may ask at once. Throws where the build
 * fails, whose words go to standard error.
 *
 * @param name of the folder, `site-root`
 * @param settings the environment variables that `astro.config.mjs` reads
 */
export async function builtSite(name: string, settings: Record<string, string>): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const outDir = `${FOLDER}/${name}`;
  const hashFile = `${outDir}.sha256`;
  await locked(`${outDir}.lock`, async () => {
    const hash = inputsHash(settings);
    if (existsSync(join(outDir, 'index.html')) && existsSync(hashFile) && readFileSync(hashFile, 'utf8') === hash)
      return;
    rmSync(hashFile, { force: true });
    const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir], {
      env: { ...environment(), ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [status] = await once(astro, 'exit');
    if (status !== 0) throw new Error(`\`astro build --outDir ${outDir}\` ended with ${status}`);
    writeFileSync(hashFile, hash);
  });
  return outDir;
}
