import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { typeOf } from '../src/offline/response-headers.ts';

const TEXT = /\.(html|css|js|mjs|json|xml|svg|txt|csv|webmanifest|pagefind|pf_\w+)$/;

/**
 * Serves any built site on loopback for measuring, with no headers of ours: what is measured side by side is served alike.
 *
 * @param compressed each text goes out in Brotli 11, as from a good host
 * @param rewrite changes what is sent of a file as it stands; `null` is "not found"
 */
export async function serveSite(
  folder: string,
  {
    compressed = false,
    rewrite = (content) => content,
  }: { compressed?: boolean; rewrite?: (content: Buffer, path: string) => Buffer | null } = {},
): Promise<{ origin: string; stop(): void }> {
  const isFile = (path: string): boolean => existsSync(join(folder, path)) && statSync(join(folder, path)).isFile();
  // Before anything is measured: to compress takes the machine longer than to answer.
  const kept = new Map<string, Buffer>();
  if (compressed)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => TEXT.test(one)))
      if (isFile(name)) kept.set(`/${name}`, brotliCompressSync(readFileSync(join(folder, name))));
  const server = createServer(({ url = '/', headers }, response) => {
    let path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    if (path.endsWith('/')) path += 'index.html';
    const small = headers['accept-encoding']?.includes('br') ? kept.get(path) : undefined;
    const body = small ?? (isFile(path) ? rewrite(readFileSync(join(folder, path)), path) : null);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': typeOf(path),
      'Cache-Control': 'max-age=600',
      'Content-Length': body.length,
      ...(small && { 'Content-Encoding': 'br' }),
    });
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
