import { z } from 'zod';
import { identifier } from './identifier.ts';
import { nameShape } from './name.ts';
import { namesOnePlace, ONE_PLACE } from './provenance.ts';
import { oneLine } from './words.ts';

/** A person the text names. The unnamed (73岁老妪, 三名快递小哥) are statistics and works, not people. */
export const person = z
  .strictObject({
    /** e.g. n-xiejiangang */
    id: identifier('n'),
    ...nameShape,
    /** office as printed within the words, e.g. 区委书记 */
    office: oneLine.optional().describe('职务，照原文，须在引文之内'),
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('人物：原文具名的人');
export type Person = z.infer<typeof person>;
