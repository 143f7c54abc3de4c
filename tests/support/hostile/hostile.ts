import { decode, encode, type Files } from '../content.ts';

/** One change of the small fixture that must be refused, and where. */
export interface Hostile {
  what: string;
  file: string;
  /** Words that stand once in the file and what stands there instead; or the whole file, as text or bytes. */
  change: readonly [find: string, replace: string] | string | Uint8Array;
  code: string;
  line: number;
  /** Words of the message or its advice. */
  says?: string;
}

/** The good files with one change. Throws where it does not apply. */
export function attacked(good: Files, { what, file, change }: Hostile): Files {
  const files = new Map(good);
  if (change instanceof Uint8Array) return files.set(file, change);
  if (typeof change === 'string') return files.set(file, encode(change));
  const [find, replace] = change;
  const text = decode(files.get(file));
  if (text.split(find).length !== 2) throw new Error(`${what}: “${find}” does not stand once in ${file}`);
  return files.set(file, encode(text.replace(find, () => replace)));
}
