import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { cachingOf, safetyOf, typeOf } from '../../src/offline/response-headers.ts';

export interface StaticServer {
  port: number;
  /** `http://localhost:4321` */
  origin: string;
  /** Where the files come from: may be set to another build while it runs. */
  folder: string;
  stop(): Promise<void>;
}

interface Options {
  /** The path that the site is built for, with both slashes. */
  base?: string;
  /** 0 takes a free one. */
  port?: number;
  /** `localhost`, or `0.0.0.0` for the local network. */
  host?: string;
  /** Off for sites that are measured beside others, and for pages shown inside a frame. */
  securityHeaders?: boolean;
  /** Changes what is sent of a file. `path` is the file's, below the base: `/sw.js`, `/p/12/index.html`. */
  rewrite?: (content: Buffer, path: string) => Buffer | string;
}

/** A file of the folder itself: no link leads out of it. */
function isFile(folder: string, path: string): boolean {
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  return realpathSync(file).startsWith(realpathSync(folder) + sep);
}

/**
 * Not for readers, whatever may lie there: names with a dot before them (which takes in the way up, `..`), what a host reads,
 * and names that a file system may take for more than one.
 */
const HIDDEN = /(^|\/)\.|(^|\/)_headers(\.\w+)?$|[\\:]|\/\//;

/** For a phone in the local network there is no HTTPS: the header that would promise it is left out. */
function safetyWithoutHttps(path: string): Record<string, string> {
  const { 'Strict-Transport-Security': _, ...others } = safetyOf(path);
  return others;
}

/** The path that is asked for and the query behind it, as they are written in the request. */
function target(url: string): { pathname: string; search: string } {
  // What is sent to a proxy has the whole address.
  const [, pathname = '', search = ''] = /^(?:https?:\/\/[^/?]*)?([^?#]*)(\?[^#]*)?/i.exec(url) ?? [];
  return { pathname, search };
}

function answer(
  folder: string,
  { base = '/', securityHeaders = true, rewrite }: Options,
  { method = '', url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const refuse = (status: number, more = {}) =>
    response.writeHead(status, { ...(securityHeaders && safetyWithoutHttps('')), ...more }).end();
  if (method !== 'GET' && method !== 'HEAD') return void refuse(405, { Allow: 'GET, HEAD' });
  const { pathname, search } = target(url);
  const decoded = decodeURIComponent(pathname);
  if (!pathname.startsWith('/') || decoded.includes('\0')) return void refuse(400);
  const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length - 1)) : '';
  const shown = path !== '' && !HIDDEN.test(path);
  const redirect = (to: string) => response.writeHead(308, { Location: to + search }).end();
  if (`${pathname}/` === base) return void redirect(base);
  const named = path.endsWith('/') ? `${path}index.html` : path;
  const found = shown && isFile(folder, named);
  if (shown && !found && isFile(folder, `${path}/index.html`)) return void redirect(`${pathname}/`);
  const file = found ? named : '/404.html';
  // Made by `npm run compress`, beside each text file.
  const coding = [['br', 'br'] as const, ['gzip', 'gz'] as const].find(
    ([name, end]) => !rewrite && headers['accept-encoding']?.includes(name) && isFile(folder, `${file}.${end}`),
  );
  const content = readFileSync(join(folder, coding ? `${file}.${coding[1]}` : file));
  const body = rewrite?.(content, file) ?? content;
  response.writeHead(found ? 200 : 404, {
    ...(securityHeaders && safetyWithoutHttps(file)),
    'Content-Type': typeOf(file),
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': cachingOf(found ? path : ''),
    Vary: 'Accept-Encoding',
    ...(coding && { 'Content-Encoding': coding[0] }),
  });
  response.end(body);
}

/** Serves a built site with the headers that it has on the web (src/offline/response-headers.ts). */
export async function startServer(folder: string, options: Options = {}): Promise<StaticServer> {
  const server = createServer((request, response) => {
    try {
      answer(running.folder, options, request, response);
    } catch (error) {
      // A path that cannot be decoded, such as /%E0%A4%A.
      response.writeHead(error instanceof URIError ? 400 : 500).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, options.host ?? 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const running: StaticServer = {
    port,
    origin: `http://localhost:${port}`,
    folder,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return running;
}

/** Serves the build in dist/, below `base`. Throws where there is none. */
export function serveBuild(options: Options = {}): Promise<StaticServer> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ holds no build: run `npm run build` first');
  return startServer('dist', options);
}
