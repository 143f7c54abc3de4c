/** A door opened in a wall: two neighbours meet in the gap, and light falls through it. */

import type { Point, Random } from './ink.ts';
import { hatch, Print, polygon, random, rect, rough, stroke } from './ink.ts';
import type { Gate } from './motifs/gate.ts';
import { beyond, door, fallen, stand } from './motifs/gate.ts';
import { foliage } from './motifs/tree.ts';
import type { Wall } from './motifs/wall.ts';
import { breach, bricks, joints } from './motifs/wall.ts';

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
