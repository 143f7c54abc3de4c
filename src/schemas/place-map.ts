import { z } from 'zod';
import { identifier } from './identifier.ts';
import { oneLine } from './words.ts';

/** In percent of the map, from its left or its top. */
const percent = z.number().min(0).max(100);

/** `content/map.yaml`: where the places of the text lie about, drawn by hand and not to scale. */
export const placeMapSchema = z.strictObject({
  /** The river and other lines as SVG paths in a field of 100 by 100. */
  river: z.string().regex(/^[MLCQSTHVZ\d\s.,-]+$/i, 'expected an SVG path'),
  lines: z.array(z.strictObject({ path: z.string().regex(/^[MLCQSTHVZ\d\s.,-]+$/i, 'expected an SVG path') })),
  /** Words on the map, of ours: subdistricts by their sure names, the river. */
  labels: z.array(z.strictObject({ words: oneLine, x: percent, y: percent, on: z.enum(['land', 'river']) })),
  /** The places that are on it; every other place is in the list alone. */
  places: z.array(z.strictObject({ place: identifier('l'), x: percent, y: percent })).min(1),
});

export type PlaceMap = z.output<typeof placeMapSchema>;
