import { ellipse, Print, rect, trace } from '../ink.ts';

/** The mark: a sun over one line of river, in a seal. It has to hold at 16 pixels. */
export function mark(): Print {
  const print = new Print(240, 240);
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
