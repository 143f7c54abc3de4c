import { type Bundle, hashOf, type OfflineManifest } from './manifest.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the network said to a request for a file of this build. */
export type Fetched = Bytes | 'no answer' | 'another build';

const bytesOf = (body: string, coding?: 'base64'): Bytes =>
  coding ? Uint8Array.from(atob(body), (c) => c.charCodeAt(0)) : (new TextEncoder().encode(body) as Bytes);

/**
 * The files of one build on the device. Nothing leaves it that does not have the hash that the build gave it: what is
 * missing, cut short or altered counts as not there.
 */
export class BuildCache {
  readonly #manifest: OfflineManifest;
  readonly #files: ReadonlyMap<string, string>;
  readonly #name: string;
  #repairing: Promise<void> | undefined;

  constructor(manifest: OfflineManifest) {
    this.#manifest = manifest;
    this.#files = new Map(manifest.files);
    this.#name = `${BuildCache.#family(manifest.base)}${manifest.build}`;
  }

  get #givenUp(): string {
    return `${this.#manifest.base}given-up`;
  }

  /** All editions of one origin share its caches: each below another path has its own names. */
  static #family = (base: string): string => `edition ${base} `;

  has = (path: string): boolean => this.#files.has(path);

  /** A file's bytes; undefined where they are not there or not as they were built. Never throws. */
  async read(path: string): Promise<Bytes | undefined> {
    try {
      const answer = await (await caches.open(this.#name)).match(this.#manifest.base + path);
      const bytes = answer && new Uint8Array(await answer.arrayBuffer());
      return bytes && (await hashOf(bytes)) === this.#files.get(path) ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** One file anew from the network, put back where it was. A server's own trouble is no answer. */
  async fetch(path: string): Promise<Fetched> {
    let bytes: Bytes;
    try {
      // Past the browser's own cache: what is damaged there would come back for ever.
      const answer = await fetch(this.#manifest.base + path, { cache: 'reload' });
      if (answer.status >= 500) return 'no answer';
      bytes = new Uint8Array(await answer.arrayBuffer());
    } catch {
      return 'no answer';
    }
    if ((await hashOf(bytes)) !== this.#files.get(path)) return 'another build';
    await this.#put(path, bytes).catch(() => {});
    return bytes;
  }

  /** Lays in the whole build out of its bundle. Throws where a byte differs or the device has no room; then nothing is kept. */
  async fill(): Promise<void> {
    // What an earlier try has left, and the mark of a build that was given up and is now back on the server.
    await caches.delete(this.#name);
    await this.#tryRoom();
    const bundle = await this.#bundle();
    try {
      for (const [path, body, coding] of bundle) await this.#put(path, bytesOf(body, coding));
    } catch (error) {
      await caches.delete(this.#name);
      throw error;
    }
  }

  /** Puts back all that is missing or altered. Never throws; without a network it changes nothing. */
  repair(): Promise<void> {
    this.#repairing ??= this.#repair()
      .catch(() => {})
      .finally(() => {
        this.#repairing = undefined;
      });
    return this.#repairing;
  }

  async #repair(): Promise<void> {
    const damaged = new Set<string>();
    for (const path of this.#files.keys()) if (!(await this.read(path))) damaged.add(path);
    if (damaged.size === 0) return;
    for (const [path, body, coding] of await this.#bundle())
      if (damaged.has(path)) await this.#put(path, bytesOf(body, coding));
  }

  /** Restores if files are missing: one question, where reading them all would be more than a hundred. Never throws. */
  async repairIfIncomplete(): Promise<void> {
    try {
      const keys = await (await caches.open(this.#name)).keys();
      if (keys.length < this.#files.size) await this.repair();
    } catch {
      // No storage: each file comes from the network.
    }
  }

  /** Marks the build as given up: a worker may be woken again that has unregistered itself. */
  async giveUp(): Promise<void> {
    await (await caches.open(this.#name)).put(this.#givenUp, new Response(''));
  }

  async isGivenUp(): Promise<boolean> {
    return caches.open(this.#name).then(
      async (cache) => (await cache.match(this.#givenUp)) !== undefined,
      () => false,
    );
  }

  /** Takes away what other builds left. */
  async clearOthers(): Promise<void> {
    const family = BuildCache.#family(this.#manifest.base);
    for (const name of await caches.keys())
      if (name.startsWith(family) && name !== this.#name) await caches.delete(name);
  }

  /**
   * Throws where the device has no room. Tried and not asked: browsers tell every site of the same 10 GB. A full device
   * would download all at every visit and keep nothing.
   */
  async #tryRoom(): Promise<void> {
    const cache = await caches.open(this.#name);
    const place = `${this.#manifest.base}room`;
    await cache.put(place, new Response(new Uint8Array(this.#manifest.size)));
    await cache.delete(place);
  }

  async #put(path: string, bytes: Bytes): Promise<void> {
    await (await caches.open(this.#name)).put(this.#manifest.base + path, new Response(bytes));
  }

  /** The second time past the browser's cache, which may hold half a download. */
  async #bundle(): Promise<Bundle> {
    for (const cache of ['default', 'reload'] as const) {
      const answer = await fetch(this.#manifest.base + this.#manifest.bundle.path, { cache });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if ((await hashOf(bytes)) === this.#manifest.bundle.hash) return JSON.parse(new TextDecoder().decode(bytes));
    }
    throw new Error('the bundle is not as this build made it');
  }
}
