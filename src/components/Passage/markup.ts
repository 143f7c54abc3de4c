import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { address } from '../../edition/addresses.ts';
import type { Erratum } from '../../edition/errata.ts';
import { type FactRange, factRanges } from '../../edition/facts/fact-ranges.ts';
import type { Edition, Passage } from '../../edition/model.ts';
import { factMarkup } from './fact-markup.ts';

/** What is shown on the words. */
export type Marked = Pick<Edition, 'errata' | 'facts'>;

/** An erratum's stretch of a location, with the mark that follows it. */
export interface MarkedErratum {
  start: number;
  end: number;
  erratum: Erratum;
  /** From 1: which of the erratum's spans this is. */
  span: number;
}

/** The stretches of a location (`p7`, `b17`) that errata stand on, in order. */
export function errataIn(location: string, errata: readonly Erratum[]): MarkedErratum[] {
  return errata
    .flatMap((erratum) => erratum.spans.map((span, i) => ({ ...span, erratum, span: i + 1 })))
    .filter((span) => span.location === location)
    .sort((a, b) => a.start - b.start);
}

/** The id of an erratum's mark in the text, to which its note leads back. */
export const markId = (erratum: Erratum, span: number): string => `r-${erratum.id.slice(2)}-${span}`;

/** An apparatus element holds no text node: its label is CSS content, so that copying gives the source's words alone. */
function erratumMark({ erratum, span }: MarkedErratum): ElementContent {
  return h('a', {
    class: 'mark',
    id: markId(erratum, span),
    href: `#${erratum.id}`,
    dataApparatus: '',
    dataN: erratum.number,
    ariaLabel: `校注${erratum.number}`,
  });
}

/** What stands on a stretch of words: a fact, or a piece of an erratum (its mark follows the last one). */
type Layer = { start: number; end: number } & ({ fact: FactRange } | { erratum: MarkedErratum });

const holds = (a: Layer, b: { start: number; end: number }): boolean => a.start <= b.start && b.end <= a.end;

/** An erratum within `start` and `end`, cut where a fact begins or ends in its middle: a fact's words are never cut. */
function erratumPieces(erratum: MarkedErratum, start: number, end: number, facts: readonly FactRange[]): Layer[] {
  const from = Math.max(erratum.start, start);
  const to = Math.min(erratum.end, end);
  const whole = { start: from, end: to, erratum };
  const cuts = facts
    .filter((fact) => fact.start < to && from < fact.end && !holds(whole, fact))
    .flatMap((fact) => [fact.start, fact.end])
    .filter((cut) => from < cut && cut < to);
  const ends = [...cuts, to];
  return from < to ? ends.map((stop, i) => ({ start: ends[i - 1] ?? from, end: stop, erratum })) : [];
}

/** The words from `start` to `end` with the layers on them, outermost first. A mark is a link, so it follows one and never stands in it. */
function layered(text: string, start: number, end: number, layers: readonly Layer[], inLink = false): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = start;
  layers.forEach((layer, i) => {
    if (layer.start < at) return;
    if (layer.start > at) nodes.push({ type: 'text', value: text.slice(at, layer.start) });
    const inside = layers.slice(i + 1).filter((other) => holds(layer, other));
    const inner = layered(text, layer.start, layer.end, inside, inLink || 'fact' in layer);
    if ('fact' in layer) nodes.push(...factMarkup(layer.fact, text.slice(layer.start, layer.end), inner));
    else nodes.push(h('span', { class: 'flagged', dataN: layer.erratum.erratum.number }, inner));
    const ended = inLink ? [] : 'erratum' in layer ? [layer] : inside;
    for (const one of ended) if ('erratum' in one && one.end === one.erratum.end) nodes.push(erratumMark(one.erratum));
    at = layer.end;
  });
  if (at < end) nodes.push({ type: 'text', value: text.slice(at, end) });
  return nodes;
}

/** The words from `start` to `end` of a location; an erratum that runs on over a sentence's end is cut there. */
function words(
  location: string,
  text: string,
  start: number,
  end: number,
  { errata, facts }: Marked,
): ElementContent[] {
  const own = factRanges(location, facts).filter((fact) => start <= fact.start && fact.end <= end);
  const layers: Layer[] = [
    ...own.map((fact) => ({ start: fact.start, end: fact.end, fact })),
    ...errataIn(location, errata).flatMap((erratum) => erratumPieces(erratum, start, end, own)),
  ];
  // An erratum on exactly a fact's words goes around it, so that its mark can follow both.
  const rank = (layer: Layer): number => ('erratum' in layer ? 0 : 1);
  layers.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  return layered(text, start, end, layers);
}

/** The inside of a passage: its sentences, each with its permanent id, its facts, and the errata' marks. */
export function passageMarkup({ number, text, sentences }: Passage, marked: Marked): string {
  return toHtml(
    sentences.map(({ id, start, end }) => h('span', { id }, words(`p${number}`, text, start, end, marked))),
  );
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
export function blockMarkup(block: number, text: string, marked: Marked): string {
  return toHtml(words(`b${block}`, text, 0, text.length, marked));
}
