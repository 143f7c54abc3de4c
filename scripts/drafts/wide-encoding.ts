/** UTF-16 or UTF-32 by its byte order mark; undefined where there is none. */
export function markedWide(bytes: Uint8Array): string | undefined {
  const begins = (...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  // Before UTF-16, whose mark it begins with.
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff)) return utf32(bytes, begins(0xff));
  if (begins(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/** Which `TextDecoder` does not know. */
function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    text += String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd);
  }
  return text;
}

/** What Chinese and Latin text is made of. With its bytes the wrong way round it is scattered over all of Unicode. */
const USUAL = /[\t\n\r -~—-…\u3000-\u3020\u4e00-\u9fff\uff01-\uff5e]/g;

/** No text is long without; and other encodings of East Asia, read as UTF-16, are ideographs but hold none of these. */
const MARKS = /[\n ，。、！？：；“”《》]/g;

/** UTF-16 without a byte order mark, if it is that one way round and surely not the other. */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 8 || bytes.length % 2) return undefined;
  const [little = '', big = ''] = ['utf-16le', 'utf-16be'].map((one) => new TextDecoder(one).decode(bytes));
  const shareOf = (text: string, what: RegExp): number => (text.match(what)?.length ?? 0) / text.length;
  const [a, b] = [shareOf(little, USUAL), shareOf(big, USUAL)];
  const text = a > b ? little : big;
  return Math.max(a, b) >= 0.95 && Math.min(a, b) <= 0.6 && shareOf(text, MARKS) >= 0.02 ? text : undefined;
}
