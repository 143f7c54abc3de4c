/** A list of files with their hashes, each path below the base (a page without its `index.html`). */
export type FileHashes = readonly (readonly [path: string, hash: string])[];

/** A file below `/packet/` that holds other files, or hashes, in JSON. */
export interface Packet {
  path: string;
  hash: string;
  /** What its files take up on the device, in bytes. */
  size: number;
}

/** What the worker of one build keeps. Made after the build (src/build/offline-bundle.ts) and written into `sw.js`. */
export interface OfflineManifest {
  /** Astro's base, with both slashes. */
  base: string;
  /** Names the build: a hash of all that is kept and of the worker itself. */
  build: string;
  /** Why this build must reach every reader; empty where it need not. */
  urgent: string;
  /** What every reader is given: exact search, the page for what is not kept, and the scripts and styles of all reading pages. */
  core: Packet;
  /** All that is not in the core. */
  rest: Packet;
  /** Of the core and the rest. */
  files: FileHashes;
  /** Pagefind's files: the list of their hashes, and all of them. Neither is asked for before the first search. */
  related: { hashes: Packet; all: Packet };
}

/** What a packet holds: each file's path, and its body as text or, where it is none, in base64. */
export type Bundle = readonly (readonly [path: string, body: string, coding?: 'base64'])[];

/** The first line of `sw.js`: how a worker knows another build of its edition from whatever else may answer there. */
export const firstLine = (base: string, build: string): string => `/*! edition ${base} ${build} */`;

/** Names the worker that a withdrawn site has in place of a build's. */
export const WITHDRAWN = 'withdrawn';

/** All editions of one origin share its caches: each below another path has its own names. */
export const cacheFamily = (base: string): string => `edition ${base} `;

/** The first 132 bits of a SHA-256 in base64: short enough for a list, long enough that nobody makes a second file for it. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)).slice(0, 22);
}
