/** Lane houses: washing on bamboo poles over a racing car at the kerb. */

import type { Ink, Random } from './ink.ts';
import { hatch, Print, random, rect, rough } from './ink.ts';
import { car } from './motifs/car.ts';
import type { Front } from './motifs/lane.ts';
import { dressed, gables } from './motifs/lane.ts';
import { washing } from './motifs/washing.ts';

function row(print: Print, hand: Random, front: Front, houses: number, ink: Ink): void {
  const { light, bars } = dressed(hand, front, houses);
  print
    .lay(ink, rough(hand, [gables(front, houses, 0.13)], 1.6, 80))
    .lay('paper', light)
    .lay(ink, bars);
}

function paving(print: Print, hand: Random, top: number): void {
  const ground = rect(-40, top, print.width + 80, print.height - top);
  print
    .lay('paper', rect(-4, top, print.width + 8, print.height))
    .lay(
      'ink',
      hatch(hand, [ground], { gap: (across) => 8 + across / 6, weight: 5, short: 90, longest: 300, skip: 0.1 }),
    );
}

export function phone(): Print {
  const hand = random(222);
  const print = new Print(780, 620);
  row(
    print,
    hand,
    {
      near: [
        [-30, 52],
        [-30, 560],
      ],
      far: [
        [292, 262],
        [292, 492],
      ],
    },
    3,
    'ink',
  );
  row(
    print,
    hand,
    {
      near: [
        [810, 32],
        [810, 560],
      ],
      far: [
        [520, 262],
        [520, 492],
      ],
    },
    3,
    'river',
  );
  paving(print, hand, 492);
  washing(
    print,
    [226, 290],
    [584, 284],
    [
      ['towel', 'river', 0.24, 0.6],
      ['shirt', 'ink', 0.43, 0.62],
      ['trousers', 'rust', 0.63, 0.62],
      ['towel', 'ink', 0.79, 0.6],
    ],
  );
  washing(
    print,
    [50, 104],
    [736, 86],
    [
      ['trousers', 'river', 0.16, 1.08],
      ['shirt', 'rust', 0.36, 1.14],
      ['quilt', 'ink', 0.6, 1.16],
      ['dress', 'rust', 0.83, 1.08],
    ],
  );
  car(print, { at: [396, 590], scale: 1.08 });
  return print;
}

export function wide(): Print {
  const hand = random(2035);
  const print = new Print(1440, 460);
  row(
    print,
    hand,
    {
      near: [
        [-40, 44],
        [-40, 420],
      ],
      far: [
        [560, 196],
        [560, 362],
      ],
    },
    4,
    'ink',
  );
  row(
    print,
    hand,
    {
      near: [
        [1480, 60],
        [1480, 420],
      ],
      far: [
        [1130, 196],
        [1130, 362],
      ],
    },
    2,
    'river',
  );
  paving(print, hand, 362);
  washing(
    print,
    [470, 204],
    [1200, 198],
    [
      ['sock', 'ink', 0.17, 0.74],
      ['sock', 'ink', 0.21, 0.74],
      ['shirt', 'river', 0.33, 0.6],
      ['towel', 'rust', 0.46, 0.6],
      ['trousers', 'ink', 0.57, 0.58],
      ['dress', 'river', 0.72, 0.56],
    ],
  );
  washing(
    print,
    [86, 72],
    [1420, 84],
    [
      ['dress', 'rust', 0.19, 0.9],
      ['trousers', 'river', 0.29, 0.9],
      ['quilt', 'ink', 0.42, 0.94],
      ['shirt', 'rust', 0.565, 0.94],
      ['towel', 'river', 0.68, 0.94],
      ['shirt', 'ink', 0.785, 0.86],
    ],
  );
  car(print, { at: [846, 444], scale: 0.94 });
  return print;
}
