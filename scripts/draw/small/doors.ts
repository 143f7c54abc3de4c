import type { Outline } from '../ink.ts';
import { ellipse, Print, polygon, random, rect, rough, stroke } from '../ink.ts';

/** 睦邻门 and 利民门: two doors in one wall, the nearer one ajar. */
export function doors(): Print {
  const hand = random(2020);
  const print = new Print(240, 240);
  const courses: Outline[] = [];
  for (let row = 0; row < 8; row++) {
    const y = 36 + row * 22;
    courses.push(
      stroke([14 + hand.between(0, 10), y], [118, y], 4),
      stroke([124, y], [228 - hand.between(0, 10), y], 4),
    );
    for (let x = row % 2 ? 30 : 54; x < 226; x += 48) courses.push(stroke([x, y + 3], [x, y + 19], 4));
  }
  print.lay('ink', rough(hand, [rect(10, 20, 220, 194)], 2)).lay('paper', courses);
  print.lay('ink', rect(26, 60, 80, 154), rect(134, 60, 80, 154));
  print.lay('paper', rect(36, 70, 60, 144), rect(144, 70, 60, 144));
  print.lay('river', rect(146, 72, 56, 142)).lay(
    'paper',
    [160, 174, 188].map((x) => stroke([x, 80], [x, 208], 4)),
    ellipse(194, 146, 4),
  );
  print
    .lay('rust', ellipse(67, 118, 19))
    .lay('paper', stroke([50, 124], [84, 124], 4))
    .lay(
      'river',
      [150, 164, 178, 194].map((y, index) => stroke([40 + index * 2, y], [94 - index * 4, y], 5)),
    );
  print.lay('ink', rect(26, 60, 80, 10), rect(26, 60, 10, 154));
  print.lay(
    'paper',
    polygon([
      [36, 214],
      [96, 214],
      [84, 240],
      [0, 240],
    ]),
  );
  print
    .lay(
      'rust',
      polygon([
        [98, 70],
        [124, 54],
        [124, 236],
        [98, 214],
      ]),
    )
    .lay('paper', stroke([107, 72], [107, 214], 4), stroke([116, 66], [116, 220], 4), ellipse(120, 148, 3, 5));
  return print;
}
