import type { ErratumRange, Places } from '../../text/range.ts';
import { chapterLocations, textAt } from '../locations.ts';
import type { Edition, Erratum } from '../model.ts';

/** Every location of the edition with its words, in reading order: what the facts are read from. */
export const textByLocation = (edition: Pick<Edition, 'chapters' | 'passages' | 'source'>): Places =>
  new Map(edition.chapters.flatMap(chapterLocations).map((location) => [location, textAt(edition, location)]));

/** The ranges that errata are about; a reading that returns gives one for each place. */
export const erratumRanges = (errata: readonly Pick<Erratum, 'id' | 'spans'>[]): ErratumRange[] =>
  errata.flatMap(({ id, spans }) => spans.map(({ location, start, end }) => ({ id, location, start, end })));
