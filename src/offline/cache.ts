import { cacheFamily, hashOf, type OfflineManifest } from './manifest.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What the network said to a request for a file of this build. */
export type Fetched = Bytes | 'no answer' | 'another file';

/** What is noted beside the files. `read`: the pages that were read; the first release had no such note. `none`: since when the server has no `sw.js`. */
type Note = 'given-up' | 'whole' | 'asked' | 'read' | 'none';

/**
 * The files of one build on the device. Nothing leaves it that does not have the hash that the build gave it: what is
 * missing, cut short or altered counts as not there. Reading never makes a cache where there is none.
 */
export class BuildCache {
  readonly #base: string;
  readonly #files: ReadonlyMap<string, string>;
  readonly #family: string;
  readonly name: string;

  constructor({ base, build, files }: OfflineManifest) {
    this.#base = base;
    this.#files = new Map(files);
    this.#family = cacheFamily(base);
    this.name = this.#family + build;
  }

  has = (path: string): boolean => this.#files.has(path);

  /** A file's bytes; undefined where they are not there or not as they were built. Never throws. */
  async read(path: string, hash = this.#files.get(path), cacheName = this.name): Promise<Bytes | undefined> {
    try {
      const answer = await caches.match(this.#base + path, { cacheName });
      const bytes = answer && new Uint8Array(await answer.arrayBuffer());
      return bytes && (await hashOf(bytes)) === hash ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  /** One file from the network, put where it belongs. A server's own trouble is no answer. */
  async fetch(path: string, hash = this.#files.get(path)): Promise<Fetched> {
    // The second time past the browser's own cache: what is damaged or old there would come back for ever.
    for (const cache of ['default', 'reload'] as const) {
      let bytes: Bytes;
      try {
        // A portal leads elsewhere, where this request could not follow: no answer would be a lie.
        const answer = await fetch(this.#base + path, { cache, redirect: 'manual' });
        if (answer.status >= 500) return 'no answer';
        bytes = new Uint8Array(await answer.arrayBuffer());
      } catch {
        return 'no answer';
      }
      if ((await hashOf(bytes)) !== hash) continue;
      // Where there is no cache, the build was let go of, and its last pages are still open.
      if (await caches.has(this.name)) await this.put(path, bytes).catch(() => {});
      return bytes;
    }
    return 'another file';
  }

  /** Throws where the device has no room. */
  async put(path: string, bytes: Bytes): Promise<void> {
    await (await caches.open(this.name)).put(this.#base + path, new Response(bytes));
  }

  async remove(paths: readonly string[]): Promise<void> {
    if (!(await caches.has(this.name))) return;
    const cache = await caches.open(this.name);
    for (const path of paths) await cache.delete(this.#base + path);
  }

  /** The paths of all that is there, sound or not: one question, where reading them all would be more than a hundred. */
  async paths(): Promise<string[]> {
    if (!(await caches.has(this.name))) return [];
    const keys = await (await caches.open(this.name)).keys();
    return keys.map(({ url }) => new URL(url).pathname.slice(this.#base.length)).filter(this.has);
  }

  async isWhole(): Promise<boolean> {
    return (await this.note('whole')) !== undefined && (await this.paths()).length === this.#files.size;
  }

  async note(name: Note, cacheName = this.name): Promise<string | undefined> {
    try {
      return await (await caches.match(`${this.#base}${name}`, { cacheName }))?.text();
    } catch {
      return undefined;
    }
  }

  async setNote(name: Note, words = ''): Promise<void> {
    await (await caches.open(this.name)).put(`${this.#base}${name}`, new Response(words));
  }

  forgetNote = (name: Note): Promise<void> => this.remove([name]);

  /** The caches of other builds of this edition. */
  async others(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#family) && name !== this.name);
  }

  /** Whether a build of the first release is here, whose pages know of no other and offer none. */
  async hasFirstRelease(): Promise<boolean> {
    for (const other of await this.others()) if ((await this.note('read', other)) === undefined) return true;
    return false;
  }

  /**
   * Throws where the device has no room. Tried and not asked: browsers tell every site of the same 10 GB. A full device
   * would download all at every visit and keep nothing.
   */
  async tryRoom(bytes: number): Promise<void> {
    const cache = await caches.open(this.name);
    const place = `${this.#base}room`;
    await cache.put(place, new Response(new Uint8Array(bytes)));
    await cache.delete(place);
  }
}
