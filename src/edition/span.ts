import { occurrences } from '../text/occurrences.ts';
import { locationOf } from './locations.ts';
import type { Edition, Span } from './model.ts';

/** Words of a block, as a record names them. */
interface NamedSpan {
  block: number;
  words: string;
  occurrence?: number | undefined;
}

/** Why words are not where a record says, with what is to be said of it behind the file and line. */
export interface SpanFault {
  fault: 'no such block' | 'not there' | 'more than once' | 'no such occurrence';
  message: string;
}

/** Finds words of a block in the edition's locations; what is wrong where they are not there as said. */
export function findSpan(
  { block, words, occurrence }: NamedSpan,
  edition: Pick<Edition, 'passages' | 'source'>,
): Span | SpanFault {
  const text = edition.source.blocks[block - 1]?.text;
  if (text === undefined) {
    const message = `names S${block}: the source has S1 to S${edition.source.blocks.length}`;
    return { fault: 'no such block', message };
  }
  const found = occurrences(text, words);
  if (found.length === 0) return { fault: 'not there', message: `has words that S${block} does not: “${words}”` };
  if (found.length > 1 && occurrence === undefined) {
    const message = `has words that stand ${found.length} times in S${block}: “${words}”; state which occurrence`;
    return { fault: 'more than once', message };
  }
  const start = found[(occurrence ?? 1) - 1];
  if (start === undefined || (found.length === 1 && occurrence !== undefined)) {
    const has = found.length === 1 ? 'once, so none is stated' : `${found.length} times`;
    return {
      fault: 'no such occurrence',
      message: `states occurrence ${occurrence} of “${words}”: S${block} has it ${has}`,
    };
  }
  const { location, offset } = locationOf(edition, block);
  return { block, words, location, start: offset + start, end: offset + start + words.length };
}
