import type { Report } from '../../edition/checks/problem.ts';
import { EDITION_FILE } from '../../edition/checks/reading-order.ts';
import type { Chapter } from '../../edition/model.ts';
import { isSmall, phraseWords, type Title } from '../../edition/title.ts';
import type { Path } from '../../edition/yaml-reading.ts';
import { type Room, type SetLine, type SetTitle, setLine, setTitle } from './typesetting.ts';

/** The rooms for words on a share image. A chat may cut the landscape one to its central 600 pixels (contract). */
export const ROOM = {
  title: { width: 568, height: 196, most: 84, least: 34 },
  /** A heading of a few characters: the edition's name, a passage's number. */
  large: { width: 568, height: 150, most: 104, least: 48 },
  name: { width: 220, height: 46, most: 34, least: 24 },
  short: { width: 452, height: 72, most: 55, least: 36 },
  largeShort: { width: 452, height: 110, most: 84, least: 48 },
} as const satisfies Record<string, Room>;

/** The small line over a title, in pixels. */
export const KICKER = 26;
export const KICKER_HEIGHT = 42;

export interface ShareTitle {
  /** The small line over it, where it has one. */
  kicker: SetLine | null;
  title: SetTitle;
}

/** A printed or proposed title, set for the landscape image. */
export function setShareTitle({ lines }: Title): ShareTitle {
  const small = lines.flatMap(({ phrases }) => phrases.filter(isSmall)).map((phrase) => phraseWords(phrase).trim());
  const large = lines.map(({ phrases }) => phrases.filter((phrase) => !isSmall(phrase)));
  const { height } = ROOM.title;
  return {
    kicker: small.length > 0 ? setLine([small.join(' ')]) : null,
    title: setTitle(
      large.filter((phrases) => phrases.length > 0),
      { ...ROOM.title, height: small.length > 0 ? height - KICKER_HEIGHT : height },
    ),
  };
}

/** One line of ours, such as a chapter's short name, as large as its room allows. */
export const setWords = (text: string, room: Room): SetTitle => setTitle([[text]], room);

/**
 * Compares the titles with their room on the share images (G03). Pure arithmetic on the face's advances, so that
 * `npm run check` needs neither the face nor sharp.
 */
export function checkShareTitles(
  { name, chapters }: { name: string; chapters: readonly Pick<Chapter, 'title' | 'short'>[] },
  line: (path: Path) => number,
  report: Report,
): void {
  const small = (text: string, size: number, least: number, path: Path): void => {
    if (size < least)
      report(
        'G03',
        EDITION_FILE,
        line(path),
        `“${text}” would stand at ${size} pixels on its share image: expected ${least} or more, so shorter words or shorter phrases`,
      );
  };
  const tight = [ROOM.name, ROOM.large, ROOM.largeShort].find((room) => setWords(name, room).size < room.least);
  if (tight) small(name, setWords(name, tight).size, tight.least, ['name']);
  for (const [n, { title, short }] of chapters.entries()) {
    const { kicker, title: set } = setShareTitle(title);
    const text = title.lines.map((one) => one.text).join('');
    small(text, set.size, ROOM.title.least, ['chapters', n, 'title']);
    if (kicker)
      small(text, Math.min(KICKER, Math.floor(ROOM.title.width / kicker.width)), KICKER, ['chapters', n, 'title']);
    small(short, setWords(short, ROOM.short).size, ROOM.short.least, ['chapters', n, 'short']);
  }
}
