declare module 'subset-font' {
  /** Cuts a font to the characters of `text`. Only the options used here are declared. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' | 'sfnt'; keepFeatures?: string[]; noHinting?: boolean; dropTables?: string[] },
  ): Promise<Uint8Array>;
}
