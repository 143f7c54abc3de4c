import { chapterPlaces } from '../src/edition/edition.ts';
import { getEdition } from '../src/edition/read.ts';
import { type FoldTable, readTable } from '../src/search/fold.ts';
import type { SearchPlace } from '../src/search/place.ts';
import { buildTable } from '../src/search/table-build.ts';

/** A place of the edition with the flags that stand on it. */
export interface FlaggedPlace extends SearchPlace {
  flags: [start: number, end: number, id: string][];
}

export interface Corpus {
  /** Every passage, title and caption in reading order. */
  places: FlaggedPlace[];
  /** As the browser gets it. */
  pairs: string;
  table: FoldTable;
}

/** The one way in which the commands and tests of search get the text. Throws `ContentError` where it has problems. */
export function loadCorpus(): Corpus {
  const { chapters, passages, source, flags } = getEdition();
  const places = chapters.flatMap(chapterPlaces).map((id): FlaggedPlace => {
    const number = Number(id.slice(1));
    const text = (id.startsWith('p') ? passages[number - 1] : source.blocks[number - 1])?.text ?? '';
    const own = flags.flatMap((flag) => flag.spans.filter(({ place }) => place === id).map((span) => ({ flag, span })));
    return {
      id,
      text,
      flags: own.map(({ flag, span }) => [span.start, span.end, flag.id]),
      // Only a sure, single proposal answers as `corrected` (contract).
      fixes: own.flatMap(({ flag, span }) =>
        flag.sureness === 'high' ? [[span.start, span.end, flag.proposals[0] ?? '']] : [],
      ),
    };
  });
  const pairs = buildTable(places.map(({ text }) => text));
  return { places, pairs, table: readTable(pairs) };
}
