import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
  /** What stands there instead of a file: a link to this, a pipe, a folder; or a file that is so many bytes large. */
  link?: string;
  pipe?: true;
  folder?: true;
  size?: number;
}

const isOfFolder = ({ link, pipe, folder, size }: Change): boolean => Boolean(link ?? pipe ?? folder ?? size);

/** Writes files below a new folder of the system's, and gives the folder. */
export function laidOut(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), bytes);
  }
  return root;
}

/** The folder with the changed content, where a change is to what only a folder has; undefined where none is. */
export function changedFolder(good: Files, changeFile: string): string | undefined {
  const changes = (parse(readFileSync(changeFile, 'utf8')) as Change[]).filter(isOfFolder);
  if (changes.length === 0) return undefined;
  const files = new Map(changed(good, changeFile));
  for (const { file } of changes) files.delete(file);
  const root = laidOut(files);
  for (const { file, link, pipe, folder, size } of changes) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    if (link) symlinkSync(link, path);
    if (pipe) execFileSync('mkfifo', [path]);
    if (folder) mkdirSync(path);
    if (size) {
      writeFileSync(path, '');
      truncateSync(path, size);
    }
  }
  return root;
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
