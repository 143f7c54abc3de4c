import { z } from 'zod';
import { identifier } from './identifier.ts';
import { oneLine } from './words.ts';

/** The name of a heading within its chapter; it is no address, and is not published. */
export const headingId = identifier('h');

/** The front matter of an MDX chapter. */
export const frontMatterSchema = z.strictObject({
  /** Which chapter of `edition.yaml` this is. */
  chapter: z.string(),
  /** One or two sentences of ours on what the chapter tells, for the contents and for shared links. */
  summary: oneLine,
  /** The headings of ours that the chapter has between its passages, each where `<EditorialHeading id="h-…" />` stands. */
  headings: z.array(z.strictObject({ id: headingId, words: oneLine })).optional(),
  /** Of before 1.1.0: the title is in edition.yaml alone. Read so that T01 can say so. */
  title: z.unknown().optional(),
  titleFrom: z.unknown().optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
