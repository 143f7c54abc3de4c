import type { Outline, Point, Print, Random } from '../ink.ts';
import { bar, polygon, rough, stroke } from '../ink.ts';

export type Box = readonly [x: number, y: number, width: number, height: number];

/** A carved frame around x, y, width, height: four mitred mouldings with a run of leaves. */
export function frame(print: Print, hand: Random, [x, y, width, height]: Box, moulding: number): void {
  const outer: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const inner: Point[] = [
    [x + moulding, y + moulding],
    [x + width - moulding, y + moulding],
    [x + width - moulding, y + height - moulding],
    [x + moulding, y + height - moulding],
  ];
  const leaves: Outline[] = [];
  for (let side = 0; side < 4; side++) {
    const [a, b, c, d] = [outer[side]!, outer[(side + 1) % 4]!, inner[(side + 1) % 4]!, inner[side]!];
    print.lay('rust', moulding > 34 ? rough(hand, [polygon([a, b, c, d])], 1.5, 90) : polygon([a, b, c, d]));
    leaves.push(bar(a, d, 3), ...run(hand, a, b, c, d, moulding));
  }
  print.lay('paper', leaves);
}

function run(hand: Random, a: Point, b: Point, c: Point, d: Point, moulding: number): Outline[] {
  const [dx, dy] = [Math.sign(b[0] - a[0]), Math.sign(b[1] - a[1])];
  const [nx, ny] = [Math.sign(d[0] - a[0]) * Math.abs(dy), Math.sign(d[1] - a[1]) * Math.abs(dx)];
  const length = Math.abs(c[0] - d[0]) + Math.abs(c[1] - d[1]);
  const count = Math.round(length / (moulding + 6));
  const on = (along: number, in_: number): Point => [
    d[0] + dx * along + nx * (in_ - moulding),
    d[1] + dy * along + ny * (in_ - moulding),
  ];
  const leaves = Array.from({ length: count }, (_, index) => {
    const at = ((index + 0.5) * length) / count;
    return [
      stroke(on(at - 14, moulding * 0.3), on(at + 12, moulding * 0.62), 8 * hand.between(0.8, 1.2), 2),
      ...(moulding > 40 ? [stroke(on(at - 4, moulding * 0.26), on(at + 16, moulding * 0.42), 5, -1)] : []),
    ];
  }).flat();
  return [...leaves, stroke(on(-moulding * 0.2, moulding * 0.82), on(length + moulding * 0.2, moulding * 0.82), 4)];
}
