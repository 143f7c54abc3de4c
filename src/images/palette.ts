import { INKS } from '../inks.ts';

const { paper, ink, rust, river } = INKS.light;
type Colour = readonly [number, number, number];

const colour = (hex: string): Colour => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;
const blend = (a: string, b: string, share: number): Colour => {
  const to = colour(b);
  return colour(a).map((value, i) => Math.round(value + ((to[i] ?? 0) - value) * share)) as never;
};

/**
 * The sixteen colours of every picture made here: paper, three inks and the edges between them, most of which are of
 * ink on paper. Four bits a pixel take a third of the time of an optimising quantiser, weigh less, and come out alike
 * on every machine.
 */
export const PALETTE: readonly Colour[] = [
  ...[paper, ink, rust, river].map(colour),
  ...[1, 2, 3, 4, 5].map((sixths) => blend(paper, ink, sixths / 6)),
  ...[rust, river].flatMap((one) => [1, 2, 3].map((quarters) => blend(paper, one, quarters / 4))),
  blend(ink, rust, 0.5),
];

const distance = (a: Colour, b: Colour): number => a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);

/** The nearest of the sixteen for each colour of five bits a channel. */
const NEAREST = Uint8Array.from({ length: 2 ** 15 }, (_, key) => {
  const here: Colour = [(key >> 10) * 8 + 4, ((key >> 5) & 31) * 8 + 4, (key & 31) * 8 + 4];
  return PALETTE.reduce((best, one, n) => (distance(one, here) < distance(PALETTE[best] ?? one, here) ? n : best), 0);
});

/** From three bytes a pixel to one, the colour's number. */
export function toPalette(rgb: Uint8Array): Uint8Array {
  const pixels = new Uint8Array(rgb.length / 3);
  for (let n = 0, at = 0; n < pixels.length; n++, at += 3)
    pixels[n] =
      NEAREST[(((rgb[at] ?? 0) >> 3) << 10) | (((rgb[at + 1] ?? 0) >> 3) << 5) | ((rgb[at + 2] ?? 0) >> 3)] ?? 0;
  return pixels;
}
