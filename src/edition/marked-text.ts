import type { Location } from '../text/location.ts';
import { type FactRange, factRanges } from './facts/fact-ranges.ts';
import type { Edition, Erratum } from './model.ts';

/** What is shown on the words. */
export type Marks = Pick<Edition, 'errata' | 'facts'>;

/** The words of a location with what is marked on them, outermost first. Positions are UTF-16 units of the location's text. */
export type MarkedText =
  | { type: 'text'; start: number; end: number }
  /** Words that lead to a record. */
  | { type: 'fact'; fact: FactRange; start: number; end: number; children: MarkedText[] }
  /**
   * Doubtful words, whose mark follows them at once, follows the link that they are within, or follows a later piece of
   * the same span.
   */
  | { type: 'erratum'; erratum: Erratum; span: number; mark: 'here' | 'after link' | 'later'; children: MarkedText[] }
  /** A mark behind the link that its words are within. */
  | { type: 'mark'; erratum: Erratum; span: number };

/** The part of a location that a span of an erratum covers. */
interface ErratumRange {
  start: number;
  end: number;
  erratum: Erratum;
  /** From 1: which of the erratum's spans this is. */
  span: number;
}

const errataIn = (location: Location, errata: readonly Erratum[]): ErratumRange[] =>
  errata
    .flatMap((erratum) => erratum.spans.map((span, i) => ({ ...span, erratum, span: i + 1 })))
    .filter((span) => span.location === location);

/** What covers a range of words: a fact, or a piece of an erratum. */
type Layer = { start: number; end: number } & ({ fact: FactRange } | { of: ErratumRange });

const holds = (a: Layer, b: { start: number; end: number }): boolean => a.start <= b.start && b.end <= a.end;

/** An erratum within `start` and `end`, cut where a fact begins or ends in its middle: a fact's words are never cut. */
function erratumPieces(of: ErratumRange, start: number, end: number, facts: readonly FactRange[]): Layer[] {
  const from = Math.max(of.start, start);
  const to = Math.min(of.end, end);
  const whole = { start: from, end: to, of };
  const cuts = facts
    .filter((fact) => fact.start < to && from < fact.end && !holds(whole, fact))
    .flatMap((fact) => [fact.start, fact.end])
    .filter((cut) => from < cut && cut < to);
  const ends = [...cuts, to];
  return from < to ? ends.map((stop, i) => ({ start: ends[i - 1] ?? from, end: stop, of })) : [];
}

/** The words from `start` to `end` with the layers on them. A mark is a link, so it follows one and is never inside. */
function layered(start: number, end: number, layers: readonly Layer[], inLink: boolean): MarkedText[] {
  const nodes: MarkedText[] = [];
  let at = start;
  for (const [i, layer] of layers.entries()) {
    if (layer.start < at) continue;
    if (layer.start > at) nodes.push({ type: 'text', start: at, end: layer.start });
    const inside = layers.slice(i + 1).filter((other) => holds(layer, other));
    const children = layered(layer.start, layer.end, inside, inLink || 'fact' in layer);
    if ('fact' in layer) {
      nodes.push({ type: 'fact', fact: layer.fact, start: layer.start, end: layer.end, children });
      if (!inLink)
        for (const one of inside)
          if ('of' in one && one.end === one.of.end)
            nodes.push({ type: 'mark', erratum: one.of.erratum, span: one.of.span });
    } else {
      const { erratum, span, end: last } = layer.of;
      const mark = layer.end !== last ? 'later' : inLink ? 'after link' : 'here';
      nodes.push({ type: 'erratum', erratum, span, mark, children });
    }
    at = layer.end;
  }
  if (at < end) nodes.push({ type: 'text', start: at, end });
  return nodes;
}

/** The words from `start` to `end` of a location with their facts and errata; an erratum that runs on is cut there. */
export function markedText(
  location: Location,
  { start, end }: { start: number; end: number },
  { errata, facts }: Marks,
): MarkedText[] {
  const own = factRanges(location, facts).filter((fact) => start <= fact.start && fact.end <= end);
  const layers: Layer[] = [
    ...own.map((fact) => ({ start: fact.start, end: fact.end, fact })),
    ...errataIn(location, errata).flatMap((erratum) => erratumPieces(erratum, start, end, own)),
  ];
  // An erratum on exactly a fact's words goes around it, so that its mark can follow both.
  const rank = (layer: Layer): number => ('of' in layer ? 0 : 1);
  layers.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  return layered(start, end, layers, false);
}

/** The id of an erratum's mark in the text, to which its note leads back. */
export const markId = (erratum: Pick<Erratum, 'id'>, span: number): string => `r-${erratum.id.slice(2)}-${span}`;
