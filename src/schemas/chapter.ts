import { z } from 'zod';
import { oneLine } from './words.ts';

/** The front matter of an MDX chapter. */
export const frontMatterSchema = z.strictObject({
  /** Which chapter of `edition.yaml` this is. */
  chapter: z.string(),
  /** The title, a line each, as printed or (see `titleFrom`) as the edition made it. */
  title: z.array(oneLine).min(1),
  /** `source`: the words are the source's. `edition`: the source has no title here. */
  titleFrom: z.enum(['source', 'edition']),
  /** One or two sentences of ours on what the chapter tells, for the contents and for shared links. */
  summary: oneLine,
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
