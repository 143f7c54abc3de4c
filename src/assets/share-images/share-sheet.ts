import { type Outline, outlines } from '../heading-font/outlines.ts';
import { LEADING, type SetLine, type SetTitle } from './typesetting.ts';

/** A line with its size and the height that it takes, in pixels. */
export interface Row {
  line: SetLine;
  size: number;
  height: number;
}

/** What is under the woodcut of a share image. */
export interface ShareWords {
  /** On the left of the landscape image, under the mark. */
  name: Row[];
  /** In its middle. */
  heading: Row[];
  /** On its right: which chapter, which passages. */
  ear: Row[];
  /** In the square image, beside the mark. */
  short: SetTitle;
  /** Over it, small. */
  over: Row[];
}

/** Where the woodcut ends and the words begin, in pixels: the drawings' own proportions, so that nothing is cut off. */
export const LANDSCAPE = { width: 1200, height: 630, art: 383 } as const;
export const SQUARE = { width: 600, height: 600, art: 477 } as const;

/** A Chinese square looks centred when its baseline is this far under the middle, in em. */
const MIDDLE = 0.38;

export const rowsOf = ({ lines, size }: SetTitle): Row[] =>
  lines.map((line) => ({ line, size, height: size * LEADING }));

/** A newspaper's double rule: thick over thin. */
const doubleRule = (y: number, width: number): string =>
  `<path fill="var(--ink)" d="M0 ${y}h${width}v5h-${width}zM0 ${y + 9}h${width}v1.5h-${width}z"/>`;

/** The mark, as large as `size`, with its corner at x and y. */
const markAt = (mark: string, x: number, y: number, size: number): string =>
  `<g transform="translate(${x} ${y}) scale(${size / 240})">${mark.replace(/<\/?svg[^>]*>/g, '')}</g>`;

/** Rows under one another, all of them together centred on `y`. */
function column(outline: Outline, rows: readonly Row[], x: { middle: number } | { left: number }, y: number): string {
  let top = y - rows.reduce((sum, { height }) => sum + height, 0) / 2;
  return rows
    .map(({ line, size, height }) => {
      top += height;
      return outlines(outline, line, size, { ...x, baseline: top - height / 2 + MIDDLE * size });
    })
    .join('');
}

/** The woodcut over the words: a drawing in the drawing. */
const sheet = ({ width, height, art: tall }: typeof LANDSCAPE | typeof SQUARE, art: string, words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${art.replace('<svg ', `<svg width="${width}" height="${tall}" `)}<g transform="translate(0 ${tall})">${words}</g></svg>`;

/** What a share image is made of: a woodcut and the edition's mark, both SVG, and words. */
export interface ShareParts {
  art: string;
  mark: string;
  words: ShareWords;
}

/** Under a landscape woodcut the name on the left, the title in the middle, its place on the right: SVG of shapes alone. */
export function landscapeSheet(outline: Outline, { art: woodcut, mark, words }: ShareParts): string {
  const { name, heading, ear } = words;
  const { width, height, art } = LANDSCAPE;
  const tall = height - art;
  const middle = 18 + (tall - 18) / 2;
  const size = name.length > 0 ? 96 : 132;
  const nameHeight = name.length > 0 ? 56 : 0;
  const inner = [
    doubleRule(8, width),
    markAt(mark, 143 - size / 2, middle - (size + nameHeight) / 2, size),
    column(outline, name, { middle: 143 }, middle + (size + nameHeight) / 2 - 18),
    `<path fill="var(--ink)" d="M285.5 46h1.5v${tall - 74}h-1.5zM${width - 287} 46h1.5v${tall - 74}h-1.5z"/>`,
    column(outline, heading, { middle: width / 2 }, middle),
    column(outline, ear, { middle: width - 143 }, middle),
  ];
  return sheet(LANDSCAPE, woodcut, inner.join(''));
}

/** Under a square woodcut the mark and the short name, large enough for a thumbnail: SVG of shapes alone. */
export function squareSheet(outline: Outline, { art: woodcut, mark, words }: ShareParts): string {
  const { short, over } = words;
  const { width, height, art } = SQUARE;
  const tall = height - art;
  const left = 124;
  const middle = 18 + (tall - 18) / 2;
  return sheet(
    SQUARE,
    woodcut,
    [
      doubleRule(6, width),
      markAt(mark, 22, middle - 41, 82),
      column(outline, [...over, ...rowsOf(short)], { left }, middle),
    ].join(''),
  );
}
