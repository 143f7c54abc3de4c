import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Photograph } from '../edition/model.ts';
import { INKS } from './inks.ts';
import { stored } from './picture-cache.ts';
import { inked } from './raster.ts';

/** A phone of 390 pixels, at one, two and three to a pixel of the page. */
const WIDTHS = [390, 780, 1170];

/** From the lightest, which not every browser takes, to the one that all do. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type Format = (typeof FORMATS)[number];

/** The widths in which a photograph is offered: it is never made larger than it is. */
export const widthsOf = ({ width }: Pick<Photograph, 'width'>): number[] => WIDTHS.filter((one) => one <= width);

/** `bridge-780.avif` */
export const rasterName = ({ path }: Pick<Photograph, 'path'>, width: number, format: Format): string =>
  `${basename(path, extname(path))}-${width}.${format}`;

/** A photograph at a width, in a format. Throws where the camera lay on its side and the file only says so. */
export function photographFile(path: string, width: number, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = readFileSync(path);
  return stored(['photograph', bytes.toString('base64'), width, format], async () => {
    const { default: sharp } = await import('sharp');
    const picture = sharp(path.endsWith('.svg') ? Buffer.from(inked(bytes.toString('utf8'))) : bytes);
    const { orientation = 1 } = await picture.metadata();
    if (orientation !== 1)
      throw new Error(`${path} is turned only by its EXIF orientation (${orientation}): save it upright`);
    const sized = picture.resize(width).flatten({ background: INKS.light.paper }).toColourspace('srgb');
    if (format === 'avif') return sized.avif({ quality: 50, effort: 2 }).toBuffer();
    return format === 'webp'
      ? sized.webp({ quality: 75 }).toBuffer()
      : sized.jpeg({ quality: 75, mozjpeg: true }).toBuffer();
  });
}
