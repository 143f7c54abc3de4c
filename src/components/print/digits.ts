import { readFileSync } from 'node:fs';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
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
 * A number drawn and not written, in the title face. A PDF knows no apparatus: whatever is written within a passage
 * comes back in the middle of its words when they are copied or searched. What is drawn does not.
 */
export async function drawnNumber(number: number): Promise<ElementContent> {
  const digits = await outlines;
  let width = 0;
  const paths = [...String(number)].map((digit) => {
    const { glyph, width: own } = digits[Number(digit)] ?? { width: 0, glyph: undefined };
    const d = glyph?.getPath(width, EM * 0.78, EM).toPathData(0) ?? '';
    width += own;
    return h('path', { d });
  });
  const svg = { viewBox: `0 0 ${Math.round(width)} ${EM * 0.8}`, ariaHidden: 'true' };
  // hastscript's `h` knows HTML alone; an svg element needs only its name and attributes.
  return { type: 'element', tagName: 'svg', properties: svg, children: paths as ElementContent[] };
}
