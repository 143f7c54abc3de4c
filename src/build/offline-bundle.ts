import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Bundle, hashOf, type OfflineManifest } from '../offline/manifest.ts';
import { bundleScript } from './bundle-script.ts';

/** Not for a reader without a network: for printing, for other sites' cards, for machines that come by the network. */
const LEFT_OUT = [/\.(pdf|br|gz|xml)$/, /^covers\//, /^qr\/.*\.png$/, /^(robots\.txt|_headers|sw\.js)$/, /^gallery\//];

/** As text where it is text, so that the bundle keeps what its files have in common and Brotli finds it. */
function bundled(path: string, body: Uint8Array): Bundle[number] {
  const text = Buffer.from(body).toString();
  return Buffer.from(text).equals(body) ? [path, text] : [path, Buffer.from(body).toString('base64'), 'base64'];
}

/**
 * Makes `sw.js` with its manifest, and the bundle of all files that are kept, which installs with one request and compresses
 * to less than half of its parts, since the pages are alike. To be called when every other file is final.
 *
 * @returns how many files are kept, and their bytes on the device
 */
export async function writeWorker(folder: string, base: string): Promise<{ files: number; size: number }> {
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !LEFT_OUT.some((rule) => rule.test(name)))
    .sort()
    .map((name) => ({
      path: name.replace(/(^|\/)index\.html$/, '$1'),
      body: new Uint8Array(readFileSync(join(folder, name))),
    }));
  const bundle: Bundle = kept.map(({ path, body }) => bundled(path, body));
  const bytes = new Uint8Array(Buffer.from(JSON.stringify(bundle)));
  const hash = await hashOf(bytes);
  const build = hash.replace(/[^A-Za-z0-9]/g, '').slice(0, 12);
  const manifest: OfflineManifest = {
    base,
    build,
    bundle: { path: `packet/${build}.json`, hash },
    size: kept.reduce((sum, { body }) => sum + body.length, 0),
    files: await Promise.all(kept.map(async ({ path, body }) => [path, await hashOf(body)] as const)),
  };
  mkdirSync(join(folder, 'packet'), { recursive: true });
  writeFileSync(join(folder, manifest.bundle.path), bytes);
  const define = { MANIFEST: JSON.stringify(manifest) };
  writeFileSync(join(folder, 'sw.js'), await bundleScript('src/offline/service-worker.ts', { define }));
  return { files: kept.length, size: manifest.size };
}
