import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Font } from 'opentype.js';
import type { SetLine } from '../share-images/typesetting.ts';
import { FACE } from './subset.ts';

/** The outline of a character as the `d` of a path, in font units, y upwards. Throws where the face lacks it. */
export type Outline = (character: string) => string;

async function load(): Promise<Outline> {
  const [{ default: subsetFont }, { default: opentype }] = await Promise.all([
    import('subset-font'),
    import('opentype.js'),
  ]);
  const characters = readFileSync(join(process.cwd(), 'src/assets/heading-font/characters.txt'), 'utf8');
  const plain = await subsetFont(readFileSync(FACE), characters, { targetFormat: 'sfnt' });
  const font = opentype.parse(new Uint8Array(plain).buffer);
  const known = new Map<string, string>();
  return (character) => {
    const outline = known.get(character) ?? outlineOf(font, character);
    known.set(character, outline);
    return outline;
  };
}

function outlineOf(font: Font, character: string): string {
  if (font.charToGlyphIndex(character) === 0)
    throw new Error(`the heading font lacks “${character}” of a share image: run \`npm run make-heading-font\``);
  // Written here, for the library's own toPathData and getPath shape each text and write NaN for some of these glyphs.
  return font
    .charToGlyph(character)
    .path.commands.map(({ type, x1, y1, x2, y2, x, y }) => {
      const numbers = { M: [x, y], L: [x, y], Q: [x1, y1, x, y], C: [x1, y1, x2, y2, x, y], Z: [] }[type];
      return type + numbers.join(' ');
    })
    .join('');
}

let face: Promise<Outline> | undefined;

/** The heading font as outlines, read once. */
export const titleFace = (): Promise<Outline> => {
  face ??= load();
  return face;
};

/** Font units in an em of Noto Serif SC. */
const EM = 1000;

/**
 * A set line as SVG paths: no font is needed to draw it.
 *
 * @param at its left end or its middle, and its baseline, in pixels
 */
export function outlines(
  outline: Outline,
  { glyphs, width }: SetLine,
  size: number,
  at: { left: number; baseline: number } | { middle: number; baseline: number },
): string {
  const left = 'left' in at ? at.left : at.middle - (width * size) / 2;
  const scale = size / EM;
  return glyphs
    .filter(({ character }) => character !== ' ')
    .map(
      ({ character, x, ink }) =>
        `<path fill="var(--${ink})" transform="matrix(${scale} 0 0 ${-scale} ${left + x * size} ${at.baseline})" d="${outline(character)}"/>`,
    )
    .join('');
}
