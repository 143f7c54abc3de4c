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
