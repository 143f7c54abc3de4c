import type { Outline, Point, Random } from '../ink.ts';
import { ellipse, stroke, trace } from '../ink.ts';

/** A bell 220 wide, hung on 0,0: its body, its ironwork, and the light on it. */
export function bell(): { body: Outline[]; iron: Outline[]; cuts: Outline[] } {
  return {
    body: [
      trace(
        '-22,0! 22,0! 52,12 64,48 68,104 84,156 112,184! 112,202! -112,202! -112,184! -84,156 -68,104 -64,48 -52,12',
      ),
    ],
    iron: [ellipse(6, 216, 26, 22), trace('-26,2! -24,-28 0,-40 24,-28 26,2!')],
    cuts: [
      ellipse(0, -14, 10, 9),
      stroke([-50, 26], [-92, 174], 12, 16),
      stroke([-30, 22], [-58, 176], 8, 10),
      stroke([-10, 26], [-20, 120], 5, 4),
      stroke([-62, 60], [62, 60], 6, -6),
      stroke([-66, 74], [66, 74], 5, -6),
      stroke([-90, 164], [92, 164], 6, -7),
      stroke([-104, 188], [106, 188], 5, -3),
      stroke([56, 88], [78, 158], 5, 7),
      stroke([42, 90], [58, 158], 5, 5),
      stroke([48, 20], [56, 52], 5, -4),
    ],
  };
}

/** Sound: circles round the bell, broken into strokes that thin out as they travel. */
export function sound(
  hand: Random,
  [x, y]: Point,
  how: { from: number; to: number; gap: number; start: number; end: number },
): Outline[] {
  const strokes: Outline[] = [];
  for (let radius = how.from; radius < how.to; radius += how.gap) {
    const thin = 1 - (radius - how.from) / (how.to - how.from);
    for (let angle = how.start + hand.between(0, 8); angle < how.end; ) {
      const sweep = hand.between(90, 210) / radius;
      const turn = (angle * Math.PI) / 180;
      const at = (way: number): Point => [x + Math.cos(way) * radius, y + Math.sin(way) * radius];
      strokes.push(
        stroke(at(turn), at(turn + sweep), 3 + 7 * thin, radius * (1 - Math.cos(sweep / 2)), hand.between(0.4, 0.6)),
      );
      angle += ((sweep + hand.between(14, 60) / radius) * 180) / Math.PI;
    }
  }
  return strokes;
}
