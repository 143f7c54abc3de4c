import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorker } from '../../src/build/offline-bundle.ts';
import { ROOT_SITE } from './build.ts';

/**
 * A build whose every page, script and drawing says which build it is of, under the same names: the worst case for mixing.
 *
 * @param urgent why it must reach every reader, as `edition.yaml` says it
 */
export async function makeBuild(folder: string, mark: string, urgent = ''): Promise<void> {
  cpSync(ROOT_SITE, folder, { recursive: true });
  rmSync(join(folder, 'packet'), { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!statSync(file).isFile()) continue;
    const put = (change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));
    if (name.endsWith('.html')) put((text) => text.replace('<html ', `<html data-build="${mark}" `));
    if (name.startsWith('_astro') && /\.(js|css)$/.test(name))
      put((text) =>
        name.endsWith('.js') ? `${text}\n;document.documentElement.dataset.script="${mark}"` : `${text}\n/* ${mark} */`,
      );
    if (name.endsWith('.svg')) put((text) => `${text}<!-- ${mark} -->`);
  }
  await writeWorker(folder, '/', urgent);
}

export const work = mkdtempSync(join(tmpdir(), 'offline-'));
export const ONE = join(work, 'one');
export const TWO = join(work, 'two');
export const URGENT = join(work, 'urgent');
/** A later build than the urgent one, with the same reason still in it. */
export const URGENT_AGAIN = join(work, 'urgent-again');
export const REASON = '第12段的数字印错了';
