import { z } from 'zod';
import { citedSource, partialDate } from './cited-source.ts';
import { identifier } from './identifier.ts';
import { oneLine } from './words.ts';

/** What became of something that the text announces or tells of as begun: never of the text, always with a source. */
export const outcome = z.strictObject({
  /** e.g. a-dada */
  id: identifier('a'),
  /** The passage, from 1, whose words they are. */
  passage: z.int().min(1),
  /** The words of the text that it is the outcome of. */
  words: oneLine,
  /** When it came about. */
  date: partialDate,
  /** What came about, in our words. */
  says: oneLine,
  sources: z.array(citedSource).min(1),
});

/** `content/later.yaml` */
export const laterSchema = z.array(outcome).min(1);

export type OutcomeRecord = z.output<typeof outcome>;
