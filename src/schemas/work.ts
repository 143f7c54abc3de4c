import { z } from 'zod';
import { identifier } from './identifier.ts';
import { nameShape } from './name.ts';
import { namesOnePlace, ONE_PLACE } from './provenance.ts';
import { oneLine } from './words.ts';

/** A painting the text names because it is re-enacted. */
export const work = z
  .strictObject({
    /** e.g. w-zhenzhu-erhuan */
    id: identifier('w'),
    ...nameShape,
    /** who re-enacts it, as printed within the words, e.g. 73岁老妪 */
    sitter: oneLine.describe('由谁扮演，照原文，须在引文之内'),
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('作品：原文所说被重新演绎的世界名画');
export type Work = z.infer<typeof work>;
