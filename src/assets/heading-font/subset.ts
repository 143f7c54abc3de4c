import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** The committed face: Noto Serif SC 700, cut by `scripts/make-heading-font.ts` to the characters of all titles. */
export const FACE = join(process.cwd(), 'src/assets/heading-font/noto-serif-sc-700-headings.woff2');
const CHARACTERS = join(process.cwd(), 'src/assets/heading-font/characters.txt');

/** Of the layout tables only `halt`, by which a browser closes up brackets; vertical setting and hinting are not needed. */
export const CUT = { keepFeatures: ['halt'], noHinting: true, dropTables: ['vhea', 'vmtx', 'VORG', 'DSIG', 'gasp'] };

/** The characters that a text needs of the face: each once, sorted, blanks left out. */
export const charactersOf = (text: string): string => [...new Set(text.replace(/\s/gu, ''))].sort().join('');

let face: Buffer | undefined;
const wholeFace = (): Buffer => {
  face ??= readFileSync(FACE);
  return face;
};

/**
 * The name of the file that holds the face cut to `text`: two titles with the same characters share one, and a face made
 * anew has other names, since browsers keep each for a year (src/offline/response-headers.ts).
 */
export const cutName = (text: string): string =>
  createHash('sha256').update(charactersOf(text)).update(wholeFace()).digest('hex').slice(0, 10);

/**
 * The heading font cut to the characters of `text`, as WOFF2. Throws where the committed face lacks one of them:
 * then `npm run make-heading-font` has to be run.
 */
export async function cutFace(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const has = new Set(readFileSync(CHARACTERS, 'utf8'));
  const missing = [...charactersOf(text)].filter((character) => !has.has(character));
  if (missing.length > 0)
    throw new Error(
      `the heading font lacks “${missing.join('')}” of the title “${text}”: run \`npm run make-heading-font\``,
    );
  const cut = await subsetFont(wholeFace(), charactersOf(text), { targetFormat: 'woff2', ...CUT });
  return new Uint8Array(cut);
}
