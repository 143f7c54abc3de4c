import type { Outline, Point } from '../ink.ts';
import { bar, polygon, rect, ribbon, ring, stroke, trace } from '../ink.ts';

const front: Point = [118, -80];
const rear: Point = [-118, -80];

function wheel([x, y]: Point): Outline[] {
  const spokes = Array.from({ length: 7 }, (_, index) => {
    const turn = (index / 7) * Math.PI + 0.2;
    const [dx, dy] = [Math.cos(turn) * 74, Math.sin(turn) * 74];
    return stroke([x - dx, y - dy], [x + dx, y + dy], 3);
  });
  return [ring(x, y, 75, 9), ring(x, y, 7, 12), ...spokes];
}

function guard([x, y]: Point, from: number, to: number): Outline {
  return ribbon(
    Array.from({ length: 6 }, (_, index) => {
      const turn = ((from + ((to - from) * index) / 5) * Math.PI) / 180;
      return [x + Math.cos(turn) * 91, y + Math.sin(turn) * 91, 8] as const;
    }),
  );
}

/** An old roadster of the kind made nearby, 400 long and 240 high, wheels on y = 0, heading right. */
export function bicycle(): Outline[] {
  const crank: Point = [-10, -78];
  return [
    ...wheel(front),
    ...wheel(rear),
    guard(front, 215, 330),
    guard(rear, 185, 320),
    bar(crank, [-46, -196], 9),
    bar([-40, -178], [80, -192], 8),
    bar(crank, [86, -172], 9),
    bar([74, -228], [88, -166], 10),
    ribbon([
      [88, -168, 9],
      [98, -120, 8],
      [118, -80, 7],
    ]),
    bar(crank, rear, 7),
    bar([-42, -182], rear, 6),
    bar([-40, -150], [-160, -158], 5),
    ring(-10, -78, 20, 7),
    bar([-10, -78], [8, -44], 7),
    rect(-4, -44, 28, 8),
    bar([-10, -78], [-28, -110], 7),
    rect(-42, -114, 26, 8),
    trace('-84,-206! -72,-218 -40,-212 -12,-212! -10,-206 -30,-200 -56,-194!'),
    ribbon([
      [72, -226, 8],
      [92, -236, 8],
      [84, -250, 8],
      [46, -246, 9],
    ]),
    polygon([
      [98, -222],
      [154, -222],
      [146, -174],
      [106, -174],
    ]),
  ];
}

export function bicycleCuts(): Outline[] {
  return [
    stroke([104, -210], [148, -210], 4),
    stroke([106, -196], [146, -196], 4),
    stroke([108, -184], [142, -184], 3),
    stroke([116, -218], [118, -178], 3),
    stroke([136, -218], [132, -178], 3),
    stroke([-72, -208], [-24, -207], 3),
  ];
}
