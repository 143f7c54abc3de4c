import type { Point } from '../ink.ts';
import { Print, place, stroke } from '../ink.ts';
import { bell as bellMotif } from '../motifs/bell.ts';

/** The bell the riders rang. */
export function bell(): Print {
  const print = new Print(240, 240);
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
