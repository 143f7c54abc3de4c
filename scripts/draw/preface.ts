/** Cranes and the river: a harbour crane lifts the sun out of the Huangpu. */

import type { Outline, Point, Random } from './ink.ts';
import { bar, chatter, ellipse, hatch, Print, place, polygon, random, rays, rect, rough, stroke } from './ink.ts';
import { farBank } from './motifs/bank.ts';
import { tug, tugCuts } from './motifs/boats.ts';
import { crane, craneCuts, craneTip } from './motifs/crane.ts';

interface Scene {
  readonly size: Point;
  readonly horizon: number;
  readonly sun: Point;
  readonly radius: number;
}

function sky(print: Print, hand: Random, { size, horizon, sun, radius }: Scene, count: number): void {
  const reach = Math.hypot(Math.max(sun[0], size[0] - sun[0]), sun[1]) * 1.2;
  const width = ((reach * 2.9) / count) * 0.56;
  const outward = ([x, y]: Point): number => Math.atan2(y - sun[1], x - sun[0]);
  const halo = (): Point => {
    const turn = hand.between(3.25, 6.15);
    const away = radius * hand.between(1.12, 1.75);
    return [sun[0] + Math.cos(turn) * away, sun[1] + Math.sin(turn) * away];
  };
  const face = rect(sun[0] - radius, sun[1] - radius * 0.1, radius * 2, horizon - sun[1] + radius * 0.1);
  print
    .lay('rust', rays(hand, sun, { count, from: radius * 1.3, to: reach, width, start: 187, end: 353 }))
    .lay('rust', chatter(hand, 44, halo, outward, 30, 2.4))
    .lay('rust', ellipse(...sun, radius))
    .lay(
      'paper',
      hatch(hand, [face], {
        gap: (across) => 24 - across / 9,
        weight: ([, y]) => 2 + (y - sun[1]) / 22,
        short: radius * 0.5,
      }),
    )
    .lay('paper', rect(sun[0] - radius - 4, horizon, radius * 2 + 8, radius));
}

function water(print: Print, hand: Random, { size, horizon, sun, radius }: Scene): void {
  const depth = size[1] - horizon;
  const swell = ([, y]: Point): number => 3 + ((y - horizon) / depth) * 8;
  const gap = (across: number): number => 5 + (across / depth) * 11;
  const glitter = polygon([
    [sun[0] - radius * 0.85, horizon],
    [sun[0] + radius * 0.85, horizon],
    [sun[0] + radius * 0.5, size[1] - 16],
    [sun[0] - radius * 0.6, size[1] - 16],
  ]);
  print
    .lay(
      'river',
      hatch(hand, [rect(-60, horizon, size[0] + 120, depth), glitter], {
        gap,
        weight: swell,
        short: 60,
        longest: size[0] * 0.3,
        skip: 0.08,
      }),
    )
    .lay(
      'rust',
      hatch(hand, [glitter], { gap: (across) => 8 + (across / depth) * 11, weight: swell, short: radius * 0.6 }),
    );
}

function stand(print: Print, hand: Random, at: Point, scale: number, flip = false): void {
  print
    .lay('ink', rough(hand, place(crane(), { at, scale, flip }), 1.4, 60))
    .lay('paper', place(craneCuts(), { at, scale, flip }));
}

/** The rope from the crane's tip to the sun's crown. */
function hoist(at: Point, scale: number, { sun, radius }: Scene): Outline[] {
  const tip: Point = [at[0] + craneTip[0] * scale, at[1] + craneTip[1] * scale];
  const crown: Point = [tip[0], sun[1] - radius - 18];
  return [
    bar(tip, crown, 4),
    rect(crown[0] - 9, crown[1] - 6, 18, 20),
    bar([crown[0], crown[1] + 10], [sun[0] - radius * 0.55, sun[1] - radius * 0.83], 4),
    bar([crown[0], crown[1] + 10], [sun[0] + radius * 0.55, sun[1] - radius * 0.83], 4),
  ];
}

function quay(print: Print, hand: Random, edge: readonly Point[]): void {
  const form = polygon(edge);
  print
    .lay('ink', rough(hand, [form], 2))
    .lay('paper', hatch(hand, [form], { gap: 15, weight: 5, short: 70, longest: 240, skip: 0.1 }));
}

export function phone(): Print {
  const hand = random(20191102);
  const print = new Print(780, 620);
  const scene: Scene = { size: [780, 620], horizon: 410, sun: [528, 330], radius: 122 };
  const at: Point = [198, 524];
  sky(print, hand, scene, 46);
  water(print, hand, scene);
  print.lay(
    'ink',
    farBank(hand, 636, 800, 412, 26),
    farBank(hand, -10, 330, 412, 30),
    rect(28, 296, 14, 110),
    rect(64, 320, 13, 90),
  );
  stand(print, hand, [742, 414], 0.3, true);
  stand(print, hand, at, 1.1);
  print.lay('ink', hoist(at, 1.1, scene));
  print
    .lay('ink', stroke([536, 515], [760, 517], 8), place(tug(), { at: [640, 512] }))
    .lay('paper', place(tugCuts(), { at: [640, 512] }));
  quay(print, hand, [
    [-4, 522],
    [352, 520],
    [372, 536],
    [366, 556],
    [392, 624],
    [-4, 624],
  ]);
  return print;
}

export function wide(): Print {
  const hand = random(20201102);
  const print = new Print(1440, 460);
  const scene: Scene = { size: [1440, 460], horizon: 316, sun: [826, 242], radius: 102 };
  const at: Point = [556, 404];
  sky(print, hand, scene, 64);
  water(print, hand, scene);
  print.lay(
    'ink',
    farBank(hand, 1010, 1460, 318, 24),
    farBank(hand, -10, 640, 318, 26),
    rect(76, 206, 13, 110),
    rect(110, 228, 12, 90),
  );
  stand(print, hand, [1270, 320], 0.34, true);
  stand(print, hand, [1150, 320], 0.26, true);
  stand(print, hand, [262, 402], 0.6);
  stand(print, hand, at, 0.9);
  print.lay('ink', hoist(at, 0.9, scene));
  print
    .lay('ink', stroke([880, 424], [1100, 426], 7), place(tug(), { at: [985, 421] }))
    .lay('paper', place(tugCuts(), { at: [985, 421] }));
  quay(print, hand, [
    [-4, 400],
    [690, 400],
    [708, 412],
    [704, 430],
    [726, 464],
    [-4, 464],
  ]);
  return print;
}
