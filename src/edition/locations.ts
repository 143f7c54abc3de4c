import { blockLocation, type Location, parseLocation, passageLocation } from '../text/location.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import type { Chapter, Edition, Erratum, Passage, Variant } from './model.ts';

function textLength(blocks: Edition['source']['blocks'], number: number): number {
  const block = blocks[number - 1];
  if (!block) throw new Error(`there is no block S${number}`);
  return block.text.length;
}

/** Where the words of a block are printed: passage `p7`, from which character; other blocks are their own location `b17`. */
export function locationOf(
  edition: Pick<Edition, 'passages' | 'source'>,
  block: number,
): { location: Location; offset: number } {
  const passage = edition.passages.find(({ blocks }) => blocks.includes(block));
  if (!passage) return { location: blockLocation(block), offset: 0 };
  const before = passage.blocks.slice(0, passage.blocks.indexOf(block));
  return {
    location: passageLocation(passage.number),
    offset: before.reduce((sum, n) => sum + textLength(edition.source.blocks, n), 0),
  };
}

/** The locations (`p7`, `b17`) that a chapter prints: in reading order, the captions last. */
export const chapterLocations = ({ title, opening, passages, captions }: Chapter): Location[] => [
  ...title.lines.flatMap(({ block }) => (block === null ? [] : [blockLocation(block)])),
  ...opening.map(({ block }) => blockLocation(block)),
  ...passages.map(({ number }) => passageLocation(number)),
  ...captions.map(({ block }) => blockLocation(block)),
];

/** What words are that are in no passage: 题目, 开头, 图说. */
export function blockKind({ chapters }: Pick<Edition, 'chapters'>, block: number): '题目' | '开头' | '图说' {
  const isOf = (list: readonly { block: number }[]): boolean => list.some((one) => one.block === block);
  if (chapters.some(({ captions }) => isOf(captions))) return '图说';
  return chapters.some(({ opening }) => isOf(opening)) ? '开头' : '题目';
}

/** The errata with a span in a chapter, in reading order. */
export function chapterErrata(chapter: Chapter, errata: readonly Erratum[]): Erratum[] {
  const locations = new Set(chapterLocations(chapter));
  return errata.filter(({ spans }) => spans.some(({ location }) => locations.has(location)));
}

/** The readings of other prints in a chapter, in reading order. */
export function chapterVariants(chapter: Chapter, variants: readonly Variant[]): Variant[] {
  const locations = new Set(chapterLocations(chapter));
  return variants.filter(({ location }) => locations.has(location));
}

/** The passage that a location is; undefined for a title, an opening or a caption. Throws where there is no such passage. */
export function passageAt({ passages }: Pick<Edition, 'passages'>, location: Location): Passage | undefined {
  const { kind, number } = parseLocation(location);
  if (kind === 'block') return undefined;
  const passage = passages[number - 1];
  if (!passage) throw new Error(`there is no passage ${number}`);
  return passage;
}

/** The words of a location, whole. Throws where there is no such location. */
export function textAt(edition: Pick<Edition, 'passages' | 'source'>, location: Location): string {
  const text = (passageAt(edition, location) ?? edition.source.blocks[parseLocation(location).number - 1])?.text;
  if (text === undefined) throw new Error(`there is no location ${location}`);
  return text;
}

/** The words of a range. */
export const wordsAt = (edition: Pick<Edition, 'passages' | 'source'>, { location, start, end }: TextRange): string =>
  textAt(edition, location).slice(start, end);

/** The chapter that prints a location. Throws where none does. */
export function chapterAt(edition: Pick<Edition, 'chapters'>, location: Location): Chapter {
  const chapter = edition.chapters.find((one) => chapterLocations(one).includes(location));
  if (!chapter) throw new Error(`no chapter prints ${location}`);
  return chapter;
}

/** The number, from 1, of the sentence that a range begins in; null for a title, an opening or a caption, which have none. */
export function sentenceNumber(edition: Pick<Edition, 'passages'>, { location, start }: TextRange): number | null {
  const passage = passageAt(edition, location);
  return passage ? passage.sentences.findIndex((sentence) => start < sentence.end) + 1 : null;
}

/** The errata on a range, wholly or in part. */
export const errataOn = ({ errata }: Pick<Edition, 'errata'>, range: TextRange): Erratum[] =>
  errata.filter(({ spans }) => spans.some((span) => overlaps(span, range)));
