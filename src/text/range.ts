import type { Location } from './location.ts';

/** A run of characters of one location, in UTF-16 units from 0, end excluded. */
export interface TextRange {
  location: Location;
  start: number;
  end: number;
}

/** A part of the text that an erratum is about. A reading that returns is one erratum with several ranges. */
export interface ErratumRange extends TextRange {
  id: string;
}

/** Every location with its exact words, in reading order. */
export type Places = ReadonlyMap<Location, string>;

/** True when two ranges have a character in common. */
export const overlaps = (a: TextRange, b: TextRange): boolean =>
  a.location === b.location && a.start < b.end && b.start < a.end;

/** True when the inner range is wholly in the outer. */
export const contains = (outer: TextRange, inner: TextRange): boolean =>
  outer.location === inner.location && outer.start <= inner.start && inner.end <= outer.end;

/** The words of a location, whole. Throws where there is no such location. */
export function placeText(places: Places, location: Location): string {
  const text = places.get(location);
  if (text === undefined) throw new Error(`there is no location ${location}`);
  return text;
}

/** The words of a range. Throws where there is no such location. */
export const rangeWords = (places: Places, { location, start, end }: TextRange): string =>
  placeText(places, location).slice(start, end);
