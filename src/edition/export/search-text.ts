import {
  type Corpus,
  packSearchText,
  readSearchText,
  type SearchText,
  type TextLocation,
} from '../../search/search-text.ts';
import { dayWords } from '../../text/day-words.ts';
import { defined } from '../../text/defined.ts';
import { parseLocation } from '../../text/location.ts';
import { buildTable } from '../../text/normalize-table.ts';
import { blockKind, chapterLocations, passageAt, textAt } from '../locations.ts';
import type { Chapter, Edition } from '../model.ts';

/** Readings that differ in marks alone are one to a search. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The locations of a chapter, each with the numbers of its blocks. */
function locationsOf(edition: Edition, chapter: Chapter): (TextLocation & { blocks: readonly number[] })[] {
  return chapterLocations(chapter).map((id) => {
    const passage = passageAt(edition, id);
    const text = textAt(edition, id);
    const own = edition.errata.flatMap((erratum) =>
      erratum.spans.filter(({ location }) => location === id).map((span) => ({ erratum, span })),
    );
    return {
      id,
      text,
      blocks: passage?.blocks ?? [Number(id.slice(1))],
      slug: chapter.slug,
      chapter: chapter.short,
      kind: passage ? '' : blockKind(edition, parseLocation(id).number),
      ends: passage?.sentences.map(({ end }) => end) ?? [text.length],
      errata: own.map(({ erratum, span }) => [span.start, span.end, erratum.id, erratum.number]),
      // What another print has, and a sure, single proposal, answer as `corrected` (docs/contract.md).
      fixes: [
        ...edition.variants
          .filter((variant) => variant.location === id && lettersOf(variant.reads) !== lettersOf(variant.words))
          .map(({ start, end, reads, witness: { name, date } }) => [start, end, reads, name + dayWords(date)] as const),
        ...own.flatMap(({ erratum: { confidence, proposals }, span }) =>
          confidence === 'high' && proposals[0] !== undefined ? [[span.start, span.end, proposals[0]] as const] : [],
        ),
      ],
    };
  });
}

/** What `/search/words.json` holds. */
export function searchText(edition: Edition): SearchText {
  const locations = edition.chapters.flatMap((chapter) => locationsOf(edition, chapter));
  const table = buildTable(locations.map(({ text }) => text));
  return packSearchText(
    table,
    locations.map(({ blocks: [first], ...location }, i) => ({
      ...location,
      apart: i > 0 && first !== defined(locations[i - 1]?.blocks.at(-1), 'a block') + 1,
    })),
  );
}

/** The text as search reads it, in Node as in the browser: packed and unpacked again. */
export const loadCorpus = (edition: Edition): Corpus => readSearchText(searchText(edition));
