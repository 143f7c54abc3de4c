import { z } from 'zod';
import { identifier } from './identifier.ts';
import { nameShape } from './name.ts';
import { namesOnePlace, ONE_PLACE } from './provenance.ts';

/** The closed list by which /index/ groups organisations. */
export const organisationKinds = ['党委', '政府机关', '企业', '学校', '社会机构', '工作组'] as const;

/** An organisation the text names. */
export const organisation = z
  .strictObject({
    /** e.g. o-dada */
    id: identifier('o'),
    ...nameShape,
    /** one of the closed list, e.g. 企业 */
    kind: z.enum(organisationKinds).describe('机构类别'),
  })
  .refine(namesOnePlace, ONE_PLACE)
  .describe('机构：原文具名的党政机关、企业、学校等');
export type Organisation = z.infer<typeof organisation>;
