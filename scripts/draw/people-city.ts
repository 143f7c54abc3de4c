/** The quay and the paper: a great document unrolls over the river at the old ferry quay. */

import type { Outline, Point, Random } from './ink.ts';
import { hatch, Print, place, polygon, random, rect, ribbon, rough, stroke } from './ink.ts';
import { farBank } from './motifs/bank.ts';
import { ferry } from './motifs/boats.ts';
import { bollard } from './motifs/bollard.ts';
import type { Sheet } from './motifs/scroll.ts';
import { roll, written } from './motifs/scroll.ts';

function air(print: Print, hand: Random, horizon: number): void {
  print.lay(
    'river',
    hatch(hand, [rect(-60, -8, print.width + 120, horizon)], {
      angle: 0,
      gap: (across) => 9 + across / 16,
      weight: ([, y]) => 8 - (y / horizon) * 5,
      short: 90,
      longest: print.width * 0.4,
      skip: 0.05,
    }),
  );
}

function water(print: Print, hand: Random, horizon: number): void {
  const depth = print.height - horizon;
  print.lay(
    'river',
    hatch(hand, [rect(-60, horizon, print.width + 120, depth)], {
      gap: (across) => 6 + across / 14,
      weight: ([, y]) => 3 + ((y - horizon) / depth) * 8,
      short: 60,
      longest: print.width * 0.3,
      skip: 0.05,
    }),
  );
}

function sail(print: Print, at: Point, scale: number): void {
  const { ink, rust, cuts } = ferry();
  print.lay('paper', stroke([at[0] - 190 * scale, at[1]], [at[0] + 190 * scale, at[1]], 56 * scale));
  print
    .lay(
      'ink',
      place(ink, { at, scale }),
      stroke([at[0] - 160 * scale, at[1] + 9 * scale], [at[0] + 160 * scale, at[1] + 9 * scale], 7),
    )
    .lay('rust', place(rust, { at, scale }))
    .lay('paper', place(cuts, { at, scale }));
}

function quay(print: Print, hand: Random, edge: readonly Point[]): void {
  const top = polygon(edge);
  print.lay('paper', polygon(edge.map(([x, y]) => [x, y - 9] as const))).lay('ink', rough(hand, [top], 2.4));
  print.lay('paper', hatch(hand, [top], { gap: 17, weight: 5, short: 90, longest: 230, skip: 0.12 }));
}

function moor(print: Print, at: Point, scale: number, lines: readonly Outline[]): void {
  const { iron, rope, cuts } = bollard();
  print.lay(
    'paper',
    place(iron, { at: [at[0], at[1] + 5 * scale], scale: scale * 1.13 }),
    lines.map(({ start, steps }) => ({ start, steps })),
  );
  print
    .lay('ink', place(iron, { at, scale }))
    .lay('rust', lines, place(rope, { at, scale }))
    .lay('paper', place(cuts, { at, scale }));
}

export function phone(): Print {
  const hand = random(20200629);
  const print = new Print(780, 620);
  air(print, hand, 346);
  water(print, hand, 352);
  print
    .lay('paper', rect(-4, 318, 790, 34))
    .lay('ink', farBank(hand, 380, 800, 352, 30), stroke([-60, 352], [840, 352], 5));
  sail(print, [628, 434], 0.86);
  const sheet: Sheet = {
    upper: [
      [104, 120],
      [260, 30],
      [430, 150],
      [652, 46],
    ],
    lower: [
      [120, 386],
      [280, 290],
      [450, 350],
      [660, 246],
    ],
  };
  written(print, hand, sheet, 12, 0.2);
  roll(print, hand, [662, 48], 50, 206, 10);
  roll(print, hand, [94, 106], 66, 288, 14);
  quay(print, hand, [
    [-4, 524],
    [424, 510],
    [448, 524],
    [470, 624],
    [-4, 624],
  ]);
  moor(print, [330, 540], 1.15, [
    ribbon([
      [360, 506, 9],
      [430, 520, 8],
      [490, 486, 7],
      [534, 424, 6],
    ]),
  ]);
  moor(print, [130, 552], 1.15, [
    ribbon([
      [166, 522, 9],
      [230, 548, 9],
      [294, 524, 9],
    ]),
  ]);
  return print;
}

export function wide(): Print {
  const hand = random(20200630);
  const print = new Print(1440, 460);
  air(print, hand, 262);
  water(print, hand, 268);
  print
    .lay('paper', rect(-4, 240, 1450, 28))
    .lay('ink', farBank(hand, 820, 1420, 268, 28), farBank(hand, -20, 90, 268, 20), stroke([-60, 268], [1500, 268], 5));
  sail(print, [716, 398], 0.78);
  const sheet: Sheet = {
    upper: [
      [106, 92],
      [360, -10],
      [560, 120],
      [940, 44],
    ],
    lower: [
      [118, 300],
      [370, 210],
      [570, 300],
      [950, 206],
    ],
  };
  written(print, hand, sheet, 19, 0.14);
  roll(print, hand, [950, 44], 46, 166, 8);
  roll(print, hand, [96, 80], 56, 222, 10);
  quay(print, hand, [
    [1446, 392],
    [1010, 400],
    [990, 412],
    [970, 464],
    [1446, 464],
  ]);
  moor(print, [1072, 426], 0.94, [
    ribbon([
      [1044, 398, 8],
      [960, 420, 7],
      [870, 400, 7],
      [800, 374, 6],
    ]),
  ]);
  moor(print, [1296, 424], 0.94, [
    ribbon([
      [1266, 396, 8],
      [1182, 420, 8],
      [1100, 398, 8],
    ]),
  ]);
  return print;
}
