/** What the worker of one build keeps. Made after the build (src/build/offline-bundle.ts) and written into `sw.js`. */
export interface OfflineManifest {
  /** Astro's base, with both slashes. */
  base: string;
  /** Names the build: the hash of all that is kept. */
  build: string;
  /** The file that holds all the others, below the base, and its hash. */
  bundle: { path: string; hash: string };
  /** What they take up on the device, in bytes. */
  size: number;
  /** Each file's path below the base (a page without its `index.html`) and its hash. */
  files: readonly (readonly [path: string, hash: string])[];
}

/** The bundle: each file's path, and its body as text or, where it is none, in base64. */
export type Bundle = readonly (readonly [path: string, body: string, coding?: 'base64'])[];

/** The first 132 bits of a SHA-256 in base64: short enough for a list, long enough that nobody makes a second file for it. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)).slice(0, 22);
}
