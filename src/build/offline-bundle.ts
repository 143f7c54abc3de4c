import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, firstLine, hashOf, type OfflineManifest, type Packet, WITHDRAWN } from '../offline/manifest.ts';
import { bundleScript } from './bundle-script.ts';
import { type BuiltFiles, builtFiles, offlineFiles } from './offline-files.ts';

/** Stands in the worker's code for the build's name, which is made from that code. */
const BUILD = 'this-build';

/** As text where it is text, so that the packet keeps what its files have in common and Brotli finds it. */
function bundled(path: string, body: Uint8Array): Bundle[number] {
  const text = Buffer.from(body).toString();
  return Buffer.from(text).equals(body) ? [path, text] : [path, Buffer.from(body).toString('base64'), 'base64'];
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const nameOf = (hash: string): string => hash.replace(/[^A-Za-z0-9]/g, '').slice(0, 12);

/** Writes a file below `packet/`, named by its content. */
async function writePacket(folder: string, content: unknown, size: number): Promise<Packet> {
  const bytes = bytesOf(JSON.stringify(content));
  const hash = await hashOf(bytes);
  const path = `packet/${nameOf(hash)}.json`;
  writeFileSync(join(folder, path), bytes);
  return { path, hash, size };
}

/**
 * Makes `sw.js` with its manifest, and the packets of all files that are kept, each of which installs with one request and
 * compresses to less than half of its parts, since the pages are alike. To be called when every other file is final.
 *
 * @param urgent why this build must reach every reader; empty where it need not
 * @returns how many files are kept, and their bytes on the device
 */
export async function writeWorker(folder: string, base: string, urgent = ''): Promise<{ files: number; size: number }> {
  const files = builtFiles(folder);
  const { core, rest, related } = offlineFiles(files);
  mkdirSync(join(folder, 'packet'), { recursive: true });
  const bodyOf = (path: string) => files.get(path) as NonNullable<ReturnType<BuiltFiles['get']>>;
  const sizeOf = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + bodyOf(path).length, 0);
  const hashes = (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => [path, await hashOf(bodyOf(path))] as const));
  const packet = (paths: readonly string[]): Promise<Packet> =>
    writePacket(
      folder,
      paths.map((path) => bundled(path, bodyOf(path))),
      sizeOf(paths),
    );
  const relatedHashes = await hashes(related);
  const manifest: OfflineManifest = {
    base,
    build: BUILD,
    urgent,
    core: await packet(core),
    rest: await packet(rest),
    files: await hashes([...core, ...rest]),
    related: { hashes: await writePacket(folder, relatedHashes, 0), all: await packet(related) },
  };
  const define = { MANIFEST: JSON.stringify(manifest) };
  const code = await bundleScript('src/offline/service-worker.ts', { define });
  const build = nameOf(await hashOf(bytesOf(code)));
  writeFileSync(join(folder, 'sw.js'), `${firstLine(base, build)}\n${code.replaceAll(BUILD, build)}\n`);
  return { files: core.length + rest.length, size: manifest.core.size + manifest.rest.size };
}

/** `sw.js` of a site that has moved or was withdrawn. */
export async function withdrawnWorker(base: string): Promise<string> {
  const code = await bundleScript('src/offline/withdrawn-worker.ts', { define: { BASE: JSON.stringify(base) } });
  return `${firstLine(base, WITHDRAWN)}\n${code}\n`;
}
