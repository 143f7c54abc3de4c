import { INKS } from './inks.ts';

/** Puts the light inks in the place of a drawing's variables. */
export const inked = (svg: string): string =>
  svg.replace(/var\(--(ink|rust|river|paper)\)/g, (_, name: keyof typeof INKS.light) => INKS.light[name]);

/**
 * Draws an SVG at a size, on paper, as PNG of sixteen colours: three inks on paper and the edges between them. It must
 * hold shapes only: with `<text>` the fonts of the machine would come in.
 */
export async function raster(svg: string, width: number, height: number): Promise<Uint8Array> {
  // Loaded when a picture has to be made: a build that re-uses all of them saves the time.
  const { default: sharp } = await import('sharp');
  const sized = inked(svg).replace('<svg ', `<svg width="${width}" height="${height}" `);
  return sharp(Buffer.from(sized))
    .flatten({ background: INKS.light.paper })
    .png({ palette: true, colours: 16, dither: 0 })
    .toBuffer();
}
