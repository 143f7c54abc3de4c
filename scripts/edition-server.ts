import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { cachingOf, SAFETY, typeOf } from '../src/offline/response-headers.ts';

export interface StaticServer {
  port: number;
  /** Where the files come from: may be set to another build while it runs. */
  folder: string;
  stop(): Promise<void>;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** For a phone in the local network there is no HTTPS: what would promise it is left out. */
const { 'Strict-Transport-Security': _, ...safety } = SAFETY;

function answer(
  { folder, base, idle }: { folder: string; base: string; idle: boolean },
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, search } = new URL(url, 'http://localhost');
  const path = pathname.startsWith(base) ? normalize(`/${decodeURIComponent(pathname.slice(base.length))}`) : '';
  const redirect = (to: string) => response.writeHead(308, { Location: to + search }).end();
  if (path === '' && `${pathname}/` === base) return void redirect(base);
  const named = path.endsWith('/') ? `${path}index.html` : path;
  if (path !== '' && !isFile(join(folder, named)) && isFile(join(folder, path, 'index.html')))
    return void redirect(`${pathname}/`);
  const found = path !== '' && isFile(join(folder, named));
  const file = found ? named : '/404.html';
  // Made by `npm run compress`, beside each text file.
  const coding = [['br', 'br'] as const, ['gzip', 'gz'] as const].find(
    ([name, end]) => headers['accept-encoding']?.includes(name) && isFile(join(folder, `${file}.${end}`)),
  );
  response.writeHead(found ? 200 : 404, {
    ...safety,
    'Content-Type': typeOf(file),
    'Cache-Control': cachingOf(found ? path : ''),
    Vary: 'Accept-Encoding',
    ...(coding && { 'Content-Encoding': coding[0] }),
  });
  response.end(idle && file === '/sw.js' ? '' : readFileSync(join(folder, coding ? `${file}.${coding[1]}` : file)));
}

/**
 * Serves a built edition with the headers that it has on the web.
 *
 * @param base with both slashes
 * @param port 0 takes a free one
 * @param host `localhost`, or `0.0.0.0` for the local network
 * @param idle its service worker is an empty one, which keeps nothing and answers nothing
 */
export async function startServer(
  folder: string,
  {
    base = '/',
    port = 0,
    host = 'localhost',
    idle = false,
  }: { base?: string; port?: number; host?: string; idle?: boolean } = {},
): Promise<StaticServer> {
  const state = { folder };
  const server = createServer((request, response) => {
    try {
      answer({ folder: state.folder, base, idle }, request, response);
    } catch {
      // An address that is no address, such as /%E0%A4%A.
      response.writeHead(400).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    get folder() {
      return state.folder;
    },
    set folder(other: string) {
      state.folder = other;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
