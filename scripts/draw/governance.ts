/** A door opened in a wall: two neighbours meet in the gap, and light falls through it. */

import type { Outline, Point, Random } from './ink.ts';
import { bar, ellipse, hatch, Print, place, polygon, random, rays, rect, rough, smooth, stroke } from './ink.ts';
import { auntie, uncle } from './motifs/people.ts';
import type { Wall } from './motifs/wall.ts';
import { breach, bricks, joints } from './motifs/wall.ts';

interface Gate {
  readonly at: Point;
  readonly width: number;
  readonly height: number;
}

function crown(hand: Random, [x, y]: Point, size: number): Outline {
  const lobes = 8;
  return smooth(
    Array.from({ length: lobes * 3 }, (_, index) => {
      const turn = ((index + hand.between(-0.3, 0.3)) / (lobes * 3)) * Math.PI * 2;
      const corner = index % 3 === 0;
      const reach = size * (corner ? 0.72 : hand.between(0.92, 1.12));
      return { at: [x + Math.cos(turn) * reach, y + Math.sin(turn) * reach * 0.75], corner };
    }),
  );
}

function foliage(print: Print, hand: Random, at: Point, size: number): void {
  print.lay('river', crown(hand, at, size));
  print.lay(
    'paper',
    hatch(hand, [crown(hand, at, size * 0.82)], {
      angle: -38,
      gap: 14,
      weight: 6,
      short: size * 0.4,
      longest: 46,
      skip: 0.15,
    }),
  );
}

/** What lies behind the wall: a tree and a gabled house in the light. */
function beyond(print: Print, hand: Random, { at: [x, y], width, height }: Gate): void {
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

function stand(print: Print, { at: [x, y], width, height }: Gate, scale: number): void {
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
function fallen(print: Print, hand: Random, { at: [x, y], width, height }: Gate, bottom: number, slant: number): void {
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

function door(print: Print, { at: [x, y], width, height }: Gate, swing: number): void {
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

/** Roofs that look over the wall. */
function gable(print: Print, hand: Random, [x, foot]: Point, width: number, height: number): void {
  const rise = height * 0.52;
  const form = polygon([
    [x, foot],
    [x, foot - height + rise],
    [x - 10, foot - height + rise + 6],
    [x + width * 0.5, foot - height],
    [x + width + 10, foot - height + rise + 6],
    [x + width, foot - height + rise],
    [x + width, foot],
  ]);
  print
    .lay('river', form)
    .lay(
      'paper',
      hatch(hand, [form], { angle: 90, gap: 13, weight: 4, short: height * 0.4, skip: 0.2 }),
      rect(x + width * 0.42, foot - height * 0.5, width * 0.16, height * 0.22),
    );
}

interface Scene {
  readonly wall: Omit<Wall, 'open'>;
  readonly gate: Gate;
  readonly swing: number;
  readonly scale: number;
  /** What is to be seen above the wall, drawn before it. */
  readonly above: () => void;
}

function open(print: Print, hand: Random, { wall, gate, swing, scale, above }: Scene): void {
  const { left, right, top, foot, course, light, reach } = wall;
  const {
    at: [x, y],
    width,
    height,
  } = gate;
  const way = breach(hand, [x, y, width, height], course);
  const bond: Wall = { ...wall, open: { left: x - course, right: x + width, top: y - 30 } };
  beyond(print, hand, gate);
  print.lay('paper', rect(left, -4, right - left, top + 5));
  above();
  print
    .lay(
      'ink',
      rough(hand, [rect(left, top - 20, right - left, 13)], 2),
      polygon([[right, foot], ...way, [x - 30, foot], [left, foot], [left, top], [right, top]]),
      rect(left, foot - 1, right - left, print.height),
    )
    .lay(
      'rust',
      bricks(hand, bond, (at) => 0.5 - Math.hypot(at[0] - light[0], at[1] - light[1]) / reach / 1.4),
    )
    .lay('paper', joints(hand, bond), stroke([left, foot + 4], [right, foot + 4], 5));
  fallen(print, hand, gate, print.height + 4, scale * 190);
  stand(print, gate, scale);
  door(print, gate, swing);
}

export function phone(): Print {
  const hand = random(20200701);
  const print = new Print(780, 620);
  open(print, hand, {
    wall: { left: -4, right: 784, top: 104, foot: 508, course: 28, light: [470, 330], reach: 440 },
    gate: { at: [328, 178], width: 290, height: 330 },
    swing: 104,
    scale: 0.98,
    above: () => {
      gable(print, hand, [590, 100], 150, 82);
      foliage(print, hand, [118, 70], 104);
      foliage(print, hand, [250, 82], 66);
    },
  });
  return print;
}

export function wide(): Print {
  const hand = random(20200702);
  const print = new Print(1440, 460);
  open(print, hand, {
    wall: { left: -4, right: 1444, top: 112, foot: 390, course: 26, light: [680, 260], reach: 600 },
    gate: { at: [556, 150], width: 240, height: 240 },
    swing: 92,
    scale: 0.76,
    above: () => {
      gable(print, hand, [1120, 108], 170, 88);
      gable(print, hand, [900, 108], 150, 66);
      gable(print, hand, [1310, 108], 170, 72);
      foliage(print, hand, [196, 84], 100);
      foliage(print, hand, [330, 90], 66);
      foliage(print, hand, [1070, 92], 58);
    },
  });
  return print;
}
