import { stored } from './picture-cache.ts';
import { qrSvg } from './qr-code.ts';

/** Pixels to a module, and to an inch: 8 at 300 dpi are 0.68 mm, so that a code of 29 modules and its zone is 25 mm wide. */
const MODULE = 8;
const DPI = 300;

/** The code of an address as PNG for word processors, which set it in its printed size by the resolution that it names. */
export const codePng = (url: string): Promise<Uint8Array<ArrayBuffer>> =>
  stored(['code', url, MODULE, DPI], async () => {
    const svg = await qrSvg(url);
    const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const { default: sharp } = await import('sharp');
    const sized = svg.replace('<svg ', `<svg width="${modules * MODULE}" height="${modules * MODULE}" `);
    return sharp(Buffer.from(sized))
      .png({ palette: true, colours: 2, dither: 0 })
      .withMetadata({ density: DPI })
      .toBuffer();
  });
