import { partsOf, partWords } from '../../edition/title.ts';
import type { TitlePart, TitlePhrase } from '../../schemas/edition.ts';

/** Advance in em of what is no full square in the heading font (Noto Serif SC 700); a test compares with its outlines. */
const NARROW: Record<string, number> = {
  '0': 0.593,
  '1': 0.466,
  '2': 0.594,
  '3': 0.593,
  '4': 0.593,
  '5': 0.594,
  '6': 0.594,
  '7': 0.588,
  '8': 0.594,
  '9': 0.596,
  '·': 0.335,
  '—': 0.928,
  ' ': 0.25,
};
/** Their ink is in the right half of the square, in the left half. */
const OPENING = /[“‘「『《（]/u;
const CLOSING = /[”’」』》）。，、]/u;

export const advance = (character: string): number => NARROW[character] ?? 1;

export interface Glyph {
  character: string;
  /** From the line's left end to the character's square, in em; the first may hang out by half. */
  x: number;
  ink: 'ink' | 'rust' | 'river';
}

/** A line of a title: its characters, and its width in em from ink to ink. */
export interface SetLine {
  glyphs: Glyph[];
  width: number;
}

/** Sets one line as `text-spacing-trim: trim-both` would (CLReq): marks at its ends hang, marks side by side close up. */
export function setLine(parts: readonly TitlePart[]): SetLine {
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const part of parts) {
    const ink = (typeof part === 'string' ? undefined : part.ink) ?? 'ink';
    for (const character of partWords(part)) {
      const before = glyphs.at(-1)?.character ?? '';
      const hangs = OPENING.test(character) && (before === '' || OPENING.test(before) || CLOSING.test(before));
      if (hangs || (CLOSING.test(character) && CLOSING.test(before))) x -= 0.5;
      glyphs.push({ character, x, ink });
      x += advance(character);
    }
  }
  return { glyphs, width: x - (CLOSING.test(glyphs.at(-1)?.character ?? '') ? 0.5 : 0) };
}

/** The room that a title has, in pixels. */
export interface Room {
  width: number;
  height: number;
  /** The largest size; below the least it could not be read in a chat. */
  most: number;
  least: number;
}

export interface SetTitle {
  /** Of one character, in pixels; under the room's `least` the title does not fit. */
  size: number;
  lines: SetLine[];
}

/** From baseline to baseline, in em. */
export const LEADING = 1.28;

/** A line more must make the title this much larger. */
const WORTH = 1.12;

/** Every way to cut a list into runs, the uncut list first. */
const cuts = <T>(list: readonly T[]): T[][][] =>
  Array.from({ length: 2 ** Math.max(0, list.length - 1) }, (_, mask) =>
    list.reduce<T[][]>((runs, item, i) => {
      if (i > 0 && !((mask >> (i - 1)) & 1)) runs.at(-1)?.push(item);
      else runs.push([item]);
      return runs;
    }, []),
  );

/**
 * Sets a title as large as its room allows. A printed line ends its line; within one, only the ends of phrases do.
 *
 * @param lines the phrases of each printed line
 */
export function setTitle(lines: readonly (readonly TitlePhrase[])[], { width, height, most }: Room): SetTitle {
  const ways = lines.reduce<TitlePart[][][]>(
    (done, phrases) => {
      const here = cuts(phrases).map((runs) => runs.map((run) => run.flatMap(partsOf)));
      return done.flatMap((before) => here.map((runs) => [...before, ...runs]));
    },
    [[]],
  );
  const worth = ({ size, lines: set }: SetTitle): number => size / WORTH ** set.length;
  const [best] = ways
    .map((way) => {
      const set = way.map(setLine);
      const widest = Math.max(...set.map((line) => line.width));
      const size = Math.floor(Math.min(most, width / widest, height / (set.length * LEADING)));
      return { size, lines: set, widest };
    })
    .sort((a, b) => worth(b) - worth(a) || a.widest - b.widest);
  if (!best) throw new Error('a title has no line');
  return { size: best.size, lines: best.lines };
}
