import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, startServer } from '../../scripts/support/static-server.ts';
import { SAFETY, safetyOf } from '../../src/offline/response-headers.ts';
import { hostile, SECRET, sendRaw, TRAPS } from '../support/hostile.ts';

const work = mkdtempSync(join(tmpdir(), 'server-'));
const servers = new Map<string, StaticServer>();

beforeAll(async () => {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(work, file)), { recursive: true });
    writeFileSync(join(work, file), text);
  };
  write('secret.txt', SECRET);
  write('outside/secret.txt', SECRET);
  write('outside/index.html', SECRET);
  for (const file of ['index.html', '404.html', 'p/12/index.html', 'figures/a.svg', 'covers/a.png', 'edition.txt'])
    write(`dist/${file}`, `the words of ${file}`);
  for (const file of TRAPS.files) write(`dist/${file}`, SECRET);
  for (const [name, kind] of TRAPS.links)
    symlinkSync(join(work, kind === 'folder' ? 'outside' : 'secret.txt'), join(work, 'dist', name));
  symlinkSync('edition.txt', join(work, 'dist/within.txt'));
  for (const base of ['', '/yangpu']) servers.set(base, await startServer(join(work, 'dist'), { base: `${base}/` }));
});

afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  rmSync(work, { recursive: true, force: true });
});

describe.each(['', '/yangpu'])('npm start under “%s/”', (base) => {
  const ask = (line: string, headers = '') => sendRaw(servers.get(base)?.port ?? 0, line, { headers });

  test.each(hostile(base))('%s', async (_what, line, expected) => {
    const answer = await ask(line);
    expect(expected).toContain(answer.status);
    expect(answer.text).not.toContain(SECRET);
    expect(answer.header('X-Put')).toBeUndefined();
    if (answer.status === 405) expect(answer.header('Allow')).toBe('GET, HEAD');
    // Never to another host: `//p/12/` would be one.
    if (answer.status > 300 && answer.status < 400) expect(answer.header('Location')).toMatch(/^\/(?!\/)/);
  });

  test.each([
    ['/', '', 'the words of index.html'],
    ['/p/12/', '', 'the words of p/12/index.html'],
    ['/p/12/', 'Range: bytes=0-3\r\n', 'the words of p/12/index.html'],
    ['/p/12/?s=3', 'Range: bytes=999999-\r\n', 'the words of p/12/index.html'],
    ['/%65dition.txt', '', 'the words of edition.txt'],
    ['/within.txt', '', 'the words of edition.txt'],
    ['/figures/a.svg', '', 'the words of figures/a.svg'],
    ['/covers/a.png', '', 'the words of covers/a.png'],
  ])('%s %sis a file, with the headers of its kind', async (path, headers, words) => {
    const answer = await ask(`GET ${base}${path} HTTP/1.1`, headers);
    expect([answer.status, answer.text.split('\r\n\r\n')[1]]).toEqual([200, words]);
    const { 'Strict-Transport-Security': _, ...safety } = safetyOf(path.replace(/\?.*/, ''));
    for (const [name, value] of Object.entries(safety)) expect(answer.header(name), name).toBe(value);
  });

  test('HEAD has all but the words', async () => {
    const [head, whole] = [await ask(`HEAD ${base}/p/12/ HTTP/1.1`), await ask(`GET ${base}/p/12/ HTTP/1.1`)];
    expect(head.text.split('\r\n\r\n')[1]).toBe('');
    expect(head.header('Content-Length')).toBe(whole.header('Content-Length'));
  });

  test('a missing slash leads on, with the query', async () => {
    const { status, header } = await ask(`GET ${base}/p/12?s=3&h=0123abcd HTTP/1.1`);
    expect([status, header('Location')]).toEqual([308, `${base}/p/12/?s=3&h=0123abcd`]);
  });
});

test('a build with links in it is not compressed, so that no server follows them', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/compress.ts', join(work, 'dist')], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  for (const [name] of TRAPS.links) expect(stderr).toContain(`${join(work, 'dist', name)} is a link to ${work}`);
  expect(existsSync(join(work, 'dist/edition.txt.br'))).toBe(false);
});

test('every kind of file has a whole policy: a page no script of another site, another file none at all', () => {
  const policy = (path: string) => safetyOf(path)['Content-Security-Policy'];
  for (const path of ['/', '/p/12/', '/edition.html', '/404.html'])
    expect(policy(path)).toBe(SAFETY['Content-Security-Policy']);
  for (const path of ['/favicon.svg', '/sw.js', '/edition.json', '/data/events.csv', '/a.png', '/x.pf_meta', '/none']) {
    expect(policy(path), path).toMatch(/^default-src 'none'; /);
    expect(policy(path), path).not.toContain('script-src');
  }
  for (const path of ['/', '/favicon.svg']) expect(policy(path)).not.toMatch(/https?:|\*|unsafe-eval'.*unsafe-eval/);
  expect(safetyOf('/covers/economy.png')['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  expect(safetyOf('/covers/')['Content-Security-Policy']).toBe(policy('/'));
});
