import type { Outline } from '../ink.ts';
import { ribbon, stroke, trace } from '../ink.ts';

/** A mooring bollard standing on 0,0, 84 high, with three turns of rope round its neck. */
export function bollard(): { iron: Outline[]; rope: Outline[]; cuts: Outline[] } {
  return {
    iron: [trace('-34,4! -26,-40 -28,-52 -46,-60 -42,-78 0,-86 42,-78 46,-60 28,-52 26,-40 34,4!')],
    rope: [
      ribbon([
        [-28, -40, 9],
        [0, -34, 11],
        [28, -41, 9],
      ]),
      ribbon([
        [-28, -28, 9],
        [0, -21, 11],
        [29, -29, 9],
      ]),
      ribbon([
        [-29, -15, 9],
        [0, -8, 11],
        [30, -16, 9],
      ]),
    ],
    cuts: [
      stroke([-34, -72], [30, -76], 6, 3),
      stroke([-22, -48], [-16, -44], 4),
      ...[-16, -4, 8, 20].flatMap((x) => [
        stroke([x - 3, -30], [x + 3, -40], 3),
        stroke([x - 3, -17], [x + 3, -27], 3),
        stroke([x - 3, -4], [x + 3, -14], 3),
      ]),
    ],
  };
}
