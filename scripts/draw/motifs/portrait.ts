import type { Outline, Placing, Print } from '../ink.ts';
import { ellipse, flatten, place, trace } from '../ink.ts';
import type { Lay } from './face.ts';
import { features, marks, shade } from './face.ts';

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
