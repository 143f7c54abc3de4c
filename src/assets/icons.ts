import { stored } from './picture-cache.ts';
import { raster } from './raster.ts';

/** An icon made of the mark. */
export interface Icon {
  file: string;
  /** Width and height in pixels. */
  size: number;
  /** Without the mark's frame: where a phone cuts icons to its own shape, the frame would lose its corners. */
  bled: boolean;
  /** For the manifest; an icon that it does not name has none. */
  purpose?: 'any' | 'maskable';
}

export const ICONS: readonly Icon[] = [
  { file: 'favicon.ico', size: 32, bled: false },
  { file: 'apple-touch-icon.png', size: 180, bled: true },
  { file: 'icon-192.png', size: 192, bled: false, purpose: 'any' },
  { file: 'icon-512.png', size: 512, bled: false, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, bled: true, purpose: 'maskable' },
];

/** What is inside the frame of content/figures/small-mark.svg; the sun is within the maskable icon's safe circle. */
const INSIDE = 'viewBox="22 22 196 196"';

/** A PNG in the container that browsers ask for unasked, `/favicon.ico` (read so since Windows Vista). */
function ico(picture: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.set([size, size, 0, 0], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

/** The icon's file, made of the mark's SVG. */
export const iconFile = ({ file, size, bled }: Icon, mark: string): Promise<Uint8Array<ArrayBuffer>> =>
  stored(['icon', file, size, bled, mark], async () => {
    const svg = bled ? mark.replace(/viewBox="[^"]*"/, INSIDE) : mark;
    const picture = await raster(svg, size, size);
    return file.endsWith('.ico') ? ico(picture, size) : picture;
  });
