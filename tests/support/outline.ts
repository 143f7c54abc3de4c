// What `content/` says of this edition, read with a YAML parser and nothing of `src`: the slugs, numbers and counts that tests of
// the built site expect, so that an editor may change them.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Chapter {
  slug: string;
  passages: { number: number; blocks: number[] }[];
}

const file = parse(readFileSync('content/edition.yaml', 'utf8')) as {
  source: { file: string; sha256: string; characters: number; blocks: number };
  chapters: Chapter[];
};

export const { source: SOURCE, chapters: CHAPTERS } = file;
export const SLUGS: readonly string[] = CHAPTERS.map(({ slug }) => slug);
export const PASSAGES = CHAPTERS.flatMap(({ passages }) => passages);

/** The lines of the source that are not empty: block S1 is the first. */
export const BLOCKS: readonly string[] = readFileSync(SOURCE.file, 'utf8')
  .split('\n')
  .filter((line) => line !== '');

/** The words of one passage. */
export const textOf = ({ blocks }: Chapter['passages'][number]): string => blocks.map((n) => BLOCKS[n - 1]).join('');

/** The sentences of a passage as `docs/contract.md` has it: up to 。！？ with what closes after them and a …… after that. */
export const sentencesOf = (text: string): string[] =>
  text.match(/.+?(?:[。！？]+[”’」』）)》〉】]*(?:……)?|$)/gsu) ?? [];
