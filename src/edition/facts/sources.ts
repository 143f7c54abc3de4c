import type { FlagSpan, Places } from '../../text/range.ts';
import type { Flag } from '../errata.ts';
import { chapterPlaces, type Edition } from '../model.ts';

/** Every place of the edition with its words, in reading order: what the facts are read from. */
export function placesOf({ chapters, passages, source }: Pick<Edition, 'chapters' | 'passages' | 'source'>): Places {
  const textOf = (place: string): string => {
    const number = Number(place.slice(1)) - 1;
    return (place.startsWith('p') ? passages : source.blocks)[number]?.text ?? '';
  };
  return new Map(chapters.flatMap(chapterPlaces).map((place) => [place, textOf(place)]));
}

/** The stretches that flags stand on; a reading that returns gives one for each of its places. */
export const spansOf = (flags: readonly Pick<Flag, 'id' | 'spans'>[]): FlagSpan[] =>
  flags.flatMap(({ id, spans }) => spans.map(({ place, start, end }) => ({ id, place, start, end })));
