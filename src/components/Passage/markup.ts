import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { address } from '../../address.ts';
import type { Passage } from '../../edition/edition.ts';
import type { Flag } from '../../edition/flags.ts';

/** A flag's stretch of a place, with the mark that follows it. */
export interface FlagStretch {
  start: number;
  end: number;
  flag: Flag;
  /** From 1: which of the flag's spans this is. */
  span: number;
}

/** The stretches of a place (`p7`, `b17`) that flags stand on, in order. */
export function flagStretches(place: string, flags: readonly Flag[]): FlagStretch[] {
  return flags
    .flatMap((flag) => flag.spans.map((span, i) => ({ ...span, flag, span: i + 1 })))
    .filter((span) => span.place === place)
    .sort((a, b) => a.start - b.start);
}

/** The id of a flag's mark in the text, to which its note leads back. */
export const markId = (flag: Flag, span: number): string => `r-${flag.id.slice(2)}-${span}`;

/** An apparatus element holds no text node: its label is CSS content, so that copying gives the source's words alone. */
function flagMark({ flag, span }: FlagStretch): ElementContent {
  return h('a', {
    class: 'mark',
    id: markId(flag, span),
    href: `#${flag.id}`,
    dataApparatus: '',
    dataN: flag.number,
    ariaLabel: `校注${flag.number}`,
  });
}

/** The words from `start` to `end`, flagged stretches underlined; a flag that runs on over a sentence's end is cut there. */
function words(text: string, start: number, end: number, stretches: readonly FlagStretch[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = start;
  for (const stretch of stretches) {
    const from = Math.max(stretch.start, at);
    const to = Math.min(stretch.end, end);
    if (from >= to) continue;
    if (from > at) nodes.push({ type: 'text', value: text.slice(at, from) });
    nodes.push(h('span', { class: 'flagged' }, text.slice(from, to)));
    if (to === stretch.end) nodes.push(flagMark(stretch));
    at = to;
  }
  if (at < end) nodes.push({ type: 'text', value: text.slice(at, end) });
  return nodes;
}

/** The inside of a passage: its sentences, each with its permanent id, and the flags' marks. */
export function passageMarkup({ number, text, sentences }: Passage, flags: readonly Flag[]): string {
  const stretches = flagStretches(`p${number}`, flags);
  return toHtml(sentences.map(({ id, start, end }) => h('span', { id }, words(text, start, end, stretches))));
}

/** The passage's number in the margin, which is its permanent address. */
export function numberMarkup(number: number): string {
  return toHtml(
    h('a', {
      class: 'number',
      href: address.passage(number),
      dataApparatus: '',
      dataN: number,
      ariaLabel: `第${number}段的固定网址`,
    }),
  );
}

/** The inside of a block that is no passage. */
export function blockMarkup(block: number, text: string, flags: readonly Flag[]): string {
  return toHtml(words(text, 0, text.length, flagStretches(`b${block}`, flags)));
}
