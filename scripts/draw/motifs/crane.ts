import type { Outline, Point } from '../ink.ts';
import { along, bar, ellipse, polygon, rect } from '../ink.ts';

/** Where the hoisting rope leaves the crane, in the crane's own measure. */
export const craneTip: Point = [300, -356];

/** A level-luffing harbour crane on its portal, 430 high, standing on 0,0 and reaching to the right. */
export function crane(): Outline[] {
  const foot: Point = [34, -224];
  const elbow: Point = [186, -392];
  const mast: Point = [-14, -338];
  const [heel, tip]: Point[] = [[112, -412], craneTip] as const;
  return [
    bar([-66, 0], [-42, -152], 16, 12),
    bar([66, 0], [42, -152], 16, 12),
    bar([-58, -44], [40, -142], 6),
    bar([58, -44], [-40, -142], 6),
    bar([-60, -44], [60, -44], 9),
    bar([-54, -152], [54, -152], 18),
    rect(-86, -8, 42, 12),
    rect(44, -8, 42, 12),
    rect(-26, -176, 52, 22),
    polygon([
      [-92, -174],
      [40, -174],
      [44, -226],
      [16, -234],
      [-70, -246],
      [-96, -232],
    ]),
    polygon([
      [38, -176],
      [66, -182],
      [70, -212],
      [40, -218],
    ]),
    bar([-40, -238], mast, 9, 6),
    bar([20, -230], mast, 7, 6),
    bar(foot, elbow, 9, 6),
    bar([foot[0] + 26, foot[1] + 10], elbow, 9, 6),
    ...[0.12, 0.32, 0.5, 0.66].map((share) =>
      bar(along(foot, elbow, share), along([foot[0] + 26, foot[1] + 10], elbow, share + 0.14), 4),
    ),
    polygon([heel!, [180, -404], tip!, [300, -346], [184, -378], [116, -404]]),
    bar(mast, heel!, 4),
    bar([92, -292], mast, 4),
    ellipse(186, -392, 11),
    ellipse(296, -350, 7),
  ];
}

/** The light on it: window of the cab, planks of the machine house. */
export function craneCuts(): Outline[] {
  return [
    polygon([
      [48, -190],
      [62, -194],
      [64, -207],
      [48, -208],
    ]),
    ...[0, 1, 2, 3].map((row) => bar([-80 + row * 4, -186 - row * 13], [-10 + row * 12, -189 - row * 13], 5, 1)),
    bar([-52, -100], [-49, -128], 3, 1),
    bar([50, -92], [46, -128], 3, 1),
  ];
}
