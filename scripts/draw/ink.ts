/** The hand: how strokes are laid together into tone, water, light and rails. */

import type { Outline, Point } from './outline.ts';
import { along, bar, beside, distance, stroke, wedge } from './outline.ts';
import type { Random } from './random.ts';

export * from './outline.ts';
export type { Ink } from './print.ts';
export { Print } from './print.ts';
export type { Random } from './random.ts';
export { random } from './random.ts';

export interface Hatching {
  /** Direction of the strokes in degrees; 0 runs to the right, 90 down. */
  readonly angle?: number;
  /** Distance from stroke to stroke, or how it depends on the distance already gone across the form. */
  readonly gap: number | ((across: number) => number);
  /** Thickness in the middle, or how it depends on where the stroke lies. */
  readonly weight: number | ((middle: Point) => number);
  /** How far a stroke may stop short of the form's edge at either end. */
  readonly short?: number;
  /** Longest stroke; longer runs are broken with gaps. */
  readonly longest?: number;
  /** Share of strokes left out. */
  readonly skip?: number;
  readonly sag?: number;
}

/** Fills a form with strokes, leaving out what lies outside it. Forms laid in one another leave holes. */
export function hatch(hand: Random, forms: readonly Outline[], how: Hatching): Outline[] {
  const turn = ((how.angle ?? 0) * Math.PI) / 180;
  const rings = forms.map((form) => flatten(form).map((point) => rotate(point, -turn)));
  const heights = rings.flat().map(([, y]) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const strokes: Outline[] = [];
  for (let y = top; y < bottom; ) {
    const gap = typeof how.gap === 'number' ? how.gap : how.gap(y - top);
    y += gap * hand.between(0.75, 1.25);
    for (const [left, right] of spans(rings, y)) {
      for (const [from, to] of broken(hand, left, right, how)) {
        if (to - from < 12 || hand.chance(how.skip ?? 0)) continue;
        const a = rotate([from, y], turn);
        const b = rotate([to, y + hand.between(-0.06, 0.06) * gap], turn);
        const weight = typeof how.weight === 'number' ? how.weight : how.weight(along(a, b, 0.5));
        const most = (to - from) / 11;
        if (weight > 0.5)
          strokes.push(
            stroke(a, b, Math.min(most, weight) * hand.between(0.8, 1.2), how.sag ?? 0, hand.between(0.35, 0.65)),
          );
      }
    }
  }
  return strokes;
}

function broken(
  hand: Random,
  left: number,
  right: number,
  { short = 0, longest = Infinity }: Hatching,
): [number, number][] {
  const pieces: [number, number][] = [];
  for (let from = left + hand.between(0, short); from < right; ) {
    const to = Math.min(right - hand.between(0, short), from + longest * hand.between(0.5, 1));
    pieces.push([from, to]);
    from = to + (longest === Infinity ? right : longest * hand.between(0.04, 0.3));
  }
  return pieces;
}

function spans(rings: readonly (readonly Point[])[], y: number): [number, number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap((a, index) => {
        const b = ring[(index + 1) % ring.length]!;
        return a[1] <= y === b[1] <= y ? [] : [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((x, index) =>
    index % 2 === 0 && crossings[index + 1] !== undefined ? [[x, crossings[index + 1]!] as [number, number]] : [],
  );
}

function rotate([x, y]: Point, turn: number): Point {
  return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
}

export function flatten({ start, steps }: Outline): Point[] {
  const points: Point[] = [start];
  for (const { to, handles } of steps) {
    const cage = [points.at(-1)!, ...handles, to];
    const count = handles.length === 0 ? 1 : 8;
    for (let part = 1; part <= count; part++) points.push(casteljau(cage, part / count));
  }
  return points;
}

function casteljau(cage: readonly Point[], share: number): Point {
  if (cage.length === 1) return cage[0]!;
  return casteljau(
    cage.slice(1).map((point, index) => along(cage[index]!, point, share)),
    share,
  );
}

/** Light or darkness around a centre: cuts that begin `from` away and grow outward. */
export function rays(
  hand: Random,
  centre: Point,
  how: { count: number; from: number; to: number; width: number; start?: number; end?: number },
): Outline[] {
  const { count, from, to, width, start = 0, end = 360 } = how;
  return Array.from({ length: count }, (_, index) => {
    const angle = ((start + ((end - start) * (index + hand.between(0.2, 0.8))) / count) * Math.PI) / 180;
    const reach = (radius: number): Point => [
      centre[0] + Math.cos(angle) * radius,
      centre[1] + Math.sin(angle) * radius,
    ];
    return wedge(reach(from * hand.between(1, 1.5)), reach(to * hand.between(0.85, 1)), width * hand.between(0.6, 1.4));
  });
}

/** A railing between two ends, each given as foot and top: rails at the given heights, and posts. */
export function railing(
  feet: readonly [Point, Point],
  tops: readonly [Point, Point],
  how: { posts: number; rails: readonly number[]; post: number; rail: number; far?: number },
): Outline[] {
  const { posts, rails, post, rail, far = 1 } = how;
  const rung = rails.map((height) =>
    bar(along(feet[0], tops[0], height), along(feet[1], tops[1], height), rail, rail * far),
  );
  const upright = Array.from({ length: posts }, (_, index) => {
    // Posts stand closer together towards the small end, as they do in perspective.
    const even = index / (posts - 1);
    const share = even / (even + (1 - even) * far);
    const width = post * (1 + (far - 1) * share);
    return bar(along(feet[0], feet[1], share), along(tops[0], tops[1], share), width);
  });
  return [...rung, ...upright];
}

/** A run of strokes between two lines, like the courses of a wall, the slats of a deck or the folds of a cloth. */
export function comb(
  hand: Random,
  first: readonly [Point, Point],
  last: readonly [Point, Point],
  count: number,
  width: number,
  sag = 0,
): Outline[] {
  return Array.from({ length: count }, (_, index) => {
    const share = (index + hand.between(0.3, 0.7)) / count;
    const [a, b] = [along(first[0], last[0], share), along(first[1], last[1], share)];
    return stroke(
      along(a, b, hand.between(0, 0.12)),
      along(a, b, hand.between(0.85, 1)),
      width * hand.between(0.7, 1.3),
      sag,
      hand.between(0.35, 0.65),
    );
  });
}

/** Straight edges as a knife leaves them: a corner every hand's breadth, none quite in line. */
export function rough(hand: Random, outlines: readonly Outline[], by = 1.6, every = 46): Outline[] {
  return outlines.map(({ start, steps }) => {
    let from = start;
    const edge = [...steps, { to: start, handles: [] }].flatMap((step) => {
      const count = step.handles.length > 0 ? 1 : Math.max(1, Math.round(distance(from, step.to) / every));
      const extra = Array.from({ length: count - 1 }, (_, index) => ({
        to: beside(from, step.to, (index + hand.between(0.7, 1.3)) / count, hand.between(-by, by)),
        handles: [],
      }));
      from = step.to;
      return [...extra, step];
    });
    return { start, steps: edge };
  });
}

/** The slivers a gouge leaves standing where it cleared the wood, all lying the way it went. */
export function chatter(
  hand: Random,
  count: number,
  where: () => Point,
  way: (at: Point) => number,
  length = 22,
  width = 3,
): Outline[] {
  return Array.from({ length: count }, () => {
    const at = where();
    const turn = way(at) + hand.between(-0.12, 0.12);
    const reach = length * hand.between(0.4, 1);
    return stroke(at, [at[0] + Math.cos(turn) * reach, at[1] + Math.sin(turn) * reach], width * hand.between(0.7, 1.3));
  });
}
