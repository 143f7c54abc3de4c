import type { Outline, Point } from '../ink.ts';
import { along, bar, polygon, rect, trace } from '../ink.ts';

/** One pylon of Yangpu Bridge with its fan of cables, deck level on 0,0, 230 high; cables reach `left` and `right`. */
export function pylon(left: number, right: number): Outline[] {
  const cables = [
    ...[left, right].flatMap((reach) =>
      Array.from({ length: 9 }, (_, index) => {
        const share = (index + 1) / 9;
        return bar([0, -122 - 94 * share], [reach * (0.14 + 0.86 * share), 0], 2.6, 2);
      }),
    ),
  ];
  return [
    ...cables,
    bar([-42, 0], [-5, -124], 14, 10),
    bar([42, 0], [5, -124], 14, 10),
    bar([0, -112], [0, -232], 17, 11),
    bar([-42, -4], [-28, 64], 14, 16),
    bar([42, -4], [28, 64], 14, 16),
    bar([-34, -34], [34, -34], 7),
  ];
}

/** The deck from one point to another, with the piers under it. */
export function deck(from: Point, to: Point, piers: readonly number[], water: number): Outline[] {
  return [
    bar(from, to, 11),
    ...piers.map((share) => {
      const [x, y] = along(from, to, share);
      return bar([x, y], [x, water], 10, 13);
    }),
  ];
}

/** The old power station: saw-tooth roofs and chimneys, 230 wide, standing on 0,0. */
export function works(): { walls: Outline[]; cuts: Outline[] } {
  const chimney = (x: number, height: number, width: number): Outline =>
    polygon([
      [x - width / 2, 0],
      [x - width * 0.34, -height],
      [x + width * 0.34, -height],
      [x + width / 2, 0],
    ]);
  const bands = (x: number, height: number, width: number): Outline[] =>
    [0.96, 0.9, 0.74, 0.58, 0.42].map((share, index) =>
      bar(
        [x - width * 0.3, -height * share],
        [x + width * (index % 2 ? 0.42 : 0.26), -height * share + 2],
        index < 2 ? 6 : 4,
        1,
      ),
    );
  return {
    walls: [
      chimney(70, 262, 30),
      chimney(128, 214, 26),
      chimney(176, 186, 24),
      trace(
        '-20,4! -20,-58! 10,-84! 10,-58! 40,-84! 40,-58! 70,-84! 70,-70! 104,-70! 104,-98! 156,-98! 156,-64! 214,-64! 214,-44! 250,-44! 250,4!',
      ),
    ],
    cuts: [
      ...bands(70, 262, 30),
      ...bands(128, 214, 26),
      ...bands(176, 186, 24),
      ...[0, 1, 2, 3].map((index) => rect(112 + index * 11, -86, 6, 20)),
      ...[0, 1, 2, 3, 4].map((index) => rect(-8 + index * 22, -40, 10, 16)),
      ...[0, 1, 2, 3, 4].map((index) => rect(112 + index * 24, -38, 12, 14)),
    ],
  };
}
