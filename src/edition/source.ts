/** A non-empty line of the source, S1 for the first. */
export interface SourceBlock {
  /** From 1, in file order. */
  number: number;
  /** Its line in the source file, from 1. */
  line: number;
  text: string;
}

/** A block that begins so is the caption of a photograph. */
export const CAPTION_MARK = '▲';

/** Cuts the source into its blocks. Nothing is trimmed: a blank at a line's end is part of the block. */
export function sourceBlocks(text: string): SourceBlock[] {
  return text
    .split('\n')
    .map((line, i) => ({ line: i + 1, text: line }))
    .filter(({ text }) => text !== '')
    .map((block, i) => ({ number: i + 1, ...block }));
}

/** Characters in the sense of the contract: Unicode code points. */
export const characterCount = (blocks: readonly Pick<SourceBlock, 'text'>[]): number =>
  blocks.reduce((sum, { text }) => sum + [...text].length, 0);
