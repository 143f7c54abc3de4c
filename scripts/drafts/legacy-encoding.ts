import { type ByLines, decodeLines, isNearly, linesOf } from './decode-lines.ts';

type Legacy = Exclude<ByLines, 'utf-8'>;

/** The detector needs no more, and takes long for it. */
const ENOUGH = 1 << 16;

/** GB 2312 and GBK are parts of GB 18030. */
const legacyNamed = (name: string | null | undefined): Legacy | undefined => {
  if (/^(?:x-)?gb(?:k$|_?2312|_?18030)/i.test(name ?? '')) return 'gb18030';
  return /^(?:x-x-)?big5/i.test(name ?? '') ? 'big5' : undefined;
};

/**
 * In which of the two encodings that Chinese editors once wrote bytes are, which are no UTF-8; undefined where it is not
 * sure. jschardet judges, also for the lines that have no bad byte where only few have one; what the file `says` of itself
 * counts where all its bytes agree.
 */
export async function legacyEncoding(bytes: Uint8Array, says?: string): Promise<Legacy | undefined> {
  // Only where it is needed: it takes longer to load than all the rest.
  const { detect } = await import('jschardet');
  const judged = (part: Uint8Array): Legacy | undefined =>
    legacyNamed(detect(silent(beginning(part)), { minimumThreshold: 0 }).encoding);
  const found = judged(bytes);
  if (found && isNearly(decodeLines(bytes, found))) return found;
  for (const encoding of ['gb18030', 'big5'] as const) {
    const { bad } = decodeLines(bytes, encoding);
    const lines = linesOf(bytes);
    const good = lines.filter((_, i) => !bad.includes(i + 1));
    if (bad.length <= 1 + lines.length / 10 && judged(Buffer.concat(good)) === encoding) return encoding;
  }
  const said = legacyNamed(says);
  return said && decodeLines(bytes, said).bad.length === 0 ? said : undefined;
}

/** Without what they say of their encoding: the detector would take the word of it. */
const silent = (bytes: Uint8Array): Buffer =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/charset|encoding/gi, ' '),
    'latin1',
  );

/** As much as is judged, to the end of a line if there is one. */
const beginning = (bytes: Uint8Array): Uint8Array => {
  const end = bytes.lastIndexOf(10, ENOUGH);
  return bytes.length <= ENOUGH ? bytes : bytes.subarray(0, end > 0 ? end : ENOUGH);
};
