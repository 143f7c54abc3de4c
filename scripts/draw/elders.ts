/** The pearl earring: an old woman laughs out of a picture frame. */

import type { Point, Random } from './ink.ts';
import { hatch, Print, random, rect, stroke } from './ink.ts';
import type { Box } from './motifs/frame.ts';
import { frame } from './motifs/frame.ts';
import { apple, gaze } from './motifs/pictures.ts';
import { portrait } from './motifs/portrait.ts';

interface Hanging {
  readonly box: Box;
  readonly moulding: number;
  /** From stroke to stroke of the ground; without it the ground stays paper. */
  readonly gap?: number;
  readonly picture?: () => void;
}

/** A frame on the wall; its ground is shaded from the lit left to the dark right. */
function hang(print: Print, hand: Random, { box, moulding, gap, picture }: Hanging): void {
  const [x, y, width, height] = box;
  const ground = rect(x + moulding, y + moulding, width - 2 * moulding, height - 2 * moulding);
  if (gap)
    print.lay(
      'ink',
      hatch(hand, [ground], {
        angle: 36,
        gap,
        weight: (at) => 3 + ((at[0] - x) / width) * gap * 0.65,
        short: 4,
        longest: width * 0.42,
      }),
    );
  picture?.();
  frame(print, hand, box, moulding);
  const nail: Point = [x + width / 2, -6];
  if (y > 30) print.lay('ink', stroke([x + width * 0.24, y + 2], nail, 4), stroke([x + width * 0.76, y + 2], nail, 4));
}

export function phone(): Print {
  const hand = random(73);
  const print = new Print(780, 620);
  hang(print, hand, { box: [28, 24, 724, 572], moulding: 42, gap: 14 });
  portrait(print, { at: [-52, -22], scale: 1.1 });
  return print;
}

export function wide(): Print {
  const hand = random(92);
  const print = new Print(1440, 460);
  hang(print, hand, {
    box: [112, 92, 264, 300],
    moulding: 30,
    gap: 34,
    picture: () => apple(print, { at: [244, 254] }),
  });
  hang(print, hand, { box: [1096, 48, 276, 330], moulding: 30, picture: () => gaze(print, { at: [1234, 222] }) });
  hang(print, hand, { box: [452, 20, 536, 420], moulding: 36, gap: 28 });
  portrait(print, { at: [414, -14], scale: 0.82 });
  return print;
}
