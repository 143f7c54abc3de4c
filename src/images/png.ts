import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { PALETTE } from './palette.ts';

/** Some whole rows of a picture, compressed: pictures that begin alike share the work. */
export interface Band {
  width: number;
  height: number;
  deflated: Uint8Array;
  /** Both sums of Adler-32 over the bytes before they were compressed, and how many they were. */
  sums: [number, number];
  bytes: number;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** zlib's two first bytes (RFC 1950), and an empty last block (RFC 1951). */
const HEAD = Buffer.from('789c', 'hex');
const LAST = Buffer.from('010000ffff', 'hex');
const MODULUS = 65_521;

function adler(bytes: Uint8Array): [number, number] {
  let one = 1;
  let two = 0;
  // 3,800 bytes are as many as both sums take before they outgrow 32 bits.
  for (let from = 0; from < bytes.length; from += 3_800) {
    for (const byte of bytes.subarray(from, from + 3_800)) {
      one += byte;
      two += one;
    }
    one %= MODULUS;
    two %= MODULUS;
  }
  return [one, two];
}

/**
 * Compresses rows at four bits a pixel, without a filter, as the PNG specification advises for a palette.
 *
 * @param pixels the number of a colour for each, row after row
 */
export async function band(pixels: Uint8Array, width: number): Promise<Band> {
  const height = pixels.length / width;
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += 2) {
      const at = y * width + x;
      rows[y * stride + 1 + x / 2] = ((pixels[at] ?? 0) << 4) | (x + 1 < width ? (pixels[at + 1] ?? 0) : 0);
    }
  const deflated = await promisify(deflateRaw)(rows, { level: 6, finishFlush: constants.Z_SYNC_FLUSH });
  return { width, height, deflated, sums: adler(rows), bytes: rows.length };
}

/** Adler-32 of all bands one after the other, from the sums of each. */
const joined = (bands: readonly Band[]): number => {
  const [one, two] = bands.reduce<[number, number]>(
    ([a, b], { sums: [c, d], bytes }) => [
      (a + c - 1 + MODULUS) % MODULUS,
      (b + d + (a - 1 + MODULUS) * (bytes % MODULUS)) % MODULUS,
    ],
    [1, 0],
  );
  return two * 65_536 + one;
};

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

/** A picture in the sixteen colours as PNG, from its bands of one width. */
export function png(...bands: readonly Band[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(bands[0]?.width ?? 0, 0);
  header.writeUInt32BE(
    bands.reduce((sum, { height }) => sum + height, 0),
    4,
  );
  header.set([4, 3], 8);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(joined(bands));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(PALETTE.flat())),
    chunk('IDAT', Buffer.concat([HEAD, ...bands.map(({ deflated }) => deflated), LAST, sum])),
    chunk('IEND', new Uint8Array()),
  ]);
}
