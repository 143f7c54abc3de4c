/** The rider and the bell: a courier rides under the bell that rings for him. */

import type { Outline, Point, Random } from './ink.ts';
import { bar, hatch, Print, place, random, rect, stroke } from './ink.ts';
import { bell, sound } from './motifs/bell.ts';
import { rider } from './motifs/rider.ts';

function ring(print: Print, at: Point, scale: number, turn: number): void {
  const { body, iron, cuts } = bell();
  const placing = { at, scale, turn };
  print
    .lay('ink', bar([at[0] + 12, -10], [at[0] + 5, at[1] - 20 * scale], 12, 9), place(iron, placing))
    .lay('rust', place(body, placing))
    .lay('paper', place(cuts, placing));
}

function road(print: Print, hand: Random, top: number): void {
  const verge = rect(-40, top + 8, print.width + 80, print.height - top);
  print
    .lay('paper', rect(-4, top, print.width + 8, print.height))
    .lay(
      'ink',
      stroke([-40, top], [print.width + 40, top], 9),
      hatch(hand, [verge], { gap: (across) => 8 + across / 5, weight: 6, short: 120, longest: 420, skip: 0.1 }),
    );
}

/** The wind behind a rider. */
function wind(print: Print, hand: Random, form: Outline): void {
  print.lay('river', hatch(hand, [form], { gap: 14, weight: 7, short: 80, longest: 300 }));
}

export function phone(): Print {
  const hand = random(20200605);
  const print = new Print(780, 620);
  const quiet = ([x, y]: Point): boolean => x < 250 && y > 286;
  const waves = [
    ...sound(hand, [652, 170], { from: 184, to: 700, gap: 32, start: 110, end: 258 }),
    ...sound(hand, [652, 170], { from: 184, to: 400, gap: 32, start: 36, end: 100 }),
  ];
  print.lay(
    'rust',
    waves.filter(({ start, steps }) => !quiet(start) && !quiet(steps[0]!.to)),
  );
  wind(print, hand, rect(-40, 306, 210, 240));
  road(print, hand, 562);
  ring(print, [672, 66], 1.02, 0.18);
  rider(print, { at: [186, 562], scale: 1.06 });
  return print;
}

export function wide(): Print {
  const hand = random(20200606);
  const print = new Print(1440, 460);
  print.lay(
    'rust',
    sound(hand, [1152, 190], { from: 186, to: 620, gap: 36, start: 122, end: 250 }),
    sound(hand, [1152, 190], { from: 186, to: 380, gap: 36, start: -70, end: 60 }),
  );
  wind(print, hand, rect(-60, 220, 170, 176));
  road(print, hand, 408);
  ring(print, [1184, 62], 1.14, 0.16);
  for (const x of [112, 404]) rider(print, { at: [x, 404], scale: 0.64 });
  rider(print, { at: [700, 410], scale: 0.82 });
  return print;
}
