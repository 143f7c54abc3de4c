import type { Decoded } from '../edition/photographs.ts';
import type { ContentFiles } from '../edition/text-file.ts';

/** More than any camera's; what claims to be larger is not decoded. docs/contract.md, “Limits of the content”. */
const MOST_PIXELS = 120_000_000;

const PHOTOGRAPH = /^content\/photographs\/[^/]+\.jpg$/;

/**
 * Decodes one photograph whole, with the decoder of the build. Its size is that of the picture as it is seen: turned upright
 * by its EXIF orientation.
 */
async function decoded(bytes: Uint8Array): Promise<Decoded> {
  // What is something else is not given to its decoder.
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return { fault: 'it is no JPEG' };
  const { default: sharp } = await import('sharp');
  try {
    const { format, space, width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== 'jpeg') return { fault: `it is ${format} and no JPEG` };
    if (width * height > MOST_PIXELS)
      return { fault: `it claims ${width}×${height} pixels: expected ${MOST_PIXELS} in all, or fewer` };
    // Of the four inks of a press the screen's colours can only be guessed.
    if (space !== 'srgb' && space !== 'b-w') return { fault: `its colours are ${space}: expected RGB or grey` };
    // Every line of it, in next to no memory. A warning is a part that is missing or spoilt, which would be grey on the page.
    const whole = sharp(bytes, { failOn: 'warning', limitInputPixels: MOST_PIXELS, sequentialRead: true });
    await whole.resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch (error) {
    return { fault: `it is no whole JPEG (${(error as Error).message.split('\n')[0]}): save it anew` };
  }
}

/** The last verdict on each photograph: decoding one takes a while, and a change of content rarely touches it. */
const verdicts = new WeakMap<Uint8Array, Decoded>();

/** Decodes every photograph of the content; by path, its size or what is wrong with it. Throws nothing. */
export async function decodePhotographs(files: ContentFiles): Promise<Map<string, Decoded>> {
  const decodedFiles = new Map<string, Decoded>();
  for (const [file, bytes] of files) {
    if (!PHOTOGRAPH.test(file)) continue;
    const verdict = verdicts.get(bytes) ?? (await decoded(bytes));
    verdicts.set(bytes, verdict);
    decodedFiles.set(file, verdict);
  }
  return decodedFiles;
}
