import type { Outline, Point, Random } from '../ink.ts';
import { polygon } from '../ink.ts';

/** A low far shore of sheds and warehouses, running out to nothing at both ends. */
export function farBank(hand: Random, from: number, to: number, water: number, height: number): Outline[] {
  const roofs: Point[] = [[from, water]];
  const middle = (from + to) / 2;
  for (let x = from + 12; x < to - 24; ) {
    const width = Math.min(to - 12 - x, hand.between(14, 44));
    const near = 1 - (Math.abs(x + width / 2 - middle) / (to - from)) * 1.3;
    const tall = 4 + height * near * hand.between(0.4, 1);
    const pitched = hand.chance(0.4);
    roofs.push([x, water - tall], ...(pitched ? [[x + width / 2, water - tall - width * 0.3] as Point] : []), [
      x + width,
      water - tall * (pitched ? 1 : hand.between(0.8, 1)),
    ]);
    x += width;
  }
  return [polygon([...roofs, [to, water], [to - 30, water + 4], [from + 20, water + 4]])];
}
