import type { Ink, Outline, Placing, Point, Print } from '../ink.ts';
import { ellipse, place, ribbon, smooth, stroke, trace } from '../ink.ts';

type Mark = readonly [number, number, number, number, number, number];
const marks = (list: readonly Mark[]): Outline[] =>
  list.map(([ax, ay, bx, by, width, sag]) => stroke([ax, ay], [bx, by], width, sag));

/** An apple with a bite gone, on a plate: for the boy's version of the girl eating an apple. */
export function apple(print: Print, placing: Placing): void {
  const lay = (ink: Ink, outlines: readonly Outline[]): void => {
    print.lay(ink, place(outlines, placing));
  };
  lay(
    'paper',
    place(
      [
        trace(
          '0,-48! 30,-64 66,-46! 52,-28 62,-8! 46,8 60,34! 50,66 24,80 0,72 -26,80 -56,60 -72,14 -68,-32 -44,-62 -16,-60',
        ),
      ],
      { scale: 1.12 },
    ),
  );
  lay('ink', [ellipse(0, 82, 92, 20)]);
  lay('paper', marks([[-84, 88, 84, 88, 6, -12]]));
  lay('rust', [
    trace(
      '0,-48! 30,-64 66,-46! 52,-28 62,-8! 46,8 60,34! 50,66 24,80 0,72 -26,80 -56,60 -72,14 -68,-32 -44,-62 -16,-60',
    ),
  ]);
  lay(
    'paper',
    marks([
      [-54, 10, -42, -44, 9, 8],
      [-40, 30, -32, -18, 6, 5],
      [60, -40, 58, 30, 8, -12],
      [-6, -46, 12, -44, 6, -5],
      [-40, 62, -6, 68, 4, -4],
      [52, -18, 34, 6, 4, 2],
    ]),
  );
  lay('ink', [
    ribbon([
      [0, -48, 7],
      [4, -70, 6],
      [16, -90, 9],
    ]),
  ]);
  lay('river', [trace('6,-66! 26,-92 58,-94 78,-82! 56,-64 28,-60')]);
  lay('paper', marks([[12, -68, 70, -82, 4, 4]]));
}

/** Joined brows, a keen eye to either side, flowers in the hair: for the women who sat as the painter. */
export function gaze(print: Print, placing: Placing): void {
  const lay = (ink: Ink, outlines: readonly Outline[]): void => {
    print.lay(ink, place(outlines, placing));
  };
  lay('ink', [trace('-104,140! -112,10 -84,-70 0,-96 84,-70 112,10 104,140!')]);
  lay('paper', [trace('-76,140! -84,60 -84,0 -62,-44 0,-62 62,-44 84,0 84,60 76,140!')]);
  lay('rust', [
    trace('30,-56! 20,-20 34,6 62,14 72,40 50,66 34,100 40,140! 76,140! 84,60 84,0 62,-44'),
    trace('0,2! 8,40 6,70 16,94 -4,104! -8,80'),
  ]);
  lay(
    'paper',
    marks([
      [30, -30, 76, -20, 5, 4],
      [40, 84, 80, 60, 6, -6],
      [36, 104, 78, 86, 6, -6],
      [40, 124, 76, 112, 5, -4],
      [62, 20, 82, 22, 4, 0],
    ]),
  );
  lay(
    'rust',
    marks([
      [-40, -44, 30, -46, 5, 5],
      [-54, -32, 26, -34, 4, 5],
      [-76, 64, -34, 66, 5, -7],
      [-72, 78, -40, 82, 5, -6],
    ]),
  );
  lay('ink', [
    trace('-76,2! -54,-22 -26,-18 0,-4 26,-18 54,-22 76,2! 54,-8 28,-4 0,12 -28,-4 -54,-8'),
    trace('-72,36! -46,16 -18,38! -46,26'),
    trace('18,38! 46,16 72,36! 46,26'),
    ellipse(-44, 32, 10),
    ellipse(46, 32, 10),
    ...marks([
      [-66, 46, -24, 47, 4, -6],
      [24, 47, 66, 46, 4, -6],
      [-6, 16, -14, 88, 5, -3],
      [-18, 96, 16, 96, 7, -8],
      [-34, 120, 34, 120, 9, 5],
    ]),
  ]);
  lay('paper', [ellipse(-41, 28, 3), ellipse(49, 28, 3)]);
  flower(lay, -62, -62, 34, 'river');
  flower(lay, 64, -60, 34, 'river');
  flower(lay, 2, -78, 44, 'rust');
}

function flower(
  lay: (ink: Ink, outlines: readonly Outline[]) => void,
  x: number,
  y: number,
  size: number,
  ink: Ink,
): void {
  const at = (turn: number, reach: number): Point => [
    x + Math.cos(turn) * size * reach,
    y + Math.sin(turn) * size * reach,
  ];
  const petal = Math.PI / 2.5;
  const petals = [0, 1, 2, 3, 4].map((index) => index * petal - 1.2);
  const edge = (reach: number): Outline =>
    smooth(
      petals.flatMap((turn) => [
        { at: at(turn - petal / 2, reach * 0.6), corner: true },
        { at: at(turn - petal / 5, reach), corner: false },
        { at: at(turn + petal / 5, reach), corner: false },
      ]),
    );
  lay('paper', [edge(1.2)]);
  lay(ink, [edge(1)]);
  lay('paper', [...petals.map((turn) => stroke(at(turn, 0.25), at(turn, 0.8), 5)), ellipse(x, y, size * 0.16)]);
}
