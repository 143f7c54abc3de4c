import type { Outline, Point, Print, Random } from '../ink.ts';
import { bar, ellipse, hatch, place, polygon, rays, rect, stroke } from '../ink.ts';
import { auntie, uncle } from './people.ts';
import { foliage } from './tree.ts';

/** A gap in a wall. */
export interface Gate {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

/** What lies behind the wall: a tree and a gabled house in the light. */
export function beyond(print: Print, hand: Random, { at: [x, y], width, height }: Gate): void {
  const foot = y + height;
  const sun: Point = [x + width * 0.52, y + height * 0.34];
  print.lay('rust', rays(hand, sun, { count: 22, from: 46, to: width * 0.9, width: 24, start: 178, end: 362 }));
  const roof = foot - 150;
  print.lay(
    'river',
    polygon([
      [x + width * 0.6, roof],
      [x + width * 0.8, roof - 52],
      [x + width - 1, roof - 6],
      [x + width - 1, foot - 60],
      [x + width * 0.62, foot - 60],
    ]),
  );
  print.lay('paper', hatch(hand, [rect(x + width * 0.64, roof + 4, width * 0.34, 80)], { gap: 14, weight: 4 }));
  foliage(print, hand, [x + 6, y + 42], 74);
  print.lay(
    'ink',
    hatch(hand, [rect(x, foot - 60, width, 60)], {
      gap: (across) => 8 + across / 8,
      weight: 4,
      short: 50,
      longest: 130,
    }),
  );
}

export function stand(print: Print, { at: [x, y], width, height }: Gate, scale: number): void {
  const foot = y + height + 6;
  const pair = [
    { figure: auntie(), at: x + width * 0.51 - 76 * scale },
    { figure: uncle(), at: x + width * 0.51 + 76 * scale },
  ];
  for (const { figure, at } of pair) {
    const placing = { at: [at, foot] as const, scale };
    print
      .lay('rust', place(figure.carried, placing))
      .lay('ink', place(figure.body, placing))
      .lay('paper', place(figure.cuts, placing));
  }
}

/** Light on the near ground, with the two long shadows in it. */
export function fallen(
  print: Print,
  hand: Random,
  { at: [x, y], width, height }: Gate,
  bottom: number,
  slant: number,
): void {
  const foot = y + height;
  const form = polygon([
    [x - 10, foot],
    [x + width, foot],
    [x + width + slant * 0.25, bottom],
    [x - slant, bottom],
  ]);
  print.lay('paper', form);
  const shadow = (from: number): Outline =>
    polygon([
      [from - 16, foot],
      [from + 16, foot],
      [from - slant * 0.36 + 40, bottom],
      [from - slant * 0.5 - 30, bottom],
    ]);
  print.lay('ink', shadow(x + width * 0.24), shadow(x + width * 0.77));
  print.lay(
    'paper',
    hatch(hand, [rect(0, foot + 14, x - 30, bottom - foot)], {
      gap: 18,
      weight: 4,
      short: 120,
      longest: 260,
      skip: 0.1,
    }),
  );
}

export function door(print: Print, { at: [x, y], width, height }: Gate, swing: number): void {
  const hinge = x + width;
  const leaf: Point[] = [
    [hinge, y],
    [hinge + swing, y - 26],
    [hinge + swing, y + height + 44],
    [hinge, y + height],
  ];
  print.lay(
    'paper',
    polygon([
      [hinge - 4, y - 6],
      [hinge + swing + 8, y - 38],
      [hinge + swing + 8, y + height + 56],
      [hinge - 4, y + height + 6],
    ]),
  );
  print.lay('rust', polygon(leaf));
  print.lay(
    'paper',
    [0.26, 0.5, 0.75].map((share) =>
      stroke([hinge + swing * share, y - 18 * share + 8], [hinge + swing * share, y + height + 36 * share - 8], 5),
    ),
    stroke([hinge + 6, y + 40], [hinge + swing - 6, y + 22], 7),
    stroke([hinge + 6, y + height - 50], [hinge + swing - 6, y + height - 24], 7),
    ellipse(hinge + swing - 16, y + height * 0.54, 7, 9),
  );
  print.lay('ink', bar([hinge, y - 10], [hinge, y + height], 12), rect(x - 40, y - 26, width + 56, 26));
  print.lay('paper', stroke([x - 30, y - 12], [hinge + 6, y - 12], 6));
}
