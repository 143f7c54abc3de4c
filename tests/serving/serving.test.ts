import { type ChildProcess, execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { cachingOf, safetyOf, typeOf } from '../../src/offline/response-headers.ts';
import { hostile, SECRET, sendRaw, TRAPS } from '../support/hostile.ts';
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
/** A page of every kind. */
const PAGES = [
  ...[
    '/',
    '/preface/',
    '/economy/',
    '/p/12/',
    '/timeline/',
    '/data/',
    '/index/',
    '/terms/',
    '/claims/',
    '/later/',
    '/search/?q=人民城市',
    '/check/#q=云破钟响',
  ],
  ...['/errata/', '/about/', '/print/', '/offline/', '/edition.html'],
];
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
  ...Object.fromEntries(Object.entries(safetyOf(path)).map(([name, value]) => [name.toLowerCase(), value])),
  'content-type': typeOf(path),
  'cache-control': caching,
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      lstatSync(join(folder, name)).isFile() &&
      !/\.(br|gz)$|_headers$|(^|\/)\./.test(name) &&
      !TRAPS.links.some(([link]) => name.startsWith(link)),
  );

/** Caddy follows links, and has no switch for it: \`npm run compress\` refuses a build that holds one. */
const followsLinks = (name: string): boolean => name === 'Caddy';

function layTraps(tree: string, base: string): void {
  const outside = `${tree}-outside`;
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.txt'), SECRET);
  writeFileSync(join(outside, 'index.html'), SECRET);
  writeFileSync(join(work, 'secret.txt'), SECRET);
  for (const file of TRAPS.files) {
    mkdirSync(dirname(join(tree + base, file)), { recursive: true });
    writeFileSync(join(tree + base, file), SECRET);
  }
  for (const [name, kind] of TRAPS.links)
    symlinkSync(kind === 'folder' ? outside : join(outside, 'secret.txt'), join(tree + base, name));
}

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
    layTraps(tree, base);
  }
  for (const [name, base, port, start] of SERVERS) {
    const folder = join(work, `${name}-${port}`);
    mkdirSync(folder);
    running.push(start({ folder, root: trees[base], base, port, key, cert }));
    for (let n = 0; n < 100 && !(await ask(port, `${base}/`).catch(() => undefined)); n++)
      await new Promise((settle) => setTimeout(settle, 100));
  }
  // Two builds and their compression.
}, 900_000);

afterAll(() => {
  for (const server of running) server.kill();
  rmSync(work, { recursive: true, force: true });
});

