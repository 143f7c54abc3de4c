import { ID_LETTERS } from '../../schemas/identifier.ts';
import type { Quotation } from '../../schemas/quotation.ts';
import { type Places, placeText, rangeWords, type TextRange } from '../../text/range.ts';
import { findWithin } from './locate.ts';
import { isMentioned, type Mentions } from './mentions.ts';
import type { Row } from './row.ts';

/** The kinds of records that can speak, by the letter of their ids. */
const SPEAKERS = [ID_LETTERS.people, ID_LETTERS.organisations, ID_LETTERS.documents] as const;
const isId = (speaker: string): boolean => /^[a-z]-/.test(speaker);
const canSpeak = (id: string): boolean => SPEAKERS.some((letter) => id.startsWith(`${letter}-`));

/** True when the words hold the speaker: a mention of the record, or the printed name. */
const hasSpeaker = (speaker: string, words: TextRange, places: Places, mentions: Mentions): boolean =>
  isId(speaker) ? isMentioned(speaker, words, mentions) : rangeWords(places, words).includes(speaker);

/**
 * Checks a quotation within its words: what was said is there once, in quotation marks exactly when it is direct,
 * and its speaker and occasion are there too (D19; D11 for an unknown speaker id). Gives the span said, or null.
 */
export function checkQuotation(
  row: Row<Quotation>,
  words: TextRange,
  places: Places,
  mentions: Mentions,
): TextRange | null {
  const { said, kind, speaker, occasion } = row.value;
  if (isId(speaker) && !(canSpeak(speaker) && mentions.has(speaker))) {
    row.report(['speaker'], 'D11', `there is no person, organisation or document ${speaker}`);
  } else if (!hasSpeaker(speaker, words, places, mentions)) {
    row.report(['speaker'], 'D19', `${speaker} is not named in the words`);
  }
  if (occasion !== undefined && typeof findWithin(words, occasion, places) === 'number') {
    row.report(['occasion'], 'D19', `“${occasion}” does not stand once in the words`);
  }
  const at = findWithin(words, said, places);
  if (typeof at === 'number') {
    row.report(['said'], 'D19', `what was said stands ${at} times in the words: expected once`);
    return null;
  }
  const text = placeText(places, at.location);
  const quoted = text[at.start - 1] === '“' && text[at.end] === '”';
  if (quoted !== (kind === 'direct')) {
    row.report(
      ['kind'],
      'D19',
      `what was said stands ${quoted ? '' : 'not '}whole in “…”: expected ${quoted ? 'direct' : 'reported'}`,
    );
  }
  return at;
}
