import { type Hit, type HitLabel, match, RANK } from '../../search/match.ts';
import { wholeNumbers, widenToNumbers } from '../../search/number.ts';
import { type OtherReading, otherReadings } from '../../search/other-readings.ts';
import type { Corpus, ErratumOnText, TextLocation } from '../../search/search-text.ts';
import type { TextIndex } from '../../search/text-index.ts';
import { merged } from './merged.ts';

/** A run of whole sentences of one place with the marked ranges in it, all in units of the place's text. */
export interface Excerpt {
  place: TextLocation;
  text: string;
  start: number;
  end: number;
  marks: [start: number, end: number][];
}

/** One passage or block that holds the words: every occurrence that begins in it, the best label of them. */
export interface PlaceHits {
  label: HitLabel;
  /** The text has the words, but nowhere here without cutting a number: no quotation of it (docs/contract.md). */
  cut: boolean;
  place: TextLocation;
  /** The place's own first; then what an occurrence that crosses a break goes on with. */
  excerpts: Excerpt[];
  errata: readonly ErratumOnText[];
  /** What other prints have there. */
  readings: readonly OtherReading[];
}

/** The sentences that marks are in, neighbours joined: never half a sentence, and no sentence between without need. */
function excerptsOf(place: TextLocation, text: string, marks: readonly [number, number][]): Excerpt[] {
  const out: Excerpt[] = [];
  for (const mark of merged(marks)) {
    const first = place.ends.findIndex((end) => end > mark[0]);
    const start = place.ends[first - 1] ?? 0;
    const end = place.ends.find((one) => one >= mark[1]) ?? text.length;
    const last = out[out.length - 1];
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.marks.push(mark);
    } else out.push({ place, text, start, end, marks: [mark] });
  }
  return out;
}

function locationIn(about: Corpus['about'], id: string): TextLocation {
  const location = about.get(id);
  if (!location) throw new Error(`the text has no ${id}`);
  return location;
}

/** Whether an occurrence begins or ends inside a number. */
function cutsNumber({ parts }: Hit, about: Corpus['about']): boolean {
  return parts.some(({ place, start, end }) => {
    const [from, to] = widenToNumbers(wholeNumbers(locationIn(about, place).text), start, end);
    return from < start || to > end;
  });
}

/** What the search page shows for a query: best label first, then in reading order. Takes any string, throws nothing. */
export function placeHits({ places, about }: Corpus, index: TextIndex, query: string): PlaceHits[] {
  const found = new Map<string, { label: HitLabel; cut: boolean; marks: Map<string, [number, number][]> }>();
  for (const hit of match(index, query)) {
    const { label, parts } = hit;
    const home = parts[0]?.place;
    if (home === undefined) continue;
    const known = found.get(home) ?? { label, cut: true, marks: new Map<string, [number, number][]>() };
    if (RANK.indexOf(label) < RANK.indexOf(known.label)) Object.assign(known, { label, cut: true });
    // What one label says must be true of one occurrence.
    if (label === known.label) known.cut &&= cutsNumber(hit, about);
    for (const { place, start, end } of parts)
      known.marks.set(place, [...(known.marks.get(place) ?? []), [start, end]]);
    found.set(home, known);
  }
  const order = places.map(({ id }) => id);
  return [...found]
    .map(([home, { label, cut, marks }]): PlaceHits => {
      const excerpts = [...marks].flatMap(([id, own]) => {
        const place = locationIn(about, id);
        return excerptsOf(place, place.text, own);
      });
      // By their ids: one erratum may have many spans of a place.
      const errata = new Map(
        [...marks].flatMap(([id, own]) =>
          locationIn(about, id)
            .errata.filter(([start, end]) => own.some(([from, to]) => start < to && from < end))
            .map((erratum) => [erratum[2], erratum]),
        ),
      );
      return {
        label,
        cut: cut && label !== 'near',
        place: locationIn(about, home),
        excerpts,
        errata: [...errata.values()],
        readings: [...marks].flatMap(([id, own]) =>
          otherReadings(
            merged(own).map(([start, end]) => ({ place: id, start, end })),
            { about },
          ),
        ),
      };
    })
    .sort(
      (a, b) => RANK.indexOf(a.label) - RANK.indexOf(b.label) || order.indexOf(a.place.id) - order.indexOf(b.place.id),
    );
}
