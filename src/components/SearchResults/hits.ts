import { type Hit, type HitLabel, match, RANK } from '../../search/match.ts';
import { wholeNumbers, widenToNumbers } from '../../search/number.ts';
import type { TextIndex } from '../../search/text-index.ts';
import type { Corpus, PlaceAbout } from './corpus.ts';
import { merged } from './merged.ts';

/** A run of whole sentences of one place with the marked stretches in it, all in units of the place's text. */
export interface Excerpt {
  place: PlaceAbout;
  text: string;
  start: number;
  end: number;
  marks: [start: number, end: number][];
}

/** One passage or block that holds the words: every occurrence that begins in it, the best label of them. */
export interface PlaceHits {
  label: HitLabel;
  /** The text has the words, but nowhere here without cutting a number: no quotation of it (contract). */
  cut: boolean;
  place: PlaceAbout;
  /** The place's own first; then what an occurrence that crosses a break goes on with. */
  excerpts: Excerpt[];
  errata: PlaceAbout['errata'];
}

/** The sentences that marks stand in, neighbours joined: never half a sentence, and no sentence between without need. */
function excerptsOf(place: PlaceAbout, text: string, marks: readonly [number, number][]): Excerpt[] {
  const out: Excerpt[] = [];
  for (const mark of merged(marks)) {
    const first = place.ends.findIndex((end) => end > mark[0]);
    const start = first > 0 ? (place.ends[first - 1] ?? 0) : 0;
    const end = place.ends.find((one) => one >= mark[1]) ?? text.length;
    const last = out[out.length - 1];
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.marks.push(mark);
    } else out.push({ place, text, start, end, marks: [mark] });
  }
  return out;
}

/** Whether an occurrence begins or ends inside a number. */
function cutsNumber({ parts }: Hit, texts: ReadonlyMap<string, string>): boolean {
  return parts.some(({ place, start, end }) => {
    const [from, to] = widenToNumbers(wholeNumbers(texts.get(place) ?? ''), start, end);
    return from < start || to > end;
  });
}

/** What the search page shows for a query: best label first, then in reading order. Takes any string, throws nothing. */
export function placeHits({ places, about }: Corpus, hay: TextIndex, query: string): PlaceHits[] {
  const texts = new Map(places.map(({ id, text }) => [id, text]));
  const found = new Map<string, { label: HitLabel; cut: boolean; marks: Map<string, [number, number][]> }>();
  for (const hit of match(hay, query)) {
    const { label, parts } = hit;
    const home = parts[0]?.place ?? '';
    const known = found.get(home) ?? { label, cut: true, marks: new Map<string, [number, number][]>() };
    if (RANK.indexOf(label) < RANK.indexOf(known.label)) Object.assign(known, { label, cut: true });
    // What one label says must be true of one occurrence.
    if (label === known.label) known.cut &&= cutsNumber(hit, texts);
    for (const { place, start, end } of parts)
      known.marks.set(place, [...(known.marks.get(place) ?? []), [start, end]]);
    found.set(home, known);
  }
  const order = places.map(({ id }) => id);
  return [...found]
    .map(([home, { label, cut, marks }]): PlaceHits => {
      const excerpts = [...marks].flatMap(([id, own]) => {
        const place = about.get(id);
        return place ? excerptsOf(place, texts.get(id) ?? '', own) : [];
      });
      // By their ids: one erratum may stand on many spans of a place.
      const errata = new Map(
        [...marks].flatMap(([id, own]) =>
          (about.get(id)?.errata ?? [])
            .filter(([start, end]) => own.some(([from, to]) => start < to && from < end))
            .map((erratum) => [erratum[2], erratum]),
        ),
      );
      return {
        label,
        cut: cut && label !== 'near',
        place: about.get(home) as PlaceAbout,
        excerpts,
        errata: [...errata.values()],
      };
    })
    .sort(
      (a, b) => RANK.indexOf(a.label) - RANK.indexOf(b.label) || order.indexOf(a.place.id) - order.indexOf(b.place.id),
    );
}
