import type { Outline, Point, Print, Random } from '../ink.ts';
import { hatch, smooth } from '../ink.ts';

/** The outline of a tree's crown: lobes with notches between them. */
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

/** A tree's crown, cut through by light. */
export function foliage(print: Print, hand: Random, at: Point, size: number): void {
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
