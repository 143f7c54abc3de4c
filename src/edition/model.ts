import type { Cover } from '../schemas/cover.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Drawing } from './drawings.ts';
import type { Erratum } from './errata.ts';
import type { Coverage, Facts } from './facts/facts.ts';
import type { Photograph } from './photographs.ts';
import type { SourceBlock } from './source.ts';
import type { Title } from './title.ts';

/** One quotable paragraph, at the address `/p/N/`. */
export interface Passage {
  /** 1 to 44, in restored reading order. */
  number: number;
  /** The slug of its chapter. */
  chapter: string;
  /** The source blocks it is: one, or two that a column break cut apart. */
  blocks: number[];
  text: string;
  sentences: Sentence[];
}

/** The caption of a photograph that the source does not include. */
export interface Caption {
  block: number;
  text: string;
}

export interface Chapter {
  /** From 1, in reading order. */
  number: number;
  slug: string;
  short: string;
  title: Title;
  /** What it tells, in our words. */
  summary: string;
  passages: Passage[];
  captions: Caption[];
  /** `content/chapters/03-riverside.mdx`: the arrangement of its words. */
  file: string;
}

/** The whole of what the site prints, read once and checked. Everything downstream takes this and nothing else. */
export interface Edition {
  version: string;
  date: string;
  name: string;
  description: string;
  operator: string;
  contact: string;
  filing: string;
  unknown: string;
  rights: string;
  source: { file: string; sha256: string; characters: number; blocks: SourceBlock[] };
  chapters: Chapter[];
  /** All passages in reading order: `passages[11]` is passage 12. */
  passages: Passage[];
  /** All errata in reading order; `errata[6].number` is 7. */
  errata: Erratum[];
  /** The drawings made for the edition. */
  drawings: Drawing[];
  /** The photographs that the owner has come by for captions. */
  photographs: Photograph[];
  /** What the front page shows of the records. */
  cover: Cover;
  /** Events, statistics, names …, each found in the text. */
  facts: Facts;
  /** How much of what the text holds the facts account for. */
  coverage: Coverage;
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
    offset: before.reduce((sum, n) => sum + (edition.source.blocks[n - 1]?.text.length ?? 0), 0),
  };
}

/** The places (`p7`, `b17`) that a chapter prints. */
export const chapterLocations = ({ passages, captions, title }: Chapter): string[] => [
  ...title.lines.flatMap(({ block }) => (block === null ? [] : [`b${block}`])),
  ...passages.map(({ number }) => `p${number}`),
  ...captions.map(({ block }) => `b${block}`),
];

/** The errata with a span in a chapter, in reading order. */
export function chapterErrata(chapter: Chapter, errata: readonly Erratum[]): Erratum[] {
  const places = new Set(chapterLocations(chapter));
  return errata.filter(({ spans }) => spans.some(({ location }) => places.has(location)));
}