describe.each(SERVERS)('%s under “%s/”', (name, base, port) => {
  const folder = trees[base] + base;

  test('every file has its type, its caching and the headers of safety, plain and precompressed', async () => {
    const kinds = new Map<string, { files: number; br: number; gzip: number }>();
    for (const file of filesIn(folder)) {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const bytes = readFileSync(join(folder, file));
      const kind = kinds.get(typeOf(file)) ?? { files: 0, br: 0, gzip: 0 };
      kinds.set(typeOf(file), kind);
      kind.files++;
      for (const accepts of ['identity', 'br, gzip', 'gzip']) {
        const { status, headers, body } = await ask(port, base + path, accepts);
        expect([status, headers], path).toEqual([200, expect.objectContaining(expected(path))]);
        const coding = headers['content-encoding'];
        if (coding === 'br') kind.br++;
        if (accepts === 'gzip' && coding === 'gzip') kind.gzip++;
        if (coding)
          expect([path, accepts, headers.vary]).toEqual([path, expect.stringContaining(coding), 'Accept-Encoding']);
        const plain = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
        expect(plain.equals(bytes), path).toBe(true);
      }
    }
    console.log(name, base, Object.fromEntries(kinds));
    for (const type of ['text/html; charset=utf-8', 'text/csv; charset=utf-8', 'application/json', 'image/svg+xml']) {
      const { files = 0, br, gzip } = kinds.get(type) ?? {};
      expect([type, files > 0, gzip]).toEqual([type, true, files]);
      // nginx's module for Brotli does not end the name that it opens where links are forbidden: one in some hundred files is not
      // found and comes as gzip.
      expect([type, br]).toEqual([type, name === 'nginx' ? expect.closeTo(files, -1) : files]);
    }
  });

  test('what is not there is a 404 with the page for it; a missing slash leads on, with the query', async () => {
    for (const path of ['/p/45/', '/p/', '/_astro/', '/nothing', '/data/nothing.csv', '/_astro/nothing.js']) {
      const { status, headers, body } = await ask(port, base + path);
      expect([path, status, headers['content-type']]).toEqual([path, 404, typeOf('/')]);
      expect(headers['content-security-policy']).toBe(safetyOf('/')['Content-Security-Policy']);
      expect(headers['cache-control'], path).not.toContain('immutable');
      expect(body.equals(readFileSync(join(folder, '404.html')))).toBe(true);
    }
    const { status, headers } = await ask(port, `${base}/p/12?s=3`);
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe(`${base}/p/12/?s=3`);
  });

  test.each(hostile(base))('%s', async (what, line, expected) => {
    const answer = await sendRaw(port, line, { tls: true });
    if (followsLinks(name) && /link/.test(what)) return;
    expect(expected).toContain(answer.status);
    expect(answer.text).not.toContain(SECRET);
    expect(answer.header('X-Put')).toBeUndefined();
    if (answer.status === 405) expect(answer.header('Allow')).toBe('GET, HEAD');
    // Never to another host: `//p/12/` would be one.
    if (answer.status > 300 && answer.status < 400)
      expect(answer.header('Location')).toMatch(/^(https:\/\/localhost:\d+)?\/(?!\/)/);
    // The server’s own words are under a policy too, where it is ours to say.
    if ([404, 405].includes(answer.status)) expect(answer.header('Content-Security-Policy')).toMatch(/^default-src /);
  });

  test('a part of a file is the part that was asked for, with all its headers', async () => {
    const { status, header, text } = await sendRaw(port, `GET ${base}/edition.txt HTTP/1.1`, {
      tls: true,
      headers: 'Range: bytes=3-12\r\n',
    });
    const bytes = readFileSync(join(folder, 'edition.txt'));
    expect([status, text.split('\r\n\r\n')[1]]).toEqual([206, bytes.subarray(3, 13).toString('latin1')]);
    expect(header('Content-Security-Policy')).toBe(safetyOf('/edition.txt')['Content-Security-Policy']);
    const beyond = await sendRaw(port, `GET ${base}/edition.txt HTTP/1.1`, {
      tls: true,
      headers: 'Range: bytes=99999999-\r\n',
    });
    expect(beyond.status).toBe(416);
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
      for (const path of PAGES)
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

  test('every kind of file that is opened by itself shows what is in it, and a drawing runs no script', async () => {
    const browser = await launch({ switches: ['--ignore-certificate-errors'] });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico'))
          faults.push(message.text());
      });
      const open = (path: string) => page.goto(`https://localhost:${port}${base}${path}`, { waitUntil: 'load' });
      for (const path of ['/edition.json', '/edition.txt', '/search/words.json', '/robots.txt', '/sitemap-0.xml']) {
        await open(path);
        const words = await page.evaluate(() => document.documentElement.textContent?.length);
        expect(words, path).toBeGreaterThan(10);
      }
      for (const path of ['/covers/economy.png', '/icon-192.png', '/qr/p12.png']) {
        await open(path);
        const width = await page.evaluate(() => document.querySelector('img')?.naturalWidth);
        expect(width, path).toBeGreaterThan(100);
      }
      const ink = (): string | undefined => {
        const shape = document.querySelector('path,rect');
        return shape ? getComputedStyle(shape).fill : undefined;
      };
      for (const path of ['/figures/economy-wide.svg', '/favicon.svg', '/qr/p12.svg']) {
        await open(path);
        expect(await page.evaluate(ink), path).toMatch(/^rgb/);
      }
      expect(faults).toEqual([]);

      // As if somebody had put a script into a drawing.
      await page.setRequestInterception(true);
      const answer = async (asked: HTTPRequest): Promise<void> => {
        if (!asked.isNavigationRequest()) return asked.continue();
        const { status, headers, body } = await ask(port, new URL(asked.url()).pathname);
        const put = '<script>document.documentElement.dataset.put = "1"</script></svg>';
        return asked.respond({
          status,
          headers: headers as Record<string, string>,
          body: body.toString().replace(/<\/svg>\s*$/, put),
        });
      };
      page.on('request', (asked) => void answer(asked));
      await open('/figures/economy-wide.svg');
      expect(
        await page.evaluate(() => [
          document.querySelector('script') !== null,
          document.documentElement.dataset.put ?? '',
        ]),
      ).toEqual([true, '']);
      expect(faults.join()).toMatch(/script/);
    } finally {
      await browser.close();
    }
  });
});
