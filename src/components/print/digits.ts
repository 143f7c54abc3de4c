import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';
import { FACE } from '../../assets/heading-font/subset.ts';

/** Units of the outlines: a digit is about half of it wide. */
const EM = 100;

const outlines = (async () => {
  const face = await subsetFont(readFileSync(FACE), '0123456789', { targetFormat: 'sfnt' });
  const font = opentype.parse(new Uint8Array(face).buffer);
  return [...'0123456789'].map((digit) => {
    const glyph = font.charToGlyph(digit);
    return { width: (glyph.advanceWidth * EM) / font.unitsPerEm, glyph };
  });
})();

/**
 * A number drawn and not written, in the heading font: the outlines of its digits side by side, and their view box. A PDF
 * has no apparatus: whatever is written within a passage comes back in the middle of its words when they are copied or
 * searched. What is drawn does not.
 */
export async function drawnNumber(number: number): Promise<{ viewBox: string; paths: string[] }> {
  const digits = await outlines;
  let width = 0;
  const paths = [...String(number)].map((character) => {
    const digit = digits[Number(character)];
    if (!digit) throw new Error(`${number} is not drawn: expected a whole number`);
    const path = digit.glyph.getPath(width, EM * 0.78, EM).toPathData(0);
    width += digit.width;
    return path;
  });
  return { viewBox: `0 0 ${Math.round(width)} ${EM * 0.8}`, paths };
}
