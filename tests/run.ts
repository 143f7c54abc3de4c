// `npm test`: lint and types beside the building of the sites that the tests read, then the tests, so that two cores are busy
// throughout. `npm run test:all` (`all`) has the long rest too. What each part prints comes whole, when it has ended. Exits 1
// where a part failed; the tests are not begun where lint or types do.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, installShell } from '../scripts/support/browser.ts';

const all = process.argv.includes('all');

/** Runs a command; prints its name, time and, where it says anything, its words. Gives whether it ended well. */
async function run(
  command: string,
  { shown = false, env = {} }: { shown?: boolean; env?: object } = {},
): Promise<boolean> {
  const started = performance.now();
  const child = spawn(command, {
    shell: true,
    env: { ...process.env, ...env },
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      words += part.toString();
    });
  const [code] = await once(child, 'close');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${command} (${seconds} s)`);
  if (words.trim() && (code !== 0 || !command.includes('astro'))) console.log(words.trimEnd());
  return code === 0;
}

/** Builds one site by importing its module. */
const build = (site: string): Promise<boolean> => run(`node tests/support/${site}.ts`);

/** One after the other, until one fails. */
async function inOrder(...parts: (() => Promise<boolean>)[]): Promise<boolean> {
  for (const part of parts) if (!(await part())) return false;
  return true;
}

chromium();
installShell();
const begun = await Promise.all([
  inOrder(
    () => run('npm run -s lint'),
    () => run('astro check'),
  ),
  inOrder(
    () => build('build'),
    () => build('sub-site'),
    () => build('gallery-site'),
  ),
]);
const projects = all ? '' : ' --project unit --project site';
const passed =
  begun.every(Boolean) && (await run(`vitest run${projects}`, { shown: true, env: all ? { TEST_ALL: '1' } : {} }));
const engines = !all || (passed && (await run('astro build && node scripts/test-engines.ts', { shown: true })));
process.exitCode = passed && engines ? 0 : 1;
