import type { Outline, Random } from '../ink.ts';
import { ribbon, stroke } from '../ink.ts';

/** Reeds of a rain garden, blown over to one side: leaves and the brown heads. */
export function reeds(
  hand: Random,
  from: number,
  to: number,
  foot: number,
  height: number,
  count: number,
  blown: number,
): { leaves: Outline[]; heads: Outline[]; swell: Outline[] } {
  const leaves: Outline[] = [];
  const heads: Outline[] = [];
  const swell: Outline[] = [];
  for (let index = 0; index < count; index++) {
    const x = from + ((to - from) * (index + hand.between(0.2, 0.8))) / count;
    const tall = height * hand.between(0.55, 1);
    const tip = x + blown * tall * hand.between(0.15, 0.5);
    const [width, sag] = [hand.between(9, 15), -blown * tall * hand.between(0.04, 0.12)];
    leaves.push(stroke([x, foot + 20], [tip, foot - tall], width, sag, 0.35));
    swell.push(stroke([x, foot + 30], [tip, foot - tall - 12], width + 14, sag, 0.35));
    if (index % 3 === 1) {
      const [hx, hy] = [x + blown * tall * 0.16, foot - tall * 1.02];
      heads.push(
        ribbon([
          [x + 4, foot + 10, 4],
          [(x + hx) / 2, foot - tall * 0.5, 4],
          [hx, hy, 3],
        ]),
        ribbon([
          [hx - blown * 2, hy + 10, 9],
          [hx, hy - 18, 14],
          [hx + blown * 4, hy - 48, 9],
        ]),
        stroke([hx + blown * 4, hy - 46], [hx + blown * 8, hy - 72], 4),
      );
    }
  }
  return { leaves, heads, swell };
}
