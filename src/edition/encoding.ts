import { createRequire } from 'node:module';

/** What an editor's program calls the encodings that it may have saved a Chinese text in. */
const NAMES: Readonly<Record<string, string>> = {
  GB2312: 'GB 18030 (GBK, GB 2312)',
  Big5: 'Big5',
  SHIFT_JIS: 'Shift JIS',
  'EUC-JP': 'EUC-JP',
  'EUC-KR': 'EUC-KR',
  'UTF-32LE': 'UTF-32 LE',
  'UTF-32BE': 'UTF-32 BE',
  'UTF-16LE': 'UTF-16 LE',
  'UTF-16BE': 'UTF-16 BE',
};

/** Enough to tell by; guessing takes its time. */
const SAMPLE = 60_000;

/** Loaded only for a text that is not UTF-8: it takes longer to load than the rest of the check. */
const detected = (bytes: Uint8Array): string =>
  (createRequire(import.meta.url)('jschardet') as typeof import('jschardet')).detect(Buffer.from(bytes)).encoding ?? '';

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Line feeds, blanks, colons and hyphens, which every file of the content has; read the wrong way round they are rare signs. */
const marksIn = (bytes: Uint8Array, encoding: string): number =>
  new TextDecoder(encoding).decode(bytes).match(/[\n :-]/g)?.length ?? 0;

/** UTF-16 without a byte order mark: half of its ASCII is zero bytes, and no other text has many. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  if (zeros === 0 || (decodes(bytes, 'utf-8') && zeros * 3 < bytes.length)) return undefined;
  const [little, big] = [marksIn(bytes, 'utf-16le'), marksIn(bytes, 'utf-16be')];
  return little === big ? undefined : little > big ? 'UTF-16 LE' : 'UTF-16 BE';
}

/**
 * The encoding that a text seems to be saved in, where it is not UTF-8; undefined for UTF-8, and for what is like nothing
 * known. By its byte order mark, by its zero bytes, by the frequency of its characters.
 */
export function otherEncoding(all: Uint8Array): string | undefined {
  const marked = (...mark: number[]): boolean => mark.every((byte, n) => all[n] === byte);
  // Before UTF-16, whose mark its own begins with.
  if (marked(0xff, 0xfe, 0, 0)) return NAMES['UTF-32LE'];
  if (marked(0, 0, 0xfe, 0xff)) return NAMES['UTF-32BE'];
  if (marked(0xff, 0xfe)) return NAMES['UTF-16LE'];
  if (marked(0xfe, 0xff)) return NAMES['UTF-16BE'];
  const sample = all.subarray(0, SAMPLE);
  const unmarked = unmarkedUtf16(sample);
  if (unmarked || decodes(all, 'utf-8')) return unmarked;
  return NAMES[detected(sample)] ?? (decodes(all, 'gb18030') ? NAMES.GB2312 : undefined);
}
