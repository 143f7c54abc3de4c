import { defined } from '../text/defined.ts';
import { type NormalizeTable, normalize } from '../text/normalize.ts';
import type { PlacePart, SearchLocation } from './place.ts';

/**
 * Another reading of some normalized units: an erratum's sure proposal or what another print has (`meant` may be read for them),
 * or a percent sign that a search may leave out.
 */
export interface Variant {
  from: number;
  to: number;
  meant: string;
  fix: boolean;
}

/** All places one after the other, as they are (`raw`) and normalized (`text`), made once and searched often. */
export interface TextIndex {
  raw: string;
  /** Where each place is in `raw`. */
  places: readonly PlacePart[];
  text: string;
  /** From units of `text` to units of `raw`. */
  starts: readonly number[];
  ends: readonly number[];
  /** In the order of the text. */
  variants: readonly Variant[];
  table: NormalizeTable;
}

/** The number of entries of a rising list that are below `value`. */
function below(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (defined(list[middle], 'an entry') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Normalizes and joins the places, which must come in reading order, so that what crosses a column break is found too. */
export function indexText(places: readonly SearchLocation[], table: NormalizeTable): TextIndex {
  let raw = '';
  let text = '';
  const bounds: PlacePart[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const variants: Variant[] = [];
  for (const place of places) {
    const normalized = normalize(place.text, table);
    const [at, first] = [raw.length, text.length];
    bounds.push({ place: place.id, start: at, end: at + place.text.length });
    raw += place.text;
    text += normalized.text;
    for (const start of normalized.starts) starts.push(at + start);
    for (const end of normalized.ends) ends.push(at + end);
    for (const [start, end, words] of place.fixes ?? []) {
      let from = below(starts, at + start);
      let to = below(starts, at + end);
      let meant = normalize(words, table).text;
      // Only what differs: a quotation that passes by is not a correction.
      while (from < to && meant && text[from] === meant[0]) [from, meant] = [from + 1, meant.slice(1)];
      while (from < to && meant && text[to - 1] === meant.at(-1)) [to, meant] = [to - 1, meant.slice(0, -1)];
      // Added words need something printed to show for them: the unit beside.
      if (from === to && meant) {
        if (to < text.length) meant += text[to++];
        else if (from > first) meant = defined(text[--from], 'a letter') + meant;
      }
      // A proposal may be what another print has.
      const known = variants.some((one) => one.from === from && one.to === to && one.meant === meant);
      if (from < to && !known) variants.push({ from, to, meant, fix: true });
    }
    for (let i = text.indexOf('%', first); i >= 0; i = text.indexOf('%', i + 1)) {
      variants.push({ from: i, to: i + 1, meant: '', fix: false });
    }
  }
  variants.sort((a, b) => a.from - b.from);
  return { raw, places: bounds, text, starts, ends, variants, table };
}

/** Where a location begins in `raw`. Throws where the index has no such location. */
export const offsetOf = ({ places }: TextIndex, location: string): number =>
  defined(
    places.find(({ place }) => place === location),
    'a location of the text',
  ).start;

/** The first unit of `text` that is of the location number `i`, or behind it where that has none. */
export const firstLetterOf = ({ places, starts }: TextIndex, i: number): number =>
  below(starts, defined(places[i], 'a location').start);

/** Cuts a range of `raw` into its parts, one for each place it touches. */
export function partsOf({ places }: TextIndex, start: number, end: number): PlacePart[] {
  return places.flatMap((place) => {
    const from = Math.max(start, place.start);
    const to = Math.min(end, place.end);
    return from < to ? [{ place: place.place, start: from - place.start, end: to - place.start }] : [];
  });
}
