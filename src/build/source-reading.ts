import { textAt } from '../edition/locations.ts';
import type { Edition } from '../edition/model.ts';
import { defined } from '../text/defined.ts';
import { firstDifference } from '../text/first-difference.ts';
import { attribute, type Element, has, textOf } from './html-tree.ts';

/** An element with `data-source` or `data-quotes` as it was read from a finished page. */
export interface SourceReading {
  /** `22` or `29 30` of `data-source`; `12` or `b17` of `data-quotes`. */
  from: string;
  /** The chapters are the one place of the words; every other page quotes them. */
  quoted: boolean;
  words: string;
  /** They are all words of their blocks or of their location. */
  whole: boolean;
  /** What is wrong with them, as a phrase. */
  fault: string | undefined;
}

/** The words that an element says are the source's: those of its blocks or of its location, whole. */
function expectedOf(edition: Edition, from: string, quoted: boolean): string {
  if (quoted) return textAt(edition, from.startsWith('b') ? `b${Number(from.slice(1))}` : `p${Number(from)}`);
  return from
    .split(' ')
    .map((number) => textAt(edition, `b${Number(number)}`))
    .join('');
}

/** Where words leave off being a run of a text. */
function firstOutside(words: string, text: string): string {
  let end = 1;
  while (text.includes(words.slice(0, end))) end++;
  return `which has no “${words.slice(Math.max(0, end - 12), end)}”`;
}

/**
 * Compares an element's words with the source's, character by character: a block and a passage's own page have all of them,
 * a quotation has a run (docs/contract.md, “Text in the pages”). Throws where there is no such block or passage.
 */
export function readSource(element: Element, edition: Edition): SourceReading {
  const quoted = !has(element, 'data-source');
  const from = defined(attribute(element, quoted ? 'data-quotes' : 'data-source'), 'an element of the source');
  const passage = attribute(element, 'data-passage-text');
  const words = textOf(element);
  const expected = expectedOf(edition, from, quoted);
  const whole = words === expected;
  const faultOf = (): string | undefined => {
    if (passage !== undefined && passage !== from) return `has data-passage-text="${passage}", and quotes ${from}`;
    if (whole) return undefined;
    if (!quoted || passage !== undefined) return firstDifference(words, expected);
    return expected.includes(words) ? undefined : firstOutside(words, expected);
  };
  const fault = faultOf();
  const name = quoted ? `data-quotes="${from}"` : `data-source="${from}"`;
  return { from, quoted, words, whole, fault: fault && `is not as in the source, ${name}, ${fault}` };
}
