import type { ErratumRange, Places } from '../../text/range.ts';
import { chapterLocations } from '../locations.ts';
import type { Edition, Erratum } from '../model.ts';

/** Every location of the edition with its words, in reading order: what the facts are read from. */
export function placesOf({ chapters, passages, source }: Pick<Edition, 'chapters' | 'passages' | 'source'>): Places {
  const textOf = (location: string): string => {
    const number = Number(location.slice(1)) - 1;
    return (location.startsWith('p') ? passages : source.blocks)[number]?.text ?? '';
  };
  return new Map(chapters.flatMap(chapterLocations).map((location) => [location, textOf(location)]));
}

/** The stretches that errata stand on; a reading that returns gives one for each of its places. */
export const spansOf = (errata: readonly Pick<Erratum, 'id' | 'spans'>[]): ErratumRange[] =>
  errata.flatMap(({ id, spans }) => spans.map(({ location, start, end }) => ({ id, location, start, end })));
