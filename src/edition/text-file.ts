import type { Report } from './checks/problem.ts';

/** The content folder as bytes: path from the project's root → what the file holds. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

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
 * The text of one content file: UTF-8 without byte order mark, line feeds only, not empty.
 * Gives `null`, and reports F01 to F05, where the file is not that.
 */
export function readText(files: ContentFiles, file: string, report: Report): string | null {
  const bytes = files.get(file);
  if (!bytes) {
    report('F01', file, 1, 'is missing: expected a file here');
    return null;
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    report('F03', file, 1, 'begins with a byte order mark: expected plain UTF-8; save it “without BOM”');
    return null;
  }
  const carriageReturn = bytes.indexOf(CARRIAGE_RETURN);
  if (carriageReturn !== -1) {
    report('F04', file, lineAt(bytes, carriageReturn), 'has a carriage return: expected line feeds (LF) only');
    return null;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report('F02', file, firstBadLine(bytes), 'is not valid UTF-8: expected UTF-8; was it saved as GBK?');
    return null;
  }
  if (text.trim() === '') {
    report('F05', file, 1, 'is empty: expected content');
    return null;
  }
  return text;
}
