import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { typeOf } from '../src/serving/headers.ts';

const TEXT = /\.(html|css|js|mjs|json|xml|svg|txt|csv|webmanifest|pagefind|pf_\w+)$/;

/**
 * Serves any built site on loopback for measuring, each text with Brotli 11 as from a good host, with no headers of ours:
 * what is measured side by side is served alike.
 *
 * @param rewrite changes what is sent of a file; `null` is "not found"
 */
export async function serveSite(
  folder: string,
  rewrite: (content: Buffer, path: string) => Buffer | null = (content) => content,
): Promise<{ origin: string; stop(): void }> {
  const kept = new Map<string, Buffer>();
  const server = createServer(({ url = '/', headers }, response) => {
    let path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    if (path.endsWith('/')) path += 'index.html';
    const file = join(folder, path);
    const content = existsSync(file) && statSync(file).isFile() ? rewrite(readFileSync(file), path) : null;
    if (!content) return response.writeHead(404).end();
    const small = TEXT.test(path) && headers['accept-encoding']?.includes('br');
    const body = small ? (kept.get(path) ?? brotliCompressSync(content)) : content;
    if (small) kept.set(path, body);
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
