import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../offline/manifest.ts';

/** The file that a path of the packet is served from. */
const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** As `hashOf` of the worker gives it, at once. */
const shortHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64').slice(0, 22);

/**
 * Every file of every packet is the file that is served at its path, byte for byte, or where the packet is a list of hashes, its
 * hash. Gives how many there are. Throws with the path of the first that differs.
 */
export function provePacket(folder: string): number {
  let count = 0;
  for (const packet of readdirSync(join(folder, 'packet'))) {
    const bundle = JSON.parse(readFileSync(join(folder, 'packet', packet), 'utf8')) as Bundle;
    const seen = new Set<string>();
    for (const [path, body, coding] of bundle) {
      const file = join(folder, fileOf(path));
      const packed = Buffer.from(body, coding ?? 'utf8');
      if (seen.has(path)) throw new Error(`packet/${packet}: has “${path}” a second time`);
      if (!existsSync(file)) throw new Error(`packet/${packet}: has “${path}”, which is not served`);
      const served = readFileSync(file);
      if (!packed.equals(served) && body !== shortHash(served)) {
        const at = packed.findIndex((byte, i) => byte !== served[i]);
        const said = packed.subarray(Math.max(0, at - 30), Math.max(0, at) + 60).toString();
        throw new Error(`packet/${packet}: “${path}” is not as it is served: …${said}…`);
      }
      seen.add(path);
      count++;
    }
  }
  return count;
}
