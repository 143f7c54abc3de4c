import { z } from 'zod';
import { citedSource } from './cited-source.ts';
import { identifier } from './identifier.ts';
import { oneLine } from './words.ts';

/** A word of the text that it does not explain, explained by the edition. */
export const term = z.strictObject({
  /** e.g. g-mulinmen */
  id: identifier('g'),
  /** As printed: 睦邻门. */
  term: oneLine,
  /** The passage, from 1, that prints it and whose readers are led here. */
  passage: z.int().min(1),
  /** Two plain sentences of ours. */
  says: oneLine,
  sources: z.array(citedSource).min(1),
});

/** `content/terms.yaml` */
export const termsSchema = z.array(term).min(1);

export type TermRecord = z.output<typeof term>;
