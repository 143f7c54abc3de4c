import type { BuildCache, Bytes } from './cache.ts';
import { connectionOf, isFreeLine } from './line.ts';
import { type Bundle, type FileHashes, hashOf, type OfflineManifest, type Packet } from './manifest.ts';
import { MAY_NAME_PARTS, partsIn } from './parts.ts';

const bytesOf = (body: string, coding?: 'base64'): Bytes =>
  coding ? Uint8Array.from(atob(body), (c) => c.charCodeAt(0)) : (new TextEncoder().encode(body) as Bytes);

/** Lays files of a build on the device: its core, pages that were read, all. */
export class Laying {
  readonly #manifest: OfflineManifest;
  readonly #cache: BuildCache;
  #all: Promise<void> | undefined;
  #stop = new AbortController();

  constructor(manifest: OfflineManifest, cache: BuildCache) {
    this.#manifest = manifest;
    this.#cache = cache;
  }

  /**
   * Lays in the core, and of an earlier build's pages those that were read, or all where all were kept. Throws where a byte
   * differs, the line breaks or the device has no room; then no cache of this build is left.
   */
  async install(): Promise<void> {
    // What an earlier try has left, and the note of a build that was given up and is now back on the server.
    await caches.delete(this.#cache.name);
    try {
      await this.#cache.setNote('read', '[]');
      await this.#layPacket(this.#manifest.core);
      for (const other of await this.#cache.others()) await this.#carryOver(other);
    } catch (error) {
      await caches.delete(this.#cache.name);
      throw error;
    }
  }

  async #carryOver(other: string): Promise<void> {
    const [whole, asked, read] = await Promise.all(
      (['whole', 'asked', 'read'] as const).map((name) => this.#cache.note(name, other)),
    );
    if (asked !== undefined) await this.#cache.setNote('asked');
    const isAllowed = asked !== undefined || isFreeLine(connectionOf(navigator));
    if ((read === undefined || whole !== undefined) && isAllowed) return this.layAll();
    // What is the same in both builds costs nothing.
    for (const [path, hash] of this.#manifest.files) {
      const bytes = await this.#cache.read(path, hash, other);
      if (bytes) await this.#cache.put(path, bytes);
    }
    for (const path of JSON.parse(read ?? '[]') as string[]) if (this.#cache.has(path)) await this.keep(path);
  }

  /** Keeps a page that was read, with what its markup, scripts and styles name. Throws where not all of it can be had. */
  async keep(page: string): Promise<void> {
    const kept = new Set<string>();
    const files = this.#manifest.files.map(([path]) => path);
    const keep = async (path: string): Promise<void> => {
      kept.add(path);
      const bytes = (await this.#cache.read(path)) ?? (await this.#cache.fetch(path));
      if (!(bytes instanceof Uint8Array)) throw new Error(`${path}: ${bytes}`);
      if (!MAY_NAME_PARTS.test(path)) return;
      for (const part of partsIn(new TextDecoder().decode(bytes), files)) if (!kept.has(part)) await keep(part);
    };
    await keep(page);
    const read = new Set(JSON.parse((await this.#cache.note('read')) ?? '[]') as string[]);
    await this.#cache.setNote('read', JSON.stringify([...read.add(page)]));
  }

  /** Lays in all that is not there. Throws where it cannot; then what was there before is there, and no more. */
  layAll(): Promise<void> {
    this.#all ??= this.#layAll().finally(() => {
      this.#all = undefined;
    });
    return this.#all;
  }

  /** Gives up what is being laid in: another build waits to take this one's place. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  async #layAll(): Promise<void> {
    if (!(await this.#cache.isWhole())) await this.#fillIn();
    await this.#cache.setNote('whole');
  }

  /** Puts back what is missing or altered of a build that was kept whole. Never throws; without a network it changes nothing. */
  async repair(): Promise<void> {
    if ((await this.#cache.note('whole')) !== undefined) await this.#fillIn().catch(() => {});
  }

  async #fillIn(): Promise<void> {
    const missing = new Set<string>();
    for (const [path] of this.#manifest.files) if (!(await this.#cache.read(path))) missing.add(path);
    for (const packet of [this.#manifest.rest, this.#manifest.core])
      if (missing.size > 0) for (const path of await this.#layPacket(packet, missing)) missing.delete(path);
  }

  /** Pagefind's hashes, when it is first asked for. Undefined where they cannot be had. */
  async relatedHashes(): Promise<ReadonlyMap<string, string> | undefined> {
    const { path, hash } = this.#manifest.related.hashes;
    const bytes = (await this.#cache.read(path, hash)) ?? (await this.#cache.fetch(path, hash));
    if (!(bytes instanceof Uint8Array)) return undefined;
    return new Map(JSON.parse(new TextDecoder().decode(bytes)) as FileHashes);
  }

  /** All of Pagefind's files, for a reader who has all else. */
  layRelated = async (): Promise<unknown> => this.#layPacket(this.#manifest.related.all);

  /**
   * Lays in the files of a packet, or those of them that are wanted. Throws where a byte differs or the device has no room; then
   * none of them is left. The second time past the browser's cache, which may hold half a download.
   */
  async #layPacket({ path, hash, size }: Packet, wanted?: ReadonlySet<string>): Promise<string[]> {
    const { signal } = this.#stop;
    await this.#cache.tryRoom(size);
    for (const cache of ['default', 'reload'] as const) {
      const answer = await fetch(this.#manifest.base + path, { cache, signal });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if ((await hashOf(bytes)) === hash)
        return this.#putAll(JSON.parse(new TextDecoder().decode(bytes)), signal, wanted);
    }
    throw new Error(`${path} is not as this build made it`);
  }

  async #putAll(bundle: Bundle, signal: AbortSignal, wanted?: ReadonlySet<string>): Promise<string[]> {
    const put: string[] = [];
    try {
      for (const [path, body, coding] of bundle) {
        if (wanted && !wanted.has(path)) continue;
        if (signal.aborted) throw new Error('another build takes the place of this one');
        put.push(path);
        await this.#cache.put(path, bytesOf(body, coding));
      }
      return put;
    } catch (error) {
      await this.#cache.remove(put).catch(() => {});
      throw error;
    }
  }
}
