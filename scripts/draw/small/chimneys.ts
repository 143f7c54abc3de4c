import type { Outline } from '../ink.ts';
import { bar, comb, ellipse, hatch, Print, place, polygon, random, rect, stroke, trace } from '../ink.ts';

/** Roofs and chimneys of the lanes that are being rebuilt. */
export function chimneys(): Print {
  const hand = random(10066);
  const print = new Print(240, 240);
  print.lay('rust', ellipse(166, 70, 44)).lay(
    'paper',
    [80, 92, 103].map((y, index) => stroke([124, y], [208, y], 4 + index)),
  );
  print.lay(
    'river',
    hatch(
      hand,
      [
        polygon([
          [70, 44],
          [120, 6],
          [150, 10],
          [84, 58],
        ]),
      ],
      { angle: -28, gap: 9, weight: 6, short: 12 },
    ),
  );
  print.lay(
    'ink',
    polygon([
      [60, 52],
      [88, 50],
      [96, 200],
      [52, 200],
    ]),
    rect(54, 46, 40, 11),
    polygon([
      [100, 78],
      [122, 78],
      [125, 200],
      [97, 200],
    ]),
    rect(95, 72, 32, 9),
  );
  const gable = (x: number): Outline =>
    trace(
      `${x},244! ${x},180! ${x + 22},174 ${x + 34},146 ${x + 46},118 ${x + 62},110 ${x + 78},118 ${x + 90},146 ${x + 102},174 ${x + 124},180! ${x + 124},244!`,
    );
  const houses = [
    [120, 'river'],
    [-4, 'ink'],
  ] as const;
  for (const [x, ink] of houses) {
    print.lay('paper', place([gable(x)], { at: [0, -8] })).lay(ink, gable(x));
    print.lay(
      'paper',
      comb(
        hand,
        [
          [x + 58, 118],
          [x + 34, 156],
        ],
        [
          [x + 66, 118],
          [x + 90, 156],
        ],
        4,
        5,
      ),
      rect(x + 42, 176, 40, 40),
      stroke([x + 12, 228], [x + 112, 228], 6),
      stroke([x + 36, 168], [x + 88, 168], 6, 4),
    );
    print.lay(ink, bar([x + 62, 176], [x + 62, 216], 5), bar([x + 42, 196], [x + 82, 196], 5));
  }
  print.lay(
    'paper',
    [66, 80].map((y) => stroke([62, y], [86, y], 4)),
    stroke([101, 94], [121, 94], 4),
  );
  return print;
}
