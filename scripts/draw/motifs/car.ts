import type { Placing, Print } from '../ink.ts';
import { ellipse, place, stroke, trace } from '../ink.ts';

/** A low grand tourer, 580 long and 150 high, wheels on y = 0, nose to the left. */
export function car(print: Print, placing: Placing): void {
  const lay = (ink: 'ink' | 'rust' | 'paper', ...outlines: Parameters<typeof place>[0][number][]): void => {
    print.lay(ink, place(outlines, placing));
  };
  const body = trace(
    '-292,-36! -292,-56 -268,-74 -190,-90 -104,-100! -50,-138 10,-152 84,-148 150,-116! 220,-112 276,-104! 290,-98 284,-70 286,-34! 250,-24! -240,-20! -280,-24',
  );
  lay('ink', stroke([-320, -4], [320, -4], 16));
  lay('paper', ...place([body], { at: [0, 3], scale: 1.045 }));
  lay('rust', body);
  lay(
    'ink',
    trace('-82,-100! -40,-130 8,-140 34,-140! 40,-103!'),
    trace('50,-104! 44,-140 80,-136 128,-112!'),
    trace('-286,-52! -262,-60 -236,-60! -240,-36 -266,-32!'),
    trace('-250,-22! 250,-26! 246,-14! -246,-12!'),
  );
  lay(
    'paper',
    stroke([-58, -108], [-10, -134], 6, 3),
    stroke([62, -110], [58, -134], 4),
    stroke([-256, -78], [264, -92], 7, 12),
    stroke([-120, -66], [-60, -70], 6),
    stroke([-126, -58], [-76, -60], 4),
    stroke([46, -98], [40, -34], 4, -6),
    stroke([-234, -76], [-190, -84], 8, -3),
    stroke([-280, -50], [-244, -52], 3),
    stroke([-278, -42], [-248, -42], 3),
    stroke([64, -66], [150, -70], 5, 4),
    stroke([258, -82], [284, -84], 7),
    stroke([20, -80], [36, -80], 4),
  );
  for (const x of [-184, 190]) {
    lay('paper', ellipse(x, -42, 53));
    lay('ink', ellipse(x, -42, 45));
    lay(
      'paper',
      ...[0, 1, 2, 3, 4].map((index) => {
        const turn = index * 1.2566 + 0.3;
        return stroke(
          [x + Math.cos(turn) * 6, -42 + Math.sin(turn) * 6],
          [x + Math.cos(turn) * 33, -42 + Math.sin(turn) * 33],
          11,
        );
      }),
    );
  }
}
