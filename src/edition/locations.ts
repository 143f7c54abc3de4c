import type { TextRange } from '../text/range.ts';
import type { Chapter, Edition, Erratum, Passage } from './model.ts';

function textLength(blocks: Edition['source']['blocks'], number: number): number {
  const block = blocks[number - 1];
  if (!block) throw new Error(`there is no block S${number}`);
  return block.text.length;
}

/** Where the words of a block are printed: passage `p7`, from which character; other blocks are their own location `b17`. */
export function locationOf(
  edition: Pick<Edition, 'passages' | 'source'>,
  block: number,
): { location: string; offset: number } {
  const passage = edition.passages.find(({ blocks }) => blocks.includes(block));
  if (!passage) return { location: `b${block}`, offset: 0 };
  const before = passage.blocks.slice(0, passage.blocks.indexOf(block));
  return {
    location: `p${passage.number}`,
    offset: before.reduce((sum, n) => sum + textLength(edition.source.blocks, n), 0),
  };
}

/** The locations (`p7`, `b17`) that a chapter prints. */
export const chapterLocations = ({ passages, captions, title }: Chapter): string[] => [
  ...title.lines.flatMap(({ block }) => (block === null ? [] : [`b${block}`])),
  ...passages.map(({ number }) => `p${number}`),
  ...captions.map(({ block }) => `b${block}`),
];

/** The errata with a span in a chapter, in reading order. */
export function chapterErrata(chapter: Chapter, errata: readonly Erratum[]): Erratum[] {
  const locations = new Set(chapterLocations(chapter));
  return errata.filter(({ spans }) => spans.some(({ location }) => locations.has(location)));
}

/** The passage that a location is; undefined for a title or a caption. */
export const passageAt = ({ passages }: Pick<Edition, 'passages'>, location: string): Passage | undefined =>
  location.startsWith('p') ? passages[Number(location.slice(1)) - 1] : undefined;

/** The chapter that prints a location. Throws where none does. */
export function chapterAt(edition: Pick<Edition, 'chapters'>, location: string): Chapter {
  const chapter = edition.chapters.find((one) => chapterLocations(one).includes(location));
  if (!chapter) throw new Error(`no chapter prints ${location}`);
  return chapter;
}

/** The number, from 1, of the sentence that a range begins in; null for a title or a caption, which have none. */
export function sentenceNumber(edition: Pick<Edition, 'passages'>, { location, start }: TextRange): number | null {
  const passage = passageAt(edition, location);
  return passage ? passage.sentences.findIndex((sentence) => start < sentence.end) + 1 : null;
}

/** The errata on a range, wholly or in part. */
export const errataOn = ({ errata }: Pick<Edition, 'errata'>, range: TextRange): Erratum[] =>
  errata.filter(({ spans }) =>
    spans.some(({ location, start, end }) => location === range.location && start < range.end && range.start < end),
  );
