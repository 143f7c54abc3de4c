import { z } from 'zod';
import { blockNumber, day, oneLine, prose } from './words.ts';

/** Words of a title: one line, but a blank may end them where the source has one between two phrases. */
const titleWords = oneLine.or(z.string().regex(/^\S+ $/, 'expected words, with at most one blank at the end'));

/** Words of a title that are set apart: `ink` in one of the edition's two colours, `small` as a line over the rest. */
const setWords = z.strictObject({
  words: titleWords,
  ink: z.enum(['rust', 'river']).optional(),
  small: z.literal(true).optional(),
});

const part = z.union([titleWords, setWords]);

/** A run of a title that no line break may cut: words, or a list of words and words set apart. */
const phrase = z.union([part, z.array(part).min(1)]);

const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version as 1.0.0');

/** Where a chapter's title comes from. */
const title = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('source'),
    /** The printed title's blocks with the phrases each consists of: `- { block: 59, phrases: [「工业锈带」, …] }`. */
    lines: z.array(z.strictObject({ block: blockNumber, phrases: z.array(phrase).min(1) })).min(1),
  }),
  z.strictObject({
    /** The source has no title here; this one is the edition's own and is shown as such. */
    from: z.literal('edition'),
    phrases: z.array(phrase).min(1),
  }),
]);

const passage = z.strictObject({
  /** 1 to 44 in restored reading order. Permanent: it is the address `/p/N/`. */
  number: z.int().min(1),
  /** The source block it is, or two when a column break cut one sentence (joined with nothing between). */
  blocks: z.array(blockNumber).min(1).max(2),
});

/** A printed title that stood over a chapter until a version, and stands elsewhere now. */
const earlierTitle = z.strictObject({
  /** The last version that had it. */
  until: version,
  /** The title's source blocks. The chapter's page leads from their old addresses to where they now are. */
  blocks: z.array(blockNumber).min(1),
});

const chapter = z.strictObject({
  /** The chapter's path in the URL, e.g. `riverside`. Permanent. */
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'expected lower-case letters and hyphens'),
  /** The chapter's name in navigation: the edition's own, never passed for the source's. */
  short: oneLine,
  title,
  /** Printed titles that the chapter had in earlier versions and has not now. Permanent: citations and links name them. */
  earlierTitles: z.array(earlierTitle).min(1).optional(),
  /**
   * Source blocks that are printed as paragraphs between the title and the first passage, outside the numbered passages and
   * sentences: what became known for text when the numbers were already given.
   */
  opening: z.array(blockNumber).min(1).optional(),
  /** ▲ captions of photographs that the source does not include. */
  captions: z.array(blockNumber),
  passages: z.array(passage).min(1),
});

/** `content/edition.yaml`: what this edition is and in which order it prints the source. */
export const editionSchema = z.strictObject({
  /** Named in every citation. Raised by `npm run new-edition`. */
  version,
  /** The day this version was made. */
  date: day,
  /** The edition's name, on the masthead. */
  name: oneLine,
  /** One sentence for search engines and shared links. */
  description: oneLine,
  /** Who runs the site, how to write to them, and the filing number (备案号). Empty: left out of the pages. */
  operator: z.union([z.literal(''), oneLine]),
  contact: z.union([z.literal(''), oneLine]),
  filing: z.union([z.literal(''), oneLine]),
  /** What the source does not say, such as its paper and date, and what follows from that, for the same page. */
  unknown: prose,
  /** Where the article was printed, where that is known: named in citations. The text is still that of `source`. */
  printed: z
    .strictObject({
      /** Its id in witnesses.yaml; that it names a page is not required. */
      witness: z.string(),
      /** How far it was compared with the source, and what is not known yet. */
      note: oneLine,
    })
    .optional(),
  /**
   * What speaks for the reading order where more than the editor's judgement does, and what was ordered otherwise before;
   * a line is a paragraph, for the same page.
   */
  order: prose.optional(),
  /** Whose the rights may be, for the page about the edition. */
  rights: prose,
  source: z.strictObject({
    file: z.string().regex(/^content\/source\/[a-z0-9-]+\.txt$/, 'expected a .txt file in content/source/'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits'),
    /** Characters (code points) in all blocks together, line feeds and blank lines not counted. */
    characters: z.int().min(1),
    /** Non-empty lines of the file. */
    blocks: z.int().min(1),
  }),
  chapters: z.array(chapter).min(1),
  /**
   * A correction that must reach every reader: whose device keeps a build without this same reason gets this one at the next page
   * that she opens, and reads the reason. Not a part of what is published: it says how a build is delivered, and may be written
   * and taken away without a new version.
   */
  urgent: z
    .strictObject({ reason: oneLine.refine((text) => text.length <= 60, 'expected at most 60 characters') })
    .optional(),
});

export type EditionFile = z.output<typeof editionSchema>;
export type ChapterFile = EditionFile['chapters'][number];
export type EarlierTitle = z.output<typeof earlierTitle>;
export type TitlePart = z.output<typeof part>;
export type TitlePhrase = z.output<typeof phrase>;
