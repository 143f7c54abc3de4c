import { type Decoded, decodeLines, isNearly } from './decode-lines.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { markedWide, unmarkedUtf16 } from './wide-encoding.ts';

/** Is told in one line what of a draft that is read all the same could not be read. */
export type Warn = (line: string) => void;

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * The text of a file, with its line ends as `\n`: by its byte order mark, or else UTF-8, UTF-16, UTF-8 with a few bad bytes,
 * GB 18030 or Big5, the first that it surely is. `says` is the encoding that a page gives itself; it is asked only where
 * nothing is sure, since it is as often wrong. Throws an error of one line where none is: never a guess.
 */
export async function decode(bytes: Uint8Array, warn: Warn, says?: string): Promise<string> {
  return (await decoded(bytes, warn, says)).replace(/\r\n?/g, '\n');
}

async function decoded(bytes: Uint8Array, warn: Warn, says?: string): Promise<string> {
  if (UTF8_MARK.every((byte, i) => bytes[i] === byte)) return decoded(bytes.subarray(UTF8_MARK.length), warn, 'utf-8');
  const marked = markedWide(bytes);
  if (marked !== undefined) return marked;
  const utf8 = decodeLines(bytes, 'utf-8');
  const binary = bytes.includes(0);
  if (!binary && utf8.bad.length === 0) return utf8.text;
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return wide;
  if (binary) throw new Error('cannot be read: it is no text');
  if (isNearly(utf8)) return warned(utf8, 'UTF-8', warn);
  const encoding = await legacyEncoding(bytes, says);
  if (!encoding) throw new Error('cannot be read: its encoding is not sure, save it as UTF-8');
  return warned(decodeLines(bytes, encoding), encoding === 'big5' ? 'Big5' : 'GB 18030', warn);
}

function warned({ text, bad }: Decoded, encoding: string, warn: Warn): string {
  const lines = bad.slice(0, 5).join(', ') + (bad.length > 5 ? ' …' : '');
  if (bad.length) warn(`line ${lines}: bytes that are no ${encoding}, read as \ufffd`);
  return text;
}
