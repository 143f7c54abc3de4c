import type { Photograph } from '../../edition/model.ts';

/** Whose a photograph is, and that the source had none. */
export const creditWords = ({ credit }: Photograph): string => `照片：${credit}。所据文字原无照片，本站补入`;
