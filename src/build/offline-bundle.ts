import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';
import { hashOf, type Kept, type Packet } from '../offline/manifest.ts';

/** Not for a reader without a network: for printing, for other sites' cards, for machines that come by the network. */
const LEFT_OUT = [/\.(pdf|br|gz|xml)$/, /^covers\//, /^qr\/.*\.png$/, /^(robots\.txt|_headers|sw\.js)$/, /^gallery\//];

/** As text where it is text, so that the packet keeps what its files have in common and Brotli finds it. */
function packed(path: string, body: Uint8Array): Packet[number] {
  const text = Buffer.from(body).toString();
  return Buffer.from(text).equals(body) ? [path, text] : [path, Buffer.from(body).toString('base64'), 'base64'];
}

/**
 * Makes `sw.js` with the list of what it keeps, and the packet of all of it, which installs with one request and
 * compresses to less than half of its parts, since the pages are alike. To be called when every other file is final.
 *
 * @returns how many files are kept, and their bytes on the device
 */
export async function writeWorker(folder: string, base: string): Promise<{ files: number; size: number }> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !LEFT_OUT.some((rule) => rule.test(name)))
    .sort();
  const bodies = names.map((name) => new Uint8Array(readFileSync(join(folder, name))));
  const paths = names.map((name) => name.replace(/(^|\/)index\.html$/, '$1'));
  const files: [string, string][] = [];
  for (const [n, path] of paths.entries()) files.push([path, await hashOf(bodies[n] ?? new Uint8Array())]);
  const packet: Packet = bodies.map((body, n) => packed(paths[n] ?? '', body));
  const whole = new Uint8Array(Buffer.from(JSON.stringify(packet)));
  const hash = await hashOf(whole);
  const name = hash.replace(/[^A-Za-z0-9]/g, '').slice(0, 12);
  const kept: Kept = {
    base,
    build: name,
    packet: { path: `packet/${name}.json`, hash },
    size: bodies.reduce((sum, { length }) => sum + length, 0),
    files,
  };
  mkdirSync(join(folder, 'packet'), { recursive: true });
  writeFileSync(join(folder, kept.packet.path), whole);
  await build({
    entryPoints: ['src/offline/service-worker.ts'],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome99', 'safari15'],
    define: { KEPT: JSON.stringify(kept) },
    logLevel: 'error',
  });
  return { files: files.length, size: kept.size };
}
