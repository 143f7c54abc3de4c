import type { PlacePart } from './place.ts';
import type { Corpus } from './search-text.ts';

/** What another print of the text has in place of some words. */
export interface OtherReading {
  /** 新民晚报2020年11月2日 */
  print: string;
  /** What is printed there, and what is in the text. */
  reads: string;
  words: string;
}

/** The readings of other prints that touch some parts of the text, in its order. */
export const otherReadings = (parts: readonly PlacePart[], { about }: Pick<Corpus, 'about'>): OtherReading[] =>
  parts.flatMap(({ place, start, end }) => {
    const location = about.get(place);
    return (location?.fixes ?? []).flatMap(([from, to, reads, print]) =>
      print !== undefined && from < end && start < to
        ? [{ print, reads, words: location?.text.slice(from, to) ?? '' }]
        : [],
    );
  });

/** 新民晚报2020年11月2日作“崭新发展机遇”，所据文字作“新新发展机遇” */
export const readingWords = ({ print, reads, words }: OtherReading): string =>
  `${print}作“${reads}”，所据文字作“${words}”`;
