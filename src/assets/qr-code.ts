import QRCode from 'qrcode';

/**
 * Level Q, so that a quarter of a printed code may be dirty; a quiet zone of 4 modules (ISO/IEC 18004). To be printed at
 * 20 mm or more, with the address in words beside it .
 */
const CODE = { errorCorrectionLevel: 'Q', margin: 4 } as const;

/** An SVG of black modules on white, whose view box is its size in modules. */
export const qrSvg = (url: string): Promise<string> => QRCode.toString(url, { ...CODE, type: 'svg' });
