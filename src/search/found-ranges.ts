import type { PlacePart } from './place.ts';

/** What was found in a chapter, as it is in an address: `p33.12-30_p34.0-5` (docs/contract.md, “Search page”). */
export const packRanges = (ranges: readonly PlacePart[]): string =>
  ranges.map(({ place, start, end }) => `${place}.${start}-${end}`).join('_');

/** Reads them back; null where one of them is not of that form. Takes any string, throws nothing. */
export function readRanges(packed: string): PlacePart[] | null {
  const ranges = packed.split('_').map((one) => {
    const [, place, start, end] = /^([pb]\d{1,6})\.(\d{1,6})-(\d{1,6})$/.exec(one) ?? [];
    return place && Number(start) < Number(end) ? { place, start: Number(start), end: Number(end) } : null;
  });
  return ranges.every((one) => one !== null) ? ranges : null;
}
