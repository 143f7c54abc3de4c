import type { SearchLocation } from '../../search/place.ts';
import { type NormalizeTable, readTable } from '../../text/normalize.ts';

/** What a page says of a place; see `PackedPlace` in src/edition/export/search-text.ts, which this unpacks. */
export interface PlaceAbout {
  id: string;
  slug: string;
  chapter: string;
  kind: string;
  ends: readonly number[];
  errata: readonly (readonly [start: number, end: number, id: string, number: number])[];
}

/** The words of the edition with all that the pages say of them. */
export interface Corpus {
  /** In reading order. */
  places: SearchLocation[];
  table: NormalizeTable;
  about: ReadonlyMap<string, PlaceAbout>;
}

/** See `packedWords` in src/edition/export/search-text.ts. */
export interface Words {
  table: string;
  places: (string | [text: string, fixes: SearchLocation['fixes'] | 0, block?: number])[];
}

/** Passages are numbered as they come. */
function placesOf({ places }: Words): SearchLocation[] {
  let passage = 0;
  return places.map((place) => {
    const [text, fixes, block] = typeof place === 'string' ? [place] : place;
    return { id: block ? `b${block}` : `p${++passage}`, text, fixes: fixes || [] };
  });
}

type Packed = [string, string, string, string, number[], PlaceAbout['errata']];

/** Puts the two files of the build together: the words, and what is said of their places. */
export function corpusOf(words: Words, packed: readonly Packed[]): Corpus {
  return {
    places: placesOf(words),
    table: readTable(words.table),
    about: new Map(
      packed.map(([id, slug, chapter, kind, ends, errata]) => [id, { id, slug, chapter, kind, ends, errata }]),
    ),
  };
}

/** Fetches the words (once; the browser keeps them) and reads what the page holds. Throws where the line is dead. */
export async function loadWords(address: string): Promise<{ words: Words; corpus: Corpus }> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const words: Words = await answer.json();
  const packed = document.querySelector('script[data-places]')?.textContent ?? '[]';
  return { words, corpus: corpusOf(words, JSON.parse(packed)) };
}

export const loadCorpus = async (address: string): Promise<Corpus> => (await loadWords(address)).corpus;

/** 第33段, or 题目, 图说. */
export const placeTitle = ({ id, kind }: PlaceAbout): string => kind || `第${id.slice(1)}段`;
