import type { Outline, Point, Print, Random } from '../ink.ts';
import { along, ellipse, flatten, hatch, polygon, rect, stroke } from '../ink.ts';

/** A sheet hung between two edges, each a cubic: its start, two handles and its end. */
export interface Sheet {
  readonly upper: readonly [Point, Point, Point, Point];
  readonly lower: readonly [Point, Point, Point, Point];
}

function curve([start, first, second, to]: Sheet['upper']): Outline {
  return { start, steps: [{ to, handles: [first, second] }] };
}

function on(edge: Sheet['upper'], share: number): Point {
  const points = flatten(curve(edge));
  const at = share * (points.length - 1);
  const index = Math.min(points.length - 2, Math.floor(at));
  return along(points[index]!, points[index + 1]!, at - index);
}

function form({ upper, lower }: Sheet): Outline {
  return {
    start: upper[0],
    steps: [
      { to: upper[3], handles: [upper[1], upper[2]] },
      { to: lower[3], handles: [] },
      { to: lower[0], handles: [lower[2], lower[1]] },
    ],
  };
}

/** Edge lines of even strength, as a band between a curve and the same curve moved. */
function edgeLine(edge: Sheet['upper'], thick: number): Outline {
  const moved = edge.map(([x, y]) => [x, y + thick] as const) as unknown as Sheet['upper'];
  return form({ upper: edge, lower: moved });
}

/** The document on the sheet: columns of dashes, as far from letters as a woodcut may be, with one seal. */
export function written(print: Print, hand: Random, sheet: Sheet, columns: number, seal: number): void {
  const dashes: Outline[] = [];
  for (let column = 0; column < columns; column++) {
    const share = 0.07 + (0.86 * (column + 0.5)) / columns;
    const [head, foot] = [on(sheet.upper, share), on(sheet.lower, share)];
    const end = column === Math.floor(columns * seal) ? 0.5 : hand.between(0.76, 0.9);
    for (let at = 0.13; at < end - 0.06; ) {
      const to = Math.min(end, at + hand.between(0.08, 0.24));
      dashes.push(
        stroke(
          along(head, foot, at),
          along(head, foot, to),
          hand.between(6.5, 9),
          hand.between(-1.5, 1.5),
          hand.between(0.3, 0.5),
        ),
      );
      at = to + hand.between(0.02, 0.045);
    }
  }
  const shade = [0.012, 0.03, 0.052, 0.95, 0.972].map((share, index) =>
    stroke(
      along(on(sheet.upper, share), on(sheet.lower, share), 0.04 + index * 0.02),
      along(on(sheet.upper, share), on(sheet.lower, share), 0.94 - index * 0.05),
      5,
    ),
  );
  print
    .lay('paper', form(sheet))
    .lay('river', shade)
    .lay('ink', dashes, edgeLine(sheet.upper, 5), edgeLine(sheet.lower, 8));
  const share = 0.07 + (0.86 * (Math.floor(columns * seal) + 0.5)) / columns;
  const [x, y] = along(on(sheet.upper, share), on(sheet.lower, share), 0.7);
  const size = Math.hypot(on(sheet.upper, share)[1] - on(sheet.lower, share)[1]) * 0.17;
  print.lay('rust', rect(x - size / 2, y - size / 2, size, size));
  print.lay(
    'paper',
    [-0.2, 0, 0.2].map((off) => stroke([x + off * size, y - size * 0.34], [x + off * size * 0.9, y + size * 0.34], 5)),
    stroke([x - size * 0.36, y - size * 0.02], [x + size * 0.36, y + size * 0.04], 4),
  );
}

/** One end of the scroll: what is still rolled up, and the knobs of its rod. */
export function roll(print: Print, hand: Random, [x, y]: Point, width: number, height: number, lean: number): void {
  const body = polygon([
    [x - width / 2, y],
    [x + width / 2, y - 4],
    [x + width / 2 + lean, y + height - 4],
    [x - width / 2 + lean, y + height],
  ]);
  const halo = polygon([
    [x - width / 2 - 7, y - 6],
    [x + width / 2 + 7, y - 10],
    [x + width / 2 + lean + 7, y + height + 6],
    [x - width / 2 + lean - 7, y + height + 8],
  ]);
  print.lay('paper', halo, rect(x - width * 0.26, y - width * 0.56, width * 0.52, width * 0.6));
  print.lay(
    'rust',
    rect(x - width * 0.2, y - width * 0.5, width * 0.4, width * 0.52),
    rect(x + lean - width * 0.2, y + height - 6, width * 0.4, width * 0.52),
    ellipse(x, y - width * 0.52, width * 0.27, width * 0.16),
    ellipse(x + lean, y + height + width * 0.5, width * 0.27, width * 0.16),
  );
  print.lay('ink', body);
  print.lay(
    'paper',
    hatch(
      hand,
      [
        polygon([
          [x - width * 0.32, y],
          [x + width * 0.2, y],
          [x + width * 0.2 + lean, y + height],
          [x - width * 0.32 + lean, y + height],
        ]),
      ],
      { angle: 90, gap: width / 6, weight: 5, short: height * 0.2 },
    ),
  );
}
