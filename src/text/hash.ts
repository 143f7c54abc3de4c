/** A hash of words is the first 8 hexadecimal digits of the SHA-256 of their UTF-8 (docs/contract.md, “A quotation's link”). */
const BYTES = 4;

/** Shortens a SHA-256, given as bytes, to the hash of words. */
export const shortHash = (digest: Uint8Array): string =>
  [...digest.slice(0, BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
