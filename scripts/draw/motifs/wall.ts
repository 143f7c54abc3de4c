import type { Outline, Point, Random } from '../ink.ts';
import { rect, stroke } from '../ink.ts';

export interface Wall {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly course: number;
  /** Where the light comes from; the joints fade away from it. */
  readonly light: Point;
  readonly reach: number;
  /** What stands open, and carries no joints. */
  readonly open: { readonly left: number; readonly right: number; readonly top: number };
}

/** The joints of a brick wall, cut only where light grazes it. */
export function joints(hand: Random, { left, right, top, foot, course, light, reach, open }: Wall): Outline[] {
  const strength = ([x, y]: Point): number => Math.max(0, 1 - Math.hypot(x - light[0], (y - light[1]) * 1.1) / reach);
  const beds: Outline[] = [];
  const heads: Outline[] = [];
  for (let row = 0; top + row * course < foot; row++) {
    const y = top + row * course;
    for (let x = left - hand.between(0, 60); x < right; ) {
      if (y > open.top && x > open.left - 30 && x < open.right) x = open.right;
      let length = hand.between(70, 190);
      if (y > open.top && x < open.left) length = Math.min(length, open.left - x);
      const middle: Point = [x + length / 2, y];
      if (hand.chance(0.06 + strength(middle) * 1.7))
        beds.push(stroke([x, y], [x + length, y], 2.4 + 3.4 * strength(middle), 0, hand.between(0.3, 0.7)));
      x += length + hand.between(4, 14);
    }
    for (let x = left + (row % 2 ? course : 0); x < right; x += course * 2.2) {
      const at: Point = [x + hand.between(-2, 2), y + course / 2];
      if (y > open.top - course && at[0] > open.left && at[0] < open.right) continue;
      if (hand.chance(strength(at) ** 1.3 * 2.4))
        heads.push(stroke([at[0], y + 2], [at[0], y + course - 2], 2.4 + 1.2 * strength(at)));
    }
  }
  return [...beds, ...heads];
}

/** Single bricks of the bond, where `keep` says so: for those that catch colour. */
export function bricks(
  hand: Random,
  { left, right, top, foot, course, open }: Wall,
  keep: (at: Point) => number,
): Outline[] {
  const found: Outline[] = [];
  for (let row = 0; top + (row + 1) * course < foot; row++) {
    for (let x = left + (row % 2 ? course : 0); x < right; x += course * 2.2) {
      const at: Point = [x + course * 1.1, top + (row + 0.5) * course];
      if (at[1] > open.top - course && at[0] > open.left - course && at[0] < open.right + course) continue;
      if (hand.chance(keep(at))) found.push(rect(x + 3, top + row * course + 3, course * 2.2 - 6, course - 6));
    }
  }
  return found;
}

/** The way through: its left side follows the broken bond, course by course. */
export function breach(
  hand: Random,
  [x, y, width, height]: readonly [number, number, number, number],
  course: number,
): Point[] {
  const jambs: Point[] = [];
  for (let row = 0; row * course < height; row++) {
    const edge = x + (row % 2 ? 0 : -course * 0.8) + hand.between(-6, 6);
    jambs.push([edge, y + row * course], [edge + hand.between(-3, 3), Math.min(y + height, y + (row + 1) * course)]);
  }
  return [[x + width, y + height], [x + width, y], ...jambs];
}
