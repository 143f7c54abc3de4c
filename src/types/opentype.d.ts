declare module 'opentype.js' {
  /** Only what the tests ask of a font. */
  const opentype: { parse(font: ArrayBufferLike): { charToGlyphIndex(character: string): number } };
  export default opentype;
}
