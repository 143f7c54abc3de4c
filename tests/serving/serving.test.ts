import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { cachingOf, SAFETY, typeOf } from '../../src/offline/response-headers.ts';
import { certificate, installServers, startCaddy, startNginx } from './servers.ts';

// A build is moved into its place, so it has to be on the project's disk.
mkdirSync('.build', { recursive: true });
const work = resolve(mkdtempSync('.build/serving-'));
const trees = { '': join(work, 'root'), '/yangpu': join(work, 'sub') };
const SERVERS = [
  ['nginx', '', 4317, startNginx],
  ['nginx', '/yangpu', 4327, startNginx],
  ['Caddy', '', 4337, startCaddy],
  ['Caddy', '/yangpu', 4347, startCaddy],
] as const;
const running: ChildProcess[] = [];
let ca: Buffer;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const ask = (port: number, path: string, accepts = 'identity'): Promise<Answer> =>
  new Promise((settle, reject) => {
    request({
      host: '127.0.0.1',
      port,
      path,
      servername: 'localhost',
      ca,
      headers: { Host: `localhost:${port}`, 'Accept-Encoding': accepts },
    })
      .on('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      })
      .on('error', reject)
      .end();
  });

/** What src/offline/response-headers.ts says of a path below the base, as Node names headers. */
const expected = (path: string, caching = cachingOf(path)): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(SAFETY).map(([name, value]) => [name.toLowerCase(), value])),
  'content-type': typeOf(path),
  'cache-control': caching,
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !/\.(br|gz)$|_headers$/.test(name),
  );

beforeAll(async () => {
  installServers();
  const { key, cert } = certificate(work);
  ca = readFileSync(cert);
  for (const [base, tree] of Object.entries(trees)) {
    mkdirSync(tree);
    execFileSync('astro', ['build', '--outDir', tree + base], {
      // vitest puts its own BASE_URL and MODE into the environment, and Vite would take them.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, SITE_URL: 'https://yangpu.example.org', BASE: `${base}/` },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    execFileSync('node', ['scripts/compress.ts', tree + base], { stdio: 'inherit' });
  }
  for (const [name, base, port, start] of SERVERS) {
    const folder = join(work, `${name}-${port}`);
    mkdirSync(folder);
    running.push(start({ folder, root: trees[base], base, port, key, cert }));
    for (let n = 0; n < 100 && !(await ask(port, `${base}/`).catch(() => undefined)); n++)
      await new Promise((settle) => setTimeout(settle, 100));
  }
});

afterAll(() => {
  for (const server of running) server.kill();
  rmSync(work, { recursive: true, force: true });
});

describe.each(SERVERS)('%s under “%s/”', (_name, base, port) => {
  const folder = trees[base] + base;

  test('every file has its type, its caching and the headers of safety, plain and precompressed', async () => {
    const kinds = new Map<string, { files: number; br: number; gzip: number }>();
    for (const name of filesIn(folder)) {
      const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
      const bytes = readFileSync(join(folder, name));
      const kind = kinds.get(typeOf(name)) ?? { files: 0, br: 0, gzip: 0 };
      kinds.set(typeOf(name), kind);
      kind.files++;
      for (const [accepts, unpack] of [
        ['identity', (body: Buffer) => body],
        ['br, gzip', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const { status, headers, body } = await ask(port, base + path, accepts);
        expect([status, headers], path).toEqual([200, expect.objectContaining(expected(path))]);
        const coding = headers['content-encoding'];
        if (coding === 'br') kind.br++;
        if (coding === 'gzip') kind.gzip++;
        if (coding) expect(headers.vary, path).toBe('Accept-Encoding');
        expect((coding ? unpack(body) : body).equals(bytes), path).toBe(true);
      }
    }
    console.log(_name, base, Object.fromEntries(kinds));
    for (const type of ['text/html; charset=utf-8', 'text/csv; charset=utf-8', 'application/json', 'image/svg+xml']) {
      const { files = 0, br, gzip } = kinds.get(type) ?? {};
      expect([type, files > 0, br, gzip]).toEqual([type, true, files, files]);
    }
  });

  test('what is not there is a 404 with the page for it; a missing slash leads on, with the query', async () => {
    for (const path of ['/p/45/', '/p/', '/_astro/', '/nothing', '/data/nothing.csv', '/_astro/nothing.js']) {
      const { status, headers, body } = await ask(port, base + path);
      expect([path, status, headers['content-type']]).toEqual([path, 404, typeOf('/')]);
      expect(headers['content-security-policy']).toBe(SAFETY['Content-Security-Policy']);
      expect(headers['cache-control'], path).not.toContain('immutable');
      expect(body.equals(readFileSync(join(folder, '404.html')))).toBe(true);
    }
    const { status, headers } = await ask(port, `${base}/p/12?s=3`);
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe(`${base}/p/12/?s=3`);
  });

  test('a browser finds no page that breaks a policy, and runs no script that is put in on the way', async () => {
    const browser = await launch({ switches: ['--ignore-certificate-errors'] });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        // Asked for by browsers on their own account.
        const { url = '' } = message.location();
        if (message.type() === 'error' && !url.endsWith('/favicon.ico')) faults.push(`${message.text()} ${url}`);
      });
      for (const path of ['/', '/preface/', '/p/12/', '/timeline/', '/data/', '/index/', '/about/'])
        await page.goto(`https://localhost:${port}${base}${path}`, { waitUntil: 'networkidle0' });
      expect(faults).toEqual([]);
      // A reader on the first visit: afterwards the pages come out of the worker, unaltered.
      const first = await (await browser.createBrowserContext()).newPage();
      const refused: string[] = [];
      first.on('console', (message) => refused.push(message.text()));
      await first.setRequestInterception(true);
      const spoil = async (asked: HTTPRequest): Promise<void> => {
        if (!asked.isNavigationRequest()) return asked.continue();
        const { status, headers, body } = await ask(port, new URL(asked.url()).pathname);
        const put = '<script>document.documentElement.dataset.put="1"</script><p onclick="1" style="color:red">';
        const spoilt = body.toString().replace('</main>', `${put}$&`);
        return asked.respond({ status, headers: headers as Record<string, string>, body: spoilt });
      };
      first.on('request', (asked) => void spoil(asked));
      await first.goto(`https://localhost:${port}${base}/preface/`, { waitUntil: 'load' });
      expect(await first.evaluate(() => document.documentElement.dataset.put)).toBeUndefined();
      expect(refused.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(2);
      expect(await first.$eval('#p1', ({ textContent }) => textContent?.length)).toBeGreaterThan(100);
    } finally {
      await browser.close();
    }
  });
});
