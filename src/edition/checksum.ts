import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of text in UTF-8, in hexadecimal. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** The first 8 hexadecimal digits of the SHA-256 of the words in UTF-8, as in a quotation's link (contract). */
export const wordsHash = (words: string): string => sha256(words).slice(0, 8);
