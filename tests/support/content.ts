import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A content folder as the core takes it: path from the project's root → bytes. */
export type Files = Map<string, Uint8Array>;

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** One change of `tests/checks/<code>/change.yaml`. */
interface Change {
  file: string;
  /** Words that stand in the file once, and what stands there instead. */
  find?: string;
  replace?: string;
  /** The whole file, or no file. */
  content?: string;
  remove?: true;
  /** The file's bytes from the beginning, in hexadecimal, before what it had. */
  before?: string;
}

/** The good content with the changes of one folder made to it. Throws where a change does not apply. */
export function changed(good: Files, changeFile: string): Files {
  const files = new Map(good);
  for (const { file, find, replace = '', content, remove, before } of parse(
    readFileSync(changeFile, 'utf8'),
  ) as Change[]) {
    if (remove) files.delete(file);
    if (content !== undefined) files.set(file, encode(content));
    if (before !== undefined)
      files.set(file, Buffer.concat([Buffer.from(before, 'hex'), files.get(file) ?? new Uint8Array()]));
    if (find !== undefined) {
      const text = decode(files.get(file));
      if (text.split(find).length !== 2)
        throw new Error(`${changeFile}: “${find}” stands ${text.split(find).length - 1} times in ${file}`);
      files.set(file, encode(text.replace(find, () => replace)));
    }
  }
  return files;
}
