import type { FrontMatter } from '../schemas/chapter.ts';
import type { ClaimRecord } from '../schemas/claim.ts';
import type { Cover } from '../schemas/cover.ts';
import type { EarlierTitle } from '../schemas/edition.ts';
import type { ErratumRecord } from '../schemas/erratum.ts';
import type { FigureRecord } from '../schemas/figure.ts';
import type { OutcomeRecord } from '../schemas/outcome.ts';
import type { PhotographRecord } from '../schemas/photograph.ts';
import type { PlaceMap } from '../schemas/place-map.ts';
import type { TermRecord } from '../schemas/term.ts';
import type { WitnessRecord } from '../schemas/witness.ts';
import type { Location } from '../text/location.ts';
import type { TextRange } from '../text/range.ts';
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

/** A published source outside the edition. */
export interface Witness extends Omit<WitnessRecord, 'url' | 'seen' | 'readings'> {
  /** An https address; null where there is none. */
  url: string | null;
  /** The day it was read for this edition. */
  seen: string;
}

/** A witness as a record cites it, with what it says there. */
export interface CitedWitness {
  witness: Witness;
  says?: string | undefined;
}

/** Exact characters of the source. */
export interface Span {
  block: number;
  words: string;
  /** The passage `p7` or other block `b17` that prints them, and where in it, in UTF-16 units, end excluded. */
  location: Location;
  start: number;
  end: number;
}

/** What a witness that prints this text has in place of ours (another reading, no conjecture). */
export interface Variant extends Span {
  id: string;
  /** Empty where it has nothing. */
  reads: string;
  witness: Witness;
}

/** A doubtful reading, its spans found. */
export interface Erratum extends Omit<ErratumRecord, 'spans' | 'fault' | 'sureness' | 'witnesses'> {
  /** From 1 in reading order. Not permanent: the id is. */
  number: number;
  spans: Span[];
  /** The published sources that say otherwise. */
  witnesses: CitedWitness[];
  /** How sure it is that the text is wrong; `fault` in errata.yaml and in what is published. */
  certainty: ErratumRecord['fault'];
  /** How sure the proposal is; `sureness` in errata.yaml and in what is published. */
  confidence?: ErratumRecord['sureness'];
}

/** Records that were withdrawn or superseded; of their errata `number` is 0. */
export interface Retired {
  errata: Erratum[];
  facts: Facts;
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

/** A word that the edition explains, with where it is printed. */
export type Term = TermRecord & { at: TextRange };

/** What came later, with the words that it is the outcome of. */
export type Outcome = OutcomeRecord & { at: TextRange };

/** A claim of the text to be first, with where it stands. */
export type Claim = ClaimRecord & { at: TextRange };

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
  /** Where the article was printed, and how far that was compared. */
  printed?: { witness: Witness; note: string } | undefined;
  order?: string | undefined;
  rights: string;
  source: { file: string; sha256: string; characters: number; blocks: SourceBlock[] };
  chapters: Chapter[];
  /** All passages in reading order: `passages[11]` is passage 12. */
  passages: Passage[];
  /** All errata in reading order; `errata[6].number` is 7. */
  errata: Erratum[];
  /** The published sources that the edition cites. */
  witnesses: Witness[];
  /** The readings of other prints of this text, in reading order. */
  variants: Variant[];
  /** The drawings made for the edition. */
  drawings: Drawing[];
  /** The photographs that the owner has come by for captions. */
  photographs: Photograph[];
  /** What the front page shows of the records. */
  cover: Cover;
  /** Events, statistics, names …, each found in the text. */
  facts: Facts;
  /** Published records that hold no longer: their addresses answer, and nothing else shows them (docs/decisions/0012). */
  retired: Retired;
  /** How much of what the text holds the facts account for. */
  coverage: Coverage;
  /** What the edition adds from outside the text, in reading order: words explained, what came later. */
  terms: Term[];
  later: Outcome[];
  /** The text’s claims to be first, and what was found of them. */
  claims: Claim[];
  /** Where the places lie about, if a map was drawn. */
  map: PlaceMap | null;
}
