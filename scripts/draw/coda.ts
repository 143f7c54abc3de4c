/** The river at dusk: somebody leans on the rail and looks out where the wind gets up. */

import type { Point, Random } from './ink.ts';
import { ellipse, hatch, Print, place, polygon, railing, random, rect, rough, stroke } from './ink.ts';
import { barge, bargeCuts } from './motifs/boats.ts';
import { leaning } from './motifs/leaning.ts';
import { skyline } from './motifs/skyline.ts';

interface Dusk {
  readonly horizon: number;
  readonly sun: Point;
  readonly radius: number;
}

function sky(print: Print, hand: Random, { horizon, sun, radius }: Dusk): void {
  const away = ([x, y]: Point): number => Math.hypot((x - sun[0]) * 0.55, y - sun[1]);
  const whole = rect(-80, -10, print.width + 160, horizon - 6);
  print
    .lay(
      'river',
      hatch(hand, [whole, ellipse(...sun, radius * 1.35)], {
        gap: (across) => 11 + across / 16,
        weight: (at) => Math.min(8, away(at) / 30),
        short: 90,
        longest: print.width * 0.42,
        skip: 0.06,
      }),
    )
    .lay('rust', ellipse(...sun, radius))
    .lay(
      'paper',
      hatch(hand, [rect(sun[0] - radius, sun[1] - radius * 0.25, radius * 2, horizon - sun[1] + radius * 0.25)], {
        gap: (across) => 21 - across / 8,
        weight: ([, y]) => 2.5 + (y - sun[1]) / 14,
        short: radius * 0.6,
      }),
      rect(sun[0] - radius - 2, horizon, radius * 2 + 4, radius),
    );
}

function water(print: Print, hand: Random, { horizon, sun, radius }: Dusk): void {
  const depth = print.height - horizon;
  const swell = ([, y]: Point): number => 3 + ((y - horizon) / depth) * 9;
  const gap = (across: number): number => 5 + (across / depth) * 11;
  const path = polygon([
    [sun[0] - radius * 0.7, horizon],
    [sun[0] + radius * 0.7, horizon],
    [sun[0] + radius * 1.4, print.height],
    [sun[0] - radius * 1.3, print.height],
  ]);
  print
    .lay(
      'ink',
      hatch(hand, [rect(-60, horizon, print.width + 120, depth), path], {
        gap,
        weight: swell,
        short: 60,
        longest: print.width * 0.34,
        skip: 0.06,
      }),
    )
    .lay('rust', hatch(hand, [path], { gap, weight: swell, short: radius * 0.7, longest: radius * 1.6, skip: 0.1 }));
}

function sail(print: Print, at: Point, scale: number): void {
  print
    .lay(
      'paper',
      stroke([at[0] - 170 * scale, at[1] - 4 * scale], [at[0] + 170 * scale, at[1] - 4 * scale], 44 * scale),
    )
    .lay('ink', place(barge(), { at, scale }))
    .lay('paper', place(bargeCuts(), { at, scale }));
}

function rail(print: Print, hand: Random, y: number, posts: number): void {
  const bottom = print.height + 10;
  const right = print.width + 20;
  const fence = railing(
    [
      [-20, bottom],
      [right, bottom],
    ],
    [
      [-20, y],
      [right, y],
    ],
    { posts, rails: [0.28, 0.56], post: 12, rail: 7 },
  );
  print
    .lay('paper', rect(-10, y - 12, right, 30))
    .lay('rust', rough(hand, [...fence, rect(-10, y - 8, right, 20)], 1.8, 70));
  print.lay(
    'paper',
    hatch(hand, [rect(-10, y - 4, right, 12)], { gap: 6, weight: 3, short: 60, longest: 150, skip: 0.3 }),
  );
}

function lean(print: Print, at: Point, scale: number): void {
  const { coat, scarf, cuts } = leaning();
  print
    .lay('ink', place(coat, { at, scale }))
    .lay('rust', place(scarf, { at, scale }))
    .lay('paper', place(cuts, { at, scale }));
}

export function phone(): Print {
  const hand = random(20201130);
  const print = new Print(780, 620);
  const dusk: Dusk = { horizon: 344, sun: [258, 296], radius: 84 };
  sky(print, hand, dusk);
  water(print, hand, dusk);
  print.lay('ink', place(skyline(), { at: [20, 345], scale: 0.82 }), stroke([440, 345], [840, 345], 7));
  sail(print, [404, 374], 0.42);
  sail(print, [206, 428], 0.86);
  rail(print, hand, 502, 7);
  lean(print, [590, 498], 1.06);
  return print;
}

export function wide(): Print {
  const hand = random(20201129);
  const print = new Print(1440, 460);
  const dusk: Dusk = { horizon: 250, sun: [742, 214], radius: 78 };
  sky(print, hand, dusk);
  water(print, hand, dusk);
  print.lay(
    'ink',
    place(skyline(), { at: [1060, 251], scale: 0.92 }),
    stroke([-60, 251], [420, 251], 7),
    stroke([1200, 251], [1500, 251], 6),
  );
  sail(print, [566, 274], 0.4);
  sail(print, [980, 312], 0.84);
  rail(print, hand, 372, 13);
  lean(print, [330, 368], 0.96);
  return print;
}
