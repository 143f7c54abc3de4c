import type { TitlePart, TitlePhrase } from '../schemas/edition.ts';

export interface TitleLine {
  /** The source block it is; null where the edition made the title. */
  block: number | null;
  text: string;
  /** Runs that a line break must not cut. Together they are the text. */
  phrases: TitlePhrase[];
}

export interface Title {
  from: 'source' | 'edition';
  lines: TitleLine[];
}

export const partsOf = (phrase: TitlePhrase): readonly TitlePart[] => (Array.isArray(phrase) ? phrase : [phrase]);

export const partWords = (part: TitlePart): string => (typeof part === 'string' ? part : part.words);

export const phraseWords = (phrase: TitlePhrase): string => partsOf(phrase).map(partWords).join('');

/** A phrase of the small line over a title; such phrases come first. */
export const isSmall = (phrase: TitlePhrase): boolean =>
  partsOf(phrase).every((part) => typeof part !== 'string' && part.small === true);

/** The title without the small line over it, for `<title>` and the contents; its lines apart. */
export const titleText = ({ lines }: Title): string =>
  lines
    .map(({ phrases }) =>
      phrases
        .filter((phrase) => !isSmall(phrase))
        .map(phraseWords)
        .join(''),
    )
    .filter((line) => line !== '')
    .join(' ');
