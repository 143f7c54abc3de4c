import type { Ink, Outline, Point, Print } from '../ink.ts';
import { place, polygon, stroke, trace } from '../ink.ts';

interface Cloth {
  readonly form: Outline;
  readonly folds: readonly Outline[];
}

/** Each hangs from 0,0 and is some 120 long. */
const cloths = {
  shirt: {
    form: trace('-14,0! -40,4 -78,40! -60,60! -40,46! -42,104 -40,116! 42,112! 40,46! 60,60! 78,40! 40,4 14,0! 0,12'),
    folds: [
      stroke([0, 16], [2, 108], 4),
      stroke([-26, 50], [-30, 106], 5, 3),
      stroke([26, 50], [28, 104], 5, -3),
      stroke([-46, 22], [-64, 48], 4),
      stroke([46, 22], [64, 48], 4),
    ],
  },
  trousers: {
    form: trace('-34,0! 34,0! 40,60 44,128! 12,130! 2,48! -6,130! -40,128! -40,60'),
    folds: [stroke([-22, 8], [-24, 118], 5, 3), stroke([22, 8], [28, 118], 5, -3), stroke([-32, 10], [32, 10], 4)],
  },
  dress: {
    form: trace(
      '-26,0! -14,8 0,16 14,8 26,0! 24,34 20,52! 40,96 54,132! 18,138 -18,138 -54,132! -40,96 -20,52! -24,34',
    ),
    folds: [
      stroke([-22, 52], [22, 52], 5),
      stroke([-8, 58], [-22, 132], 5, 2),
      stroke([8, 58], [18, 132], 5, -2),
      stroke([22, 70], [40, 128], 4),
    ],
  },
  quilt: {
    form: trace('-66,0! 66,0! 68,60 64,112! 20,118 -24,112 -66,118! -68,60'),
    folds: [
      ...[
        [-38, 26],
        [0, 26],
        [38, 26],
        [-20, 58],
        [20, 58],
        [-38, 90],
        [0, 90],
        [38, 90],
      ].flatMap(([x, y]) => [stroke([x! - 9, y!], [x! + 9, y!], 9), stroke([x!, y! - 10], [x!, y! + 10], 8)]),
    ],
  },
  towel: {
    form: polygon([
      [-22, 0],
      [22, 0],
      [24, 84],
      [-20, 86],
    ]),
    folds: [stroke([-20, 66], [22, 64], 5), stroke([-20, 76], [22, 74], 4), stroke([-4, 6], [-2, 56], 4)],
  },
  sock: { form: trace('-9,0! 9,0! 10,32 14,42 30,48 26,58! 0,58 -10,48'), folds: [stroke([-9, 10], [9, 10], 4)] },
} satisfies Record<string, Cloth>;

export type Washed = readonly [cloth: keyof typeof cloths, ink: Ink, share: number, scale: number];

/** A bamboo pole with what hangs on it; the pole sags a little, and the joints of the bamboo show. */
export function washing(print: Print, from: Point, to: Point, wash: readonly Washed[]): void {
  const slope = (to[1] - from[1]) / (to[0] - from[0]);
  const length = to[0] - from[0];
  for (const [cloth, ink, share, scale] of wash) {
    const at: Point = [from[0] + length * share, from[1] + (to[1] - from[1]) * share];
    const { form, folds } = cloths[cloth];
    const placing = { at, scale, turn: slope * 0.6 };
    print.lay('paper', place([form], { at: [at[0], at[1] - 5 * scale], scale: scale * 1.13, turn: slope * 0.6 }));
    print.lay(ink, place([form], placing)).lay('paper', place(folds, placing));
  }
  const ends: [Point, Point] = [
    [from[0] - 4, from[1]],
    [to[0] + 4, to[1]],
  ];
  print.lay('paper', stroke(...ends, 17)).lay(
    'ink',
    polygon([
      [ends[0][0], from[1] - 4],
      [ends[1][0], to[1] - 3],
      [ends[1][0], to[1] + 3],
      [ends[0][0], from[1] + 4],
    ]),
  );
}
