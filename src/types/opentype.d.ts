declare module 'opentype.js' {
  /** One step of an outline, in font units, y upwards. */
  export interface Command {
    type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    x?: number;
    y?: number;
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
  }
  /** Only what is asked of a font here. */
  export interface Font {
    unitsPerEm: number;
    charToGlyphIndex(character: string): number;
    charToGlyph(character: string): {
      advanceWidth: number;
      path: { commands: Command[] };
      getPath(x: number, y: number, fontSize: number): { toPathData(decimals: number): string };
    };
  }
  const opentype: { parse(font: ArrayBufferLike): Font };
  export default opentype;
}
