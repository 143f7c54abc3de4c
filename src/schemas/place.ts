import { z } from 'zod';
import { identifier } from './identifier.ts';
import { nameShape } from './name.ts';
import { namesOnePlace, ONE_PLACE } from './provenance.ts';

/** The closed list by which /index/ groups places. */
export const placeKinds = ['区域', '滨江', '街道', '居住区', '道路', '场馆', '商业'] as const;

/** A place the text names. Called place-fact because "place" is a passage or block in the edition's model. */
export const placeFact = z
  .strictObject({
    /** e.g. l-qinhuangdao-matou */
    id: identifier('l'),
    ...nameShape,
    /** one of the closed list, e.g. 滨江 */
    kind: z.enum(placeKinds).describe('地点类别'),
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('地点：原文具名的地方');
export type PlaceFact = z.infer<typeof placeFact>;
