import type { Ink, Outline, Placing, Print } from '../ink.ts';
import { ellipse, flatten, place, stroke, trace } from '../ink.ts';

type Lay = (ink: Ink, outlines: readonly Outline[]) => void;
/** A bowed stroke written as its ends and its bow: x1, y1, x2, y2, width, sag. */
type Mark = readonly [number, number, number, number, number, number];
const marks = (list: readonly Mark[]): Outline[] =>
  list.map(([ax, ay, bx, by, width, sag]) => stroke([ax, ay], [bx, by], width, sag));

const face = trace(
  '262,206! 250,250 249,276 238,318 243,362 258,404 282,448 318,476 356,478 398,460 440,428 466,388 478,330 484,250 470,196!',
);
const neck = trace('318,464! 328,500 318,540! 420,556 500,530! 474,500 458,400!');
const turban = trace(
  '246,246! 240,170 268,108 340,70 430,76 502,122 534,206 522,300 498,352! 484,300 460,246 400,212 330,208 282,220',
);
const tail = trace(
  '452,78! 500,66 560,120 600,220 606,330 622,430 606,520! 580,500 560,526! 556,430 538,330 520,240 490,150',
);
const jacket = trace('60,640! 110,574 210,536 318,512! 360,540 420,546 486,508! 580,530 668,574 720,640!');
const halo = trace('50,640! 102,568 206,528 318,504! 360,548 420,556 486,500! 584,522 676,568 732,640!');
const shadow = trace('346,479! 404,460 440,430 470,380! 476,440 486,500 446,522 428,506 398,488!');
const collar = trace('294,506! 352,534 410,532 492,486! 510,520 440,566 372,572 306,548!');

/** An old woman laughing, posed as Vermeer's girl: turban, pearl, a look over the shoulder. Some 600 by 600. */
export function portrait(print: Print, placing: Placing): void {
  const lay: Lay = (ink, outlines) => {
    print.lay(ink, place(outlines, placing));
  };
  // A cleared edge around her keeps the figure apart from the ground in either mode.
  lay('paper', [...swollen([face, turban], 1.05), ...swollen([tail], 1.07), halo]);
  lay('ink', [tail]);
  lay(
    'paper',
    marks([
      [494, 82, 590, 480, 8, 40],
      [478, 90, 568, 500, 8, 32],
      [536, 108, 600, 380, 6, 16],
      [530, 210, 572, 440, 5, 10],
      [598, 360, 602, 506, 5, 6],
    ]),
  );
  lay('ink', [jacket]);
  lay('paper', [neck, collar]);
  lay('rust', [
    shadow,
    ...marks([
      [330, 486, 396, 494, 5, -4],
      [326, 498, 420, 510, 5, -5],
      [328, 512, 400, 524, 5, -5],
    ]),
  ]);
  lay(
    'ink',
    marks([
      [340, 496, 366, 528, 5, -6],
      [372, 500, 392, 526, 4, -5],
      [312, 552, 506, 514, 5, -26],
      [318, 530, 470, 520, 4, -20],
      [326, 474, 323, 516, 6, 4],
      [462, 398, 482, 496, 7, -4],
    ]),
  );
  lay(
    'paper',
    marks([
      [92, 626, 300, 544, 9, 18],
      [140, 630, 306, 564, 8, 12],
      [204, 634, 326, 574, 7, 8],
      [700, 630, 508, 528, 9, -16],
      [650, 632, 490, 552, 7, -10],
      [590, 634, 470, 574, 6, -6],
      [400, 640, 404, 590, 6, 0],
      [340, 640, 356, 586, 5, 0],
      [470, 640, 448, 588, 5, 0],
    ]),
  );
  lay('paper', [face]);
  shade(lay);
  features(lay);
  lay('river', [turban]);
  lay('paper', folds());
  lay('paper', [ellipse(494, 424, 36, 38)]);
  lay('ink', [ellipse(494, 424, 30, 32)]);
  lay('paper', [ellipse(491, 421, 25, 27), ...marks([[476, 366, 486, 396, 6, 2]])]);
  lay('ink', [trace('474,436! 492,442 510,420! 512,442 492,450')]);
}

function swollen(outlines: readonly Outline[], scale: number): Outline[] {
  return outlines.flatMap((outline) => {
    const points = flatten(outline);
    const [x, y] = [0, 1].map(
      (axis) => points.reduce((sum, point) => sum + point[axis as 0 | 1], 0) / points.length,
    ) as [number, number];
    return place([outline], { at: [x * (1 - scale), y * (1 - scale)], scale });
  });
}

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
function shade(lay: Lay): void {
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

function features(lay: Lay): void {
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

function folds(): Outline[] {
  return marks([
    [252, 232, 480, 268, 5, 58],
    [246, 204, 498, 308, 9, 98],
    [245, 176, 514, 296, 5, 108],
    [252, 146, 526, 258, 9, 98],
    [274, 114, 524, 200, 5, 66],
    [316, 88, 504, 142, 7, 34],
    [470, 240, 502, 330, 6, 8],
    [490, 250, 508, 322, 4, 4],
  ]);
}
