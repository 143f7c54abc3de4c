/** A text and the lines of it, from 1, that hold bytes of no character, which are U+FFFD there. */
export interface Decoded {
  text: string;
  bad: number[];
}

/** A line end is one byte in all three, and part of no character. */
export type ByLines = 'utf-8' | 'gb18030' | 'big5';

/**
 * Decodes line by line, so that a bad byte spoils nothing beyond its line, and the line can be told. A text that was cut in
 * the middle of its first character is read from the second: read from the first, all to the end of the line would be wrong.
 */
export function decodeLines(bytes: Uint8Array, encoding: ByLines): Decoded {
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder(encoding, { ignoreBOM: true });
  const whole = strictly(strict, bytes);
  if (whole !== undefined) return { text: whole, bad: [] };
  const bad: number[] = [];
  const lines = linesOf(bytes).map((line, i, { length }) => {
    const good = strictly(strict, line);
    if (good !== undefined) return good;
    bad.push(i + 1);
    // An only line may as well be cut at its end.
    const behindCut = i === 0 && length > 1 ? strictly(strict, line.subarray(1)) : undefined;
    return behindCut === undefined ? lenient.decode(line) : `\ufffd${behindCut}`;
  });
  return { text: lines.join('\n'), bad };
}

function strictly(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The lines without their ends. */
export function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...lines, bytes.subarray(from)];
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * That only a few bytes are bad: text of another encoding makes ideographs by chance now and then, but far from eight for
 * each byte that makes nothing.
 */
export const isNearly = ({ text, bad }: Decoded): boolean =>
  bad.length === 0 || countOf(text, /[\u2e80-\uabff]/g) >= 8 * countOf(text, /\ufffd/g);
