import type { ClaimRecord } from '../../schemas/claim.ts';

/** What was found of a claim, in one word. */
export const FINDING_NAMES: Record<ClaimRecord['found'], string> = {
  'borne-out': '有据',
  unchecked: '未核',
  contradicted: '不合',
};
