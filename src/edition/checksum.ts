import { createHash } from 'node:crypto';
import { shortHash } from '../text/hash.ts';

/** SHA-256 of bytes, or of text in UTF-8, in hexadecimal. */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** The hash of words, as in a quotation's link. */
export const wordsHash = (words: string): string => shortHash(createHash('sha256').update(words).digest());
