import type { Outline, Point, Step } from './outline.ts';

export type Ink = 'ink' | 'rust' | 'river' | 'paper';

/** One print: inks laid over one another in order; neighbours in the same ink become one <path>. */
export class Print {
  readonly width: number;
  readonly height: number;
  readonly #layers: { ink: Ink; outlines: Outline[] }[] = [];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  lay(ink: Ink, ...outlines: readonly (Outline | readonly Outline[])[]): this {
    const last = this.#layers.at(-1);
    const layer = last?.ink === ink ? last : { ink, outlines: [] };
    if (layer !== last) this.#layers.push(layer);
    layer.outlines.push(...(outlines.flat() as Outline[]));
    return this;
  }

  svg(): string {
    const paths = this.#layers.map(({ ink, outlines }) => `<path fill="var(--${ink})" d="${pathData(outlines)}"/>`);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.width} ${this.height}">${paths.join('')}</svg>\n`;
  }
}

function pathData(outlines: readonly Outline[]): string {
  let pen: Point = [0, 0];
  let data = '';
  for (const outline of outlines) {
    const { start, steps } = clockwise(outline);
    const first = whole(start);
    data += data ? command('m', pen, [first]) : `M${first[0]} ${first[1]}`;
    pen = first;
    for (const [index, step] of steps.entries()) {
      const to = whole(step.to);
      const closes = index === steps.length - 1 && to[0] === first[0] && to[1] === first[1];
      if (step.handles.length === 0 && closes) break;
      const letter = ['l', 'q', 'c'][step.handles.length]!;
      data += letter === 'l' ? straight(pen, to) : command(letter, pen, [...step.handles.map(whole), to]);
      pen = to;
    }
    data += 'z';
    pen = first;
  }
  return data;
}

function straight(from: Point, to: Point): string {
  if (from[1] === to[1]) return from[0] === to[0] ? '' : `h${to[0] - from[0]}`;
  return from[0] === to[0] ? `v${to[1] - from[1]}` : command('l', from, [to]);
}

function command(letter: string, from: Point, points: readonly Point[]): string {
  const numbers = points.flatMap(([x, y]) => [x - from[0], y - from[1]]);
  return letter + numbers.map((number, index) => (index > 0 && number >= 0 ? ' ' : '') + number).join('');
}

// Adding 0 turns -0 into 0, which would otherwise be written with a sign.
function whole([x, y]: Point): Point {
  return [Math.round(x) + 0, Math.round(y) + 0];
}

/** All outlines turn the same way; two that cross in one <path> would otherwise cut a hole in each other. */
function clockwise(outline: Outline): Outline {
  const points = [outline.start, ...outline.steps.flatMap(({ handles, to }) => [...handles, to])];
  const area = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return area >= 0 ? outline : reversed(outline);
}

function reversed({ start, steps }: Outline): Outline {
  const stops = [start, ...steps.map(({ to }) => to)];
  const back: Step[] = steps
    .map(({ handles }, index) => ({ to: stops[index]!, handles: [...handles].reverse() }))
    .reverse();
  return { start: stops.at(-1)!, steps: back };
}
