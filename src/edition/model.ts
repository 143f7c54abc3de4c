import type { FrontMatter } from '../schemas/chapter.ts';
import type { Cover } from '../schemas/cover.ts';
import type { EarlierTitle } from '../schemas/edition.ts';
import type { ErratumRecord } from '../schemas/erratum.ts';
import type { FigureRecord } from '../schemas/figure.ts';
import type { PhotographRecord } from '../schemas/photograph.ts';
import type { Location } from '../text/location.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Coverage, Facts } from './facts/facts.ts';
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

/** A paragraph of the source between a chapter's title and its first passage, without a passage number. */
export interface Opening {
  block: number;
  text: string;
}

export interface Chapter {
  /** From 1, in reading order. */
  number: number;
  slug: string;
  short: string;
  title: Title;
  /** Printed titles that it had in earlier versions. */
  earlierTitles: EarlierTitle[];
  /** What it tells, in our words. */
  summary: string;
  opening: Opening[];
  passages: Passage[];
  captions: Caption[];
  /** How many characters of the source its file and its title hold, counted where the editor has written them. */
  written: number;
  /** Headings of ours between its passages. */
  headings: NonNullable<FrontMatter['headings']>;
  /** `content/chapters/03-riverside.mdx`: the arrangement of its words. */
  file: string;
}

/** The exact characters that an erratum is about. */
export interface ErratumSpan {
  block: number;
  words: string;
  /** The passage `p7` or other block `b17` that prints them, and where in it, in UTF-16 units, end excluded. */
  location: Location;
  start: number;
  end: number;
}

/** A doubtful reading, its spans found. */
export interface Erratum extends Omit<ErratumRecord, 'spans' | 'fault' | 'sureness'> {
  /** From 1 in reading order. Not permanent: the id is. */
  number: number;
  spans: ErratumSpan[];
  /** How sure it is that the text is wrong; `fault` in errata.yaml and in what is published. */
  certainty: ErratumRecord['fault'];
  /** How sure the proposal is; `sureness` in errata.yaml and in what is published. */
  confidence?: ErratumRecord['sureness'];
}

/** One composition of a drawing: its file's name, its SVG, and the size of its view box. */
export interface Composition {
  file: string;
  svg: string;
  width: number;
  height: number;
}

/** A drawing with its record; the first composition is the one for a phone, or the only one. */
export interface Drawing extends FigureRecord {
  compositions: Composition[];
}

/** A photograph with its record; its width and height in pixels, and its path from the project's root. */
export interface Photograph extends Omit<PhotographRecord, 'file'> {
  path: string;
  width: number;
  height: number;
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
  /** Why this build must reach every reader at the next page, if it must. */
  urgent?: { reason: string } | undefined;
  unknown: string;
  order?: string | undefined;
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
