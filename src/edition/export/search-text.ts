import type { SearchLocation } from '../../search/place.ts';
import { type NormalizeTable, readTable } from '../../text/normalize.ts';
import { buildTable } from '../../text/normalize-table.ts';
import { getEdition } from '../content-folder.ts';
import { chapterLocations } from '../locations.ts';
import type { Edition } from '../model.ts';

/** A place of the edition with the errata that stand on it. */
export interface FlaggedPlace extends SearchLocation {
  errata: [start: number, end: number, id: string][];
}

export interface Corpus {
  /** Every passage, title and caption in reading order. */
  places: FlaggedPlace[];
  /** As the browser gets it. */
  pairs: string;
  table: NormalizeTable;
}

/** The one way in which pages, commands and tests of search get the text. Throws `ContentError` where it has problems. */
export function loadCorpus({ chapters, passages, source, errata }: Edition = getEdition()): Corpus {
  const places = chapters.flatMap(chapterLocations).map((id): FlaggedPlace => {
    const number = Number(id.slice(1));
    const text = (id.startsWith('p') ? passages[number - 1] : source.blocks[number - 1])?.text ?? '';
    const own = errata.flatMap((erratum) =>
      erratum.spans.filter(({ location }) => location === id).map((span) => ({ erratum, span })),
    );
    return {
      id,
      text,
      errata: own.map(({ erratum, span }) => [span.start, span.end, erratum.id]),
      // Only a sure, single proposal answers as `corrected` (contract).
      fixes: own.flatMap(({ erratum, span }) =>
        erratum.confidence === 'high' ? [[span.start, span.end, erratum.proposals[0] ?? '']] : [],
      ),
    };
  });
  const pairs = buildTable(places.map(({ text }) => text));
  return { places, pairs, table: readTable(pairs) };
}

/** What the search page says of a place, and where it leads. Packed as a list, for it goes into pages. */
export type PackedPlace = [
  id: string,
  slug: string,
  chapter: string,
  kind: '' | '题目' | '图说',
  /** Where each sentence ends, in UTF-16 units; of a title or caption its length. */
  ends: number[],
  errata: [start: number, end: number, id: string, number: number][],
];

/** All places in reading order, as `loadCorpus` has them, without their words. */
export function packedPlaces({ chapters, passages, source, errata }: Edition = getEdition()): PackedPlace[] {
  return chapters.flatMap((chapter) =>
    chapterLocations(chapter).map((id): PackedPlace => {
      const number = Number(id.slice(1));
      const sentences = id.startsWith('p') ? passages[number - 1]?.sentences.map(({ end }) => end) : undefined;
      const caption = chapter.captions.some(({ block }) => `b${block}` === id);
      return [
        id,
        chapter.slug,
        chapter.short,
        sentences ? '' : caption ? '图说' : '题目',
        sentences ?? [source.blocks[number - 1]?.text.length ?? 0],
        errata.flatMap((erratum) =>
          erratum.spans
            .filter(({ location }) => location === id)
            .map(({ start, end }): PackedPlace[5][number] => [start, end, erratum.id, erratum.number]),
        ),
      ];
    }),
  );
}

/** A place's words. Passages are numbered from 1 as they come; other blocks bring their number. */
export type PackedWords = string | [text: string, fixes: SearchLocation['fixes'] | 0, block?: number];

/** The words and the table as the browser gets them (contract: with the matcher at most 12,000 bytes). */
export function packedWords(edition: Edition = getEdition()): { table: string; places: PackedWords[] } {
  const { places, pairs } = loadCorpus(edition);
  return {
    table: pairs,
    places: places.map(({ id, text, fixes = [] }) => {
      const some = fixes.length > 0 ? fixes : 0;
      if (id.startsWith('b')) return [text, some, Number(id.slice(1))];
      return some ? [text, some] : text;
    }),
  };
}
