import type { Outline, Point, Random } from '../ink.ts';
import { along, bar, distance, polygon, smooth, stroke } from '../ink.ts';

/** A house front seen at a slant: near edge and far edge, each from eaves to ground. */
export interface Front {
  readonly near: readonly [Point, Point];
  readonly far: readonly [Point, Point];
}

/** A point on the front: `across` from near to far in equal paces, `down` from eaves to ground. */
export function on({ near, far }: Front, across: number, down: number): Point {
  const shrink = (far[1][1] - far[0][1]) / (near[1][1] - near[0][1]);
  const share = across / (across + (1 - across) * shrink);
  return along(along(near[0], near[1], down), along(far[0], far[1], down), share);
}

function quad(front: Front, left: number, right: number, top: number, foot: number): Outline {
  return polygon([on(front, left, top), on(front, right, top), on(front, right, foot), on(front, left, foot)]);
}

/** The front itself with a bell-shaped gable for each house. */
export function gables(front: Front, houses: number, rise: number): Outline {
  const bell = [
    [0, 0],
    [0.16, 0],
    [0.27, -0.3],
    [0.36, -0.82],
    [0.5, -1],
    [0.64, -0.82],
    [0.73, -0.3],
    [0.84, 0],
    [1, 0],
  ] as const;
  const edge = Array.from({ length: houses }, (_, house) =>
    bell.map(([step, up]) => ({ at: on(front, (house + step) / houses, up * rise), corner: up === 0 })),
  ).flat();
  return smooth([{ at: on(front, 0, 1), corner: true }, ...edge, { at: on(front, 1, 1), corner: true }]);
}

/** The stone half-round over a doorway. */
function arch(from: Point, to: Point): Outline {
  const rise = distance(from, to) * 0.3;
  return {
    start: from,
    steps: [
      {
        to,
        handles: [0.1, 0.9].map(
          (share) => [along(from, to, share)[0], along(from, to, share)[1] - rise * 1.4] as const,
        ),
      },
    ],
  };
}

/** Windows, string courses and the stone doorways, cut in light. */
export function dressed(hand: Random, front: Front, houses: number): { light: Outline[]; bars: Outline[] } {
  const light: Outline[] = [];
  const bars: Outline[] = [];
  for (let house = 0; house < houses; house++) {
    const at = (step: number): number => (house + step) / houses;
    for (const [top, foot] of [
      [0.1, 0.26],
      [0.4, 0.56],
    ] as const) {
      light.push(quad(front, at(0.24), at(0.46), top, foot), quad(front, at(0.56), at(0.78), top, foot));
      for (const [left, right] of [
        [0.24, 0.46],
        [0.56, 0.78],
      ] as const) {
        bars.push(
          bar(on(front, at((left + right) / 2), top), on(front, at((left + right) / 2), foot), 5, 5),
          bar(on(front, at(left), (top + foot) / 2), on(front, at(right), (top + foot) / 2), 4, 4),
        );
      }
      light.push(stroke(on(front, at(0.2), foot + 0.03), on(front, at(0.82), foot + 0.03), 5));
    }
    light.push(quad(front, at(0.3), at(0.72), 0.68, 1), arch(on(front, at(0.27), 0.68), on(front, at(0.75), 0.68)));
    bars.push(arch(on(front, at(0.38), 0.675), on(front, at(0.64), 0.675)), quad(front, at(0.37), at(0.65), 0.73, 1));
    light.push(stroke(on(front, at(0.51), 0.75), on(front, at(0.51), 0.99), 3));
  }
  for (let course = 0; course < 16; course++) {
    const down = 0.02 + course * 0.06 + hand.between(-0.01, 0.01);
    const from = hand.between(0, 0.7);
    light.push(stroke(on(front, from, down), on(front, from + hand.between(0.08, 0.2), down), 4));
  }
  return { light, bars };
}
