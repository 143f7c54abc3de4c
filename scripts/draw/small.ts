/** The small cuts: one thing each, to stand beside a number, a term or a name; and the edition's own mark. */

import type { Outline, Point } from './ink.ts';
import { bar, comb, ellipse, hatch, Print, place, polygon, random, rect, rough, stroke, trace } from './ink.ts';
import { bell as bellMotif } from './motifs/bell.ts';

const sheet = (): Print => new Print(240, 240);

/** 睦邻门 and 利民门: two doors in one wall, the nearer one ajar. */
function doors(): Print {
  const hand = random(2020);
  const print = sheet();
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

/** The bell the riders rang. */
function bell(): Print {
  const print = sheet();
  const { body, iron, cuts } = bellMotif();
  const placing = { at: [122, 46] as Point, scale: 0.72, turn: 0.14 };
  print.lay(
    'river',
    stroke([54, 44], [30, 124], 9, -9),
    stroke([33, 38], [10, 124], 7, -10),
    stroke([194, 58], [212, 128], 9, 8),
    stroke([213, 46], [232, 126], 7, 9),
  );
  return print.lay('ink', place(iron, placing)).lay('rust', place(body, placing)).lay('paper', place(cuts, placing));
}

/** The profile with the pearl. */
function pearl(): Print {
  const print = sheet();
  print.lay('ink', trace('146,20! 186,30 212,78 220,140 214,206! 198,196 186,214! 184,150 172,90'));
  print.lay('paper', stroke([164, 30], [204, 196], 6, 24), stroke([152, 34], [194, 190], 5, 18));
  print.lay(
    'rust',
    trace(
      '60,90! 55,104 51,113 40,127 44,136! 54,139! 51,146 55,150! 53,158 58,163! 58,174 68,186 86,190 104,184! 110,204 102,240! 168,240! 158,200 160,160 168,110!',
    ),
  );
  print.lay('ink', trace('92,240! 104,214 130,222 168,208! 190,216 214,228 220,240!'));
  print.lay(
    'paper',
    stroke([62, 117], [90, 115], 7, 6),
    stroke([60, 103], [92, 98], 5, 6),
    stroke([94, 110], [110, 101], 4),
    stroke([95, 116], [113, 114], 4),
    stroke([94, 121], [109, 127], 4),
    stroke([50, 150], [86, 136], 7, -8),
    stroke([74, 128], [96, 152], 5, 9),
    stroke([100, 132], [98, 160], 4, 5),
    stroke([58, 164], [74, 162], 4, -3),
    stroke([44, 134], [54, 128], 4, 3),
    stroke([106, 182], [150, 160], 5, -8),
    stroke([118, 198], [142, 194], 4, -4),
    stroke([100, 230], [196, 222], 5, -8),
  );
  print.lay('river', trace('52,98! 44,74 58,34 98,12 146,14 180,46 184,92 172,126! 152,100 116,84 80,86'));
  print.lay(
    'paper',
    stroke([52, 90], [170, 112], 5, 26),
    stroke([50, 72], [178, 104], 6, 36),
    stroke([56, 52], [182, 86], 5, 34),
    stroke([72, 32], [174, 54], 5, 18),
  );
  print
    .lay('paper', ellipse(152, 158, 21), stroke([156, 120], [152, 144], 6))
    .lay('ink', ellipse(152, 158, 17))
    .lay('paper', ellipse(150, 156, 14))
    .lay('ink', trace('140,164! 152,168 162,156! 163,168 150,173'));
  return print;
}

/** Roofs and chimneys of the lanes that are being rebuilt. */
function chimneys(): Print {
  const hand = random(10066);
  const print = sheet();
  print.lay('rust', ellipse(166, 70, 44)).lay(
    'paper',
    [80, 92, 103].map((y, index) => stroke([124, y], [208, y], 4 + index)),
  );
  print.lay(
    'river',
    hatch(
      hand,
      [
        polygon([
          [70, 44],
          [120, 6],
          [150, 10],
          [84, 58],
        ]),
      ],
      { angle: -28, gap: 9, weight: 6, short: 12 },
    ),
  );
  print.lay(
    'ink',
    polygon([
      [60, 52],
      [88, 50],
      [96, 200],
      [52, 200],
    ]),
    rect(54, 46, 40, 11),
    polygon([
      [100, 78],
      [122, 78],
      [125, 200],
      [97, 200],
    ]),
    rect(95, 72, 32, 9),
  );
  const gable = (x: number): Outline =>
    trace(
      `${x},244! ${x},180! ${x + 22},174 ${x + 34},146 ${x + 46},118 ${x + 62},110 ${x + 78},118 ${x + 90},146 ${x + 102},174 ${x + 124},180! ${x + 124},244!`,
    );
  const houses = [
    [120, 'river'],
    [-4, 'ink'],
  ] as const;
  for (const [x, ink] of houses) {
    print.lay('paper', place([gable(x)], { at: [0, -8] })).lay(ink, gable(x));
    print.lay(
      'paper',
      comb(
        hand,
        [
          [x + 58, 118],
          [x + 34, 156],
        ],
        [
          [x + 66, 118],
          [x + 90, 156],
        ],
        4,
        5,
      ),
      rect(x + 42, 176, 40, 40),
      stroke([x + 12, 228], [x + 112, 228], 6),
      stroke([x + 36, 168], [x + 88, 168], 6, 4),
    );
    print.lay(ink, bar([x + 62, 176], [x + 62, 216], 5), bar([x + 42, 196], [x + 82, 196], 5));
  }
  print.lay(
    'paper',
    [66, 80].map((y) => stroke([62, y], [86, y], 4)),
    stroke([101, 94], [121, 94], 4),
  );
  return print;
}

/** The mark: a sun over one line of river, in a seal. It has to hold at 16 pixels. */
function mark(): Print {
  const print = sheet();
  print
    .lay('ink', rect(0, 0, 240, 240))
    .lay('paper', rect(22, 22, 196, 196))
    .lay('rust', ellipse(120, 96, 54));
  return print.lay(
    'river',
    trace(
      '22,178! 56,162 88,166 120,178 152,188 184,184 218,166! 218,196! 184,214 152,218 120,208 88,196 56,192 22,208!',
    ),
  );
}

export const small: Readonly<Record<string, () => Print>> = { doors, bell, pearl, chimneys, mark };
