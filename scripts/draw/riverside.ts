/** Railings and the rain garden: a bicycle leans on a rusty rail, behind it the works and the bridge in the rain. */

import type { Outline, Point, Random } from './ink.ts';
import { comb, hatch, Print, place, polygon, railing, random, rect, ring, rough, stroke } from './ink.ts';
import { bicycle, bicycleCuts } from './motifs/bicycle.ts';
import { reeds } from './motifs/reeds.ts';
import { deck, pylon, works } from './motifs/yangpu.ts';

function rain(hand: Random, width: number, top: number, bottom: number, gap: number): Outline[] {
  return hatch(hand, [rect(-40, top, width + 80, bottom - top)], {
    angle: 106,
    gap,
    weight: 3.4,
    short: 60,
    longest: 120,
    skip: 0.3,
  });
}

function water(print: Print, hand: Random, horizon: number, bottom: number): void {
  print
    .lay('paper', rect(-4, horizon, print.width + 8, print.height))
    .lay('ink', stroke([-60, horizon], [print.width + 60, horizon], 5));
  print.lay(
    'river',
    hatch(hand, [rect(-60, horizon + 4, print.width + 120, bottom - horizon)], {
      gap: (across) => 7 + across / 11,
      weight: (at) => 3 + (at[1] - horizon) / 40,
      short: 60,
      longest: print.width * 0.28,
      skip: 0.06,
    }),
  );
}

function plant(print: Print, at: Point, scale: number): void {
  const { walls, cuts } = works();
  print.lay('ink', place(walls, { at, scale })).lay('paper', place(cuts, { at, scale }));
}

/** The deck of the walk: dark boards with the light of wet joints between them. */
function boards(
  print: Print,
  hand: Random,
  [nearLeft, nearRight, farRight, farLeft]: readonly [Point, Point, Point, Point],
  count: number,
): void {
  print.lay('ink', polygon([nearLeft, nearRight, farRight, farLeft]));
  print.lay(
    'paper',
    comb(hand, [farLeft, farRight], [nearLeft, nearRight], count, 6),
    hatch(hand, [polygon([nearLeft, nearRight, farRight, farLeft])], {
      angle: 106,
      gap: 46,
      weight: 3.4,
      longest: 40,
      skip: 0.4,
    }),
  );
}

function rail(
  print: Print,
  hand: Random,
  feet: readonly [Point, Point],
  tops: readonly [Point, Point],
  posts: number,
  far: number,
): void {
  const bars = railing(feet, tops, { posts, rails: [0.18, 0.44, 0.7, 1], post: 15, rail: 9, far });
  const hand1 = railing(
    [
      [feet[0][0], tops[0][1]],
      [feet[1][0], tops[1][1]],
    ],
    tops,
    { posts: 2, rails: [1], post: 1, rail: 24, far },
  );
  print.lay('rust', rough(hand, [...bars, hand1[0]!], 1.8, 60));
  const under = (share: number): [Point, Point] => [
    [tops[0][0], tops[0][1] + share * 14 - 7],
    [tops[1][0], tops[1][1] + (share * 14 - 7) * far],
  ];
  print.lay(
    'paper',
    [0.2, 0.7].map((share) => stroke(...under(share), 3)),
  );
}

/** The bicycle, with a cleared edge round its wheels to lift it off the rails. */
function lean(print: Print, at: Point, scale: number): void {
  const clear = [-118, 118].map((x) => ring(x, -80, 76, 26));
  print
    .lay('paper', place(clear, { at, scale }))
    .lay('ink', place(bicycle(), { at, scale }))
    .lay('paper', place(bicycleCuts(), { at, scale }));
}

function grow(
  print: Print,
  hand: Random,
  from: number,
  to: number,
  height: number,
  count: number,
  blown: number,
): void {
  const { leaves, heads, swell } = reeds(hand, from, to, print.height, height, count, blown);
  print.lay('paper', swell).lay('rust', heads).lay('river', leaves);
}

export function phone(): Print {
  const hand = random(20200900);
  const print = new Print(780, 620);
  print.lay('river', rain(hand, 780, -10, 300, 25));
  print.lay('ink', place(pylon(-190, 260), { at: [548, 262] }), deck([240, 272], [800, 254], [0.3, 0.74, 0.92], 322));
  plant(print, [36, 322], 1.02);
  water(print, hand, 322, 600);
  boards(
    print,
    hand,
    [
      [-10, 640],
      [790, 640],
      [790, 536],
      [-10, 576],
    ],
    6,
  );
  rail(
    print,
    hand,
    [
      [-20, 580],
      [800, 538],
    ],
    [
      [-20, 352],
      [800, 394],
    ],
    9,
    0.66,
  );
  lean(print, [272, 594], 1.14);
  grow(print, hand, 596, 800, 270, 13, -0.45);
  return print;
}

export function wide(): Print {
  const hand = random(20200901);
  const print = new Print(1440, 460);
  print.lay('river', rain(hand, 1440, -10, 216, 26));
  print.lay(
    'ink',
    place(pylon(-264, 264), { at: [706, 188], scale: 0.76 }),
    place(pylon(-264, 264), { at: [1112, 186], scale: 0.76 }),
  );
  print.lay(
    'ink',
    deck([200, 197], [908, 186], [0.2, 0.34, 0.48], 236),
    deck([906, 186], [1470, 196], [0.7, 0.84, 0.97], 236),
  );
  plant(print, [66, 236], 0.8);
  water(print, hand, 236, 440);
  boards(
    print,
    hand,
    [
      [-10, 480],
      [1450, 480],
      [1450, 398],
      [-10, 424],
    ],
    5,
  );
  rail(
    print,
    hand,
    [
      [-20, 428],
      [1460, 400],
    ],
    [
      [-20, 262],
      [1460, 288],
    ],
    15,
    0.72,
  );
  lean(print, [440, 438], 0.86);
  grow(print, hand, 1150, 1440, 236, 17, -0.4);
  grow(print, hand, 10, 130, 190, 7, 0.4);
  return print;
}
