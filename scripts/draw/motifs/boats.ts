import type { Outline } from '../ink.ts';
import { bar, polygon, rect, trace } from '../ink.ts';

/** A river tug, some 150 long, its waterline on 0,0, heading left. */
export function tug(): Outline[] {
  return [
    trace('-84,-22! -70,-2 -60,4! 66,4! 76,-18! 20,-16 -40,-18'),
    polygon([
      [-34, -18],
      [-30, -44],
      [24, -44],
      [26, -18],
    ]),
    polygon([
      [-28, -44],
      [-24, -66],
      [2, -66],
      [4, -44],
    ]),
    polygon([
      [10, -44],
      [12, -80],
      [24, -80],
      [24, -44],
    ]),
    bar([-12, -66], [-12, -98], 3),
    rect(-34, -70, 44, 5),
    bar([58, -18], [58, -40], 4),
  ];
}

export function tugCuts(): Outline[] {
  return [
    rect(-22, -61, 9, 8),
    rect(-8, -61, 8, 8),
    rect(-24, -36, 8, 8),
    rect(-8, -36, 8, 8),
    rect(8, -36, 8, 8),
    rect(11, -72, 13, 6),
    bar([-70, -12], [62, -10], 4, 1),
  ];
}

/** A laden river barge, 230 long, low in the water, heading left. */
export function barge(): Outline[] {
  return [
    trace('-118,-16! -104,6 104,6! 116,-18! 70,-8 -60,-8'),
    trace('-92,-8! -66,-24 -44,-8!'),
    trace('-50,-8! -20,-28 12,-8!'),
    trace('4,-8! 30,-24 56,-8!'),
    polygon([
      [64, -8],
      [66, -36],
      [100, -36],
      [102, -8],
    ]),
    rect(62, -41, 42, 6),
    bar([84, -40], [84, -62], 3),
    bar([-98, -14], [-98, -34], 3),
  ];
}

export function bargeCuts(): Outline[] {
  return [rect(71, -31, 8, 9), rect(85, -31, 8, 9), bar([-98, -3], [90, -2], 4, 1)];
}

/** The cross-river ferry, 240 long, heading left: ink, rust band and funnel, cuts. */
export function ferry(): { ink: Outline[]; rust: Outline[]; cuts: Outline[] } {
  const windows = (from: number, count: number, y: number, height: number): Outline[] =>
    Array.from({ length: count }, (_, index) => rect(from + index * 20, y, 13, height));
  return {
    ink: [
      trace('-124,-34! -106,10 108,10! 122,-36! 60,-28 -60,-28'),
      polygon([
        [-96, -30],
        [-92, -66],
        [92, -66],
        [94, -30],
      ]),
      polygon([
        [-74, -62],
        [-72, -94],
        [72, -94],
        [74, -62],
      ]),
      rect(-86, -99, 170, 7),
      polygon([
        [-46, -98],
        [-42, -126],
        [-4, -126],
        [-2, -98],
      ]),
      rect(-52, -131, 54, 6),
      bar([-24, -130], [-24, -164], 4),
      bar([-106, -34], [-106, -62], 4),
      bar([106, -34], [106, -56], 4),
    ],
    rust: [
      polygon([
        [26, -98],
        [28, -138],
        [52, -138],
        [54, -98],
      ]),
      trace('-118,-22! -60,-16 60,-16 118,-24! 115,-14! 60,-7 -60,-7 -114,-12!'),
    ],
    cuts: [
      ...windows(-84, 9, -58, 16),
      ...windows(-64, 7, -86, 15),
      rect(-36, -120, 12, 10),
      rect(-18, -120, 10, 10),
      bar([27, -124], [53, -124], 6),
    ],
  };
}
