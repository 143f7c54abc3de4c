import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// What a host does that builds the site: a fresh copy, `npm ci --omit=dev`, and the commands of the README, on whatever Node the
// machine has, which `npm test` on it does not run on.

const project = mkdtempSync(join(tmpdir(), 'edition-install-'));
/** Made on a machine, not part of the project. */
const MADE = ['node_modules', 'dist', '.git', '.build', '.astro', '.screenshots', '.engines'];

/** The machine's own environment: without what npm and vitest put into theirs, and without this project's Node. */
const env = Object.fromEntries(
  Object.entries({
    ...process.env,
    PATH: process.env.PATH?.split(delimiter)
      .filter((folder) => !/node_modules|node-gyp-bin/.test(folder))
      .join(delimiter),
    SITE_URL: 'https://yangpu.example.org',
  }).filter(([name]) => !/^(npm_|VITEST|INIT_CWD$|NODE|(BASE|BASE_URL|DEV|MODE|PROD|SSR|TEST)$)/i.test(name)),
);
const npm = (...words: string[]): string => execFileSync('npm', words, { cwd: project, env, encoding: 'utf8' });

beforeAll(() => {
  for (const name of readdirSync('.').filter((one) => !MADE.includes(one)))
    cpSync(name, join(project, name), { recursive: true });
  npm('ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the tools of development are not there, and scripts run on the Node that the project brings', () => {
  for (const name of ['vitest', 'typescript', '@types/qrcode', 'puppeteer-core', '@biomejs/biome'])
    expect(existsSync(join(project, 'node_modules', name)), name).toBe(false);
  console.log('the machine’s own Node:', execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim());
  expect(npm('exec', '--', 'node', '--version').trim()).toBe(process.version);
});

test('the site is built, checked, compressed, and quotations are checked against it', () => {
  expect(npm('run', 'build')).toContain('59 blocks, each once');
  expect(existsSync(join(project, 'dist/edition.html'))).toBe(true);
  expect(npm('run', 'check')).toMatch(/\d+ of \d+/);
  npm('run', 'compress');
  expect(existsSync(join(project, 'dist/index.html.br'))).toBe(true);
  writeFileSync(join(project, 'draft.txt'), '文章说“人民城市人民建，人民城市为人民”。');
  expect(npm('run', 'quote', '--', 'draft.txt')).toContain('1 处引文：1 处一致');
});

test('npm start builds and serves it', async () => {
  const server = spawn('npm', ['start', '--', '--port', '0'], { cwd: project, env, detached: true });
  try {
    let said = '';
    while (!said.includes('The edition is at')) {
      const [part] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(() => [''])]);
      if (!part) throw new Error(`npm start ended: ${said}`);
      said += part;
    }
    const [, origin = ''] = /(http:\/\/localhost:\d+\/)/.exec(said) ?? [];
    expect((await fetch(`${origin}p/12/`)).status).toBe(200);
  } finally {
    // npm, its shell and the server.
    if (server.pid) process.kill(-server.pid);
  }
});
