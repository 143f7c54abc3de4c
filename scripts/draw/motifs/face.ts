import type { Ink, Outline } from '../ink.ts';
import { ellipse, stroke, trace } from '../ink.ts';

/** Lays outlines where the figure stands. */
export type Lay = (ink: Ink, outlines: readonly Outline[]) => void;
/** A bowed stroke written as its ends and its bow: x1, y1, x2, y2, width, sag. */
export type Mark = readonly [number, number, number, number, number, number];
export const marks = (list: readonly Mark[]): Outline[] =>
  list.map(([ax, ay, bx, by, width, sag]) => stroke([ax, ay], [bx, by], width, sag));

/** Rows of fine strokes bowed like the skin they lie on: first row, last row, how many. */
function rows(first: Mark, last: Mark, count: number): Outline[] {
  return marks(
    Array.from({ length: count }, (_, row) => {
      const share = row / (count - 1);
      const uneven = (row % 3) * 4 - (row % 2) * 7;
      const mark = first.map((value, index) => value + (last[index]! - value) * share) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return [mark[0] + uneven, mark[1], mark[2] - uneven, mark[3], mark[4], mark[5]] as const;
    }),
  );
}

/** The far half of the face lies in shadow. It is the one half that stays a middle tone in light and in dark mode. */
export function shade(lay: Lay): void {
  lay('rust', [
    trace(
      '410,200! 430,240 440,270 452,300 440,330 414,346 424,374 418,400 394,428 366,448 346,480! 398,461 440,429 467,389 480,330 486,250 470,196!',
    ),
    trace('322,270! 328,300 332,328 346,348 338,364! 322,370 308,366! 318,344 316,310'),
    trace('338,282! 356,270 382,264 410,270 426,286! 404,274 380,270 358,276'),
    ...rows([282, 224, 430, 226, 5, 8], [258, 268, 318, 266, 4, 6], 5),
    ...rows([340, 258, 440, 256, 5, 10], [350, 268, 446, 272, 5, 12], 2),
    ...rows([352, 322, 446, 322, 5, -10], [344, 354, 436, 350, 7, -15], 5),
    ...rows([430, 282, 456, 290, 6, 0], [430, 310, 456, 312, 6, 0], 4),
    ...rows([248, 318, 290, 322, 4, -6], [250, 366, 276, 370, 5, -8], 6),
    ...rows([286, 378, 408, 364, 4, -14], [282, 388, 416, 374, 4, -16], 2),
    ...rows([262, 412, 300, 432, 5, -6], [326, 470, 392, 446, 6, -9], 7),
    ...rows([372, 432, 420, 402, 6, -6], [352, 446, 404, 420, 6, -6], 3),
  ]);
  lay(
    'paper',
    marks([
      [428, 222, 470, 254, 5, 6],
      [438, 248, 474, 284, 5, 5],
      [428, 292, 470, 270, 6, -4],
      [436, 301, 478, 294, 6, -3],
      [432, 311, 474, 322, 6, 3],
      [424, 322, 462, 346, 5, 4],
      [444, 340, 452, 410, 6, 8],
      [428, 354, 436, 424, 6, 10],
      [460, 346, 462, 392, 5, 4],
      [412, 404, 398, 446, 5, 6],
      [392, 434, 366, 468, 5, 5],
      [420, 416, 412, 444, 4, 4],
    ]),
  );
}

/** Eyes, nose, mouth and the lines that a long life has drawn. */
export function features(lay: Lay): void {
  lay('ink', [
    trace('342,300! 358,282 382,275 404,282 422,300! 402,293 380,289 360,292'),
    trace('254,300! 264,285 284,279 306,297! 287,289 268,291'),
  ]);
  lay('paper', [trace('258,378! 300,392 376,386 418,368! 398,416 354,436 312,435 282,418')]);
  lay('rust', [trace('264,382! 300,400 342,402 376,393 412,372! 392,410 354,428 314,427 286,412')]);
  lay('paper', [
    ellipse(386, 284, 3.4),
    ellipse(282, 285, 3),
    trace('280,396! 310,408 345,409 396,386! 376,408 346,418 312,417'),
  ]);
  lay(
    'ink',
    marks([
      [252, 246, 241, 336, 7, -4],
      [240, 318, 262, 412, 8, -8],
      [256, 398, 322, 478, 9, -12],
      [312, 474, 406, 456, 8, -14],
      [396, 460, 472, 372, 7, -12],
      [320, 268, 292, 340, 8, 5],
      [294, 334, 312, 364, 8, -10],
      [310, 367, 338, 358, 7, -6],
      [344, 350, 420, 402, 8, 16],
      [282, 362, 256, 398, 7, -8],
      [352, 309, 410, 308, 4, 6],
      [264, 309, 298, 309, 4, 4],
      [338, 260, 426, 264, 10, 15],
      [258, 264, 302, 258, 9, 9],
      [284, 232, 400, 234, 5, 7],
      [300, 247, 388, 249, 4, 5],
      [318, 219, 384, 221, 4, 4],
      [262, 380, 414, 370, 7, -19],
      [288, 417, 388, 412, 4, -14],
      [308, 440, 360, 438, 5, -6],
      [316, 458, 350, 458, 5, -5],
      [336, 402, 337, 416, 2, 0],
      [362, 400, 361, 413, 2, 0],
      [310, 402, 313, 416, 2, 0],
      [256, 378, 266, 406, 4, -5],
    ]),
  );
}
