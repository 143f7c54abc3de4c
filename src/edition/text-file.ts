import type { Report } from './checks/problem.ts';
import { otherEncoding } from './encoding.ts';

/** The content folder as bytes: path from the project's root → what the file holds. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Controls but for the tab and the line feed, and the marks that turn the direction of what follows (Unicode TR 36, 3.2):
 * none is seen, and words around them are not what they look like.
 */
const UNSEEN = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const lineAt = (bytes: Uint8Array, end: number): number =>
  bytes.subarray(0, end).reduce((line, byte) => line + (byte === LINE_FEED ? 1 : 0), 1);

/** The line of the first byte that no UTF-8 text has; decoding line by line finds it without a decoder of ours. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (feed === -1) return line;
    start = feed + 1;
  }
}

/**
 * The text of one content file: UTF-8 without byte order mark, line feeds only, nothing that cannot be seen, not empty.
 * Gives `null`, and reports F01 to F05 or F09, where the file is not that.
 */
export function readText(files: ContentFiles, file: string, report: Report): string | null {
  const refuse = (code: 'F01' | 'F02' | 'F03' | 'F04' | 'F05' | 'F09', line: number, message: string): null => {
    report(code, file, line, message);
    return null;
  };
  const bytes = files.get(file);
  if (!bytes) return refuse('F01', 1, 'is missing: expected a file here');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return refuse('F03', 1, 'begins with a byte order mark: expected plain UTF-8; save it “without BOM”');
  const encoding = otherEncoding(bytes);
  if (encoding)
    return refuse(
      'F02',
      // Of UTF-16 and UTF-32 no line is right.
      encoding.startsWith('UTF') ? 1 : firstBadLine(bytes),
      `is not valid UTF-8, it looks like ${encoding}: expected UTF-8; save it as such`,
    );
  const carriageReturn = bytes.indexOf(CARRIAGE_RETURN);
  if (carriageReturn !== -1)
    return refuse('F04', lineAt(bytes, carriageReturn), 'has a carriage return: expected line feeds (LF) only');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('F02', firstBadLine(bytes), 'is not valid UTF-8: expected UTF-8; is it a text at all?');
  }
  const unseen = UNSEEN.exec(text);
  if (unseen)
    return refuse(
      'F09',
      text.slice(0, unseen.index).split('\n').length,
      `has the character “${unseen[0]}”, which is not seen and changes what is: expected only characters that are seen`,
    );
  if (text.trim() === '') return refuse('F05', 1, 'is empty: expected content');
  return text;
}
