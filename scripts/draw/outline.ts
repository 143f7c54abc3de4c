/** Closed outlines: everything on the block is one of these, whatever tool seems to have cut it. */
export type Point = readonly [x: number, y: number];

/** One step along an outline: a line, a quadratic (one handle) or a cubic (two). */
export interface Step {
  readonly to: Point;
  readonly handles: readonly Point[];
}

export interface Outline {
  readonly start: Point;
  readonly steps: readonly Step[];
}

export function along(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** A point beside the line from a to b: `share` of the way along, `off` to its left. */
export function beside(a: Point, b: Point, share: number, off: number): Point {
  const length = distance(a, b) || 1;
  const [x, y] = along(a, b, share);
  return [x + ((b[1] - a[1]) / length) * off, y - ((b[0] - a[0]) / length) * off];
}

export function polygon(points: readonly Point[]): Outline {
  const [start, ...rest] = points;
  if (!start) throw new Error('polygon without points');
  return { start, steps: rest.map((to) => ({ to, handles: [] })) };
}

export function rect(x: number, y: number, width: number, height: number): Outline {
  return polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

/** A straight timber or rail, `from` wide at a and `to` wide at b. */
export function bar(a: Point, b: Point, from: number, to = from): Outline {
  return polygon([
    beside(a, b, 0, from / 2),
    beside(a, b, 1, to / 2),
    beside(a, b, 1, -to / 2),
    beside(a, b, 0, -from / 2),
  ]);
}

/** The burin's stroke: thick in the middle (`width`), pointed at both ends, bowed by `sag`; `lean` moves the thick part. */
export function stroke(a: Point, b: Point, width: number, sag = 0, lean = 0.5): Outline {
  return {
    start: a,
    steps: [
      { to: b, handles: [beside(a, b, lean, 2 * sag + width)] },
      { to: a, handles: [beside(a, b, lean, 2 * sag - width)] },
    ],
  };
}

/** The gouge's cut: pointed where it enters, blunt where it is broken off. */
export function wedge(tip: Point, end: Point, width: number): Outline {
  return polygon([tip, beside(tip, end, 1, width / 2), beside(tip, end, 1, -width / 2)]);
}

export function ellipse(x: number, y: number, rx: number, ry = rx): Outline {
  const k = 0.5523;
  return {
    start: [x + rx, y],
    steps: [
      {
        to: [x, y + ry],
        handles: [
          [x + rx, y + ry * k],
          [x + rx * k, y + ry],
        ],
      },
      {
        to: [x - rx, y],
        handles: [
          [x - rx * k, y + ry],
          [x - rx, y + ry * k],
        ],
      },
      {
        to: [x, y - ry],
        handles: [
          [x - rx, y - ry * k],
          [x - rx * k, y - ry],
        ],
      },
      {
        to: [x + rx, y],
        handles: [
          [x + rx * k, y - ry],
          [x + rx, y - ry * k],
        ],
      },
    ],
  };
}

/** A ring one can see through: once round outside, across, and back round inside. */
export function ring(x: number, y: number, radius: number, width: number): Outline {
  const outer = ellipse(x, y, radius + width / 2);
  const inner = ellipse(x, y, radius - width / 2);
  const stops = [inner.start, ...inner.steps.map(({ to }) => to)];
  const back = inner.steps
    .map(({ handles }, index) => ({ to: stops[index]!, handles: [...handles].reverse() }))
    .reverse();
  return { start: outer.start, steps: [...outer.steps, { to: inner.start, handles: [] }, ...back] };
}

interface Knot {
  readonly at: Point;
  readonly corner: boolean;
}

/** Smooth outline through points written "x,y x,y …"; a point marked ! is a corner. */
export function trace(notation: string): Outline {
  return smooth(
    notation
      .trim()
      .split(/\s+/)
      .map((word) => {
        const [x, y] = word.replace('!', '').split(',').map(Number);
        if (x === undefined || y === undefined || Number.isNaN(x + y)) throw new Error(`not a point: ${word}`);
        return { at: [x, y], corner: word.endsWith('!') };
      }),
  );
}

export function smooth(knots: readonly Knot[]): Outline {
  const knot = (index: number): Knot => knots[(index + knots.length) % knots.length]!;
  const handle = (index: number, towards: number): Point => {
    const here = knot(index);
    if (here.corner) return here.at;
    const [before, after] = [knot(index - towards).at, knot(index + towards).at];
    const reach = (0.36 * distance(here.at, after)) / (distance(before, after) || 1);
    return [here.at[0] + (after[0] - before[0]) * reach, here.at[1] + (after[1] - before[1]) * reach];
  };
  return {
    start: knot(0).at,
    steps: knots.map((here, index) => {
      const to = knot(index + 1);
      return { to: to.at, handles: here.corner && to.corner ? [] : [handle(index, 1), handle(index + 1, -1)] };
    }),
  };
}

/** A band along a path of points, its width given at each: rope, scarf, trunk, arm. */
export function ribbon(path: readonly (readonly [x: number, y: number, width: number])[]): Outline {
  const side = (sign: number): Knot[] =>
    path.map(([x, y, width], index) => {
      const [before, after] = [path[Math.max(0, index - 1)]!, path[Math.min(path.length - 1, index + 1)]!];
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const off = (sign * width) / 2 / length;
      return {
        at: [x + (after[1] - before[1]) * off, y - (after[0] - before[0]) * off],
        corner: index === 0 || index === path.length - 1,
      };
    });
  return smooth([...side(1), ...side(-1).reverse()]);
}

export interface Placing {
  readonly at?: Point;
  readonly scale?: number;
  readonly turn?: number;
  readonly flip?: boolean;
}

/** Lays outlines drawn around 0,0 somewhere on the block. */
export function place(
  outlines: readonly Outline[],
  { at = [0, 0], scale = 1, turn = 0, flip = false }: Placing,
): Outline[] {
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const lay = ([x, y]: Point): Point => {
    const across = flip ? -x : x;
    return [at[0] + across * cos - y * sin, at[1] + across * sin + y * cos];
  };
  return outlines.map(({ start, steps }) => ({
    start: lay(start),
    steps: steps.map(({ to, handles }) => ({ to: lay(to), handles: handles.map(lay) })),
  }));
}
