// How what a page shows lies on the source's words. Pure: it knows texts and places, and no document.

import type { Quotable } from '../../citation/link.ts';
import type { NormalizeTable } from '../../text/normalize.ts';
import { type Both, type Piece, type Side, type Stretch, sentencePieces } from './runs.ts';

export type { Piece };

/**
 * Lays what a page shows of a location on its words, sentence by sentence.
 *
 * @param places where the page shows each sentence; none where it cannot be told: then the location is one sentence
 */
export function piecesOf(words: Quotable, shown: string, places: readonly Stretch[], table: NormalizeTable): Piece[] {
  const { text, ends } = words;
  const sentences: Both[] = [];
  if (places.length !== ends.length) sentences.push({ source: [0, text.length], page: [0, shown.length] });
  else
    places.forEach(([from, to], i) => {
      const last = sentences[sentences.length - 1];
      const end = ends[i] as number;
      // Where a translator has put the words of a sentence into its neighbour, they are one.
      if (from === to && last) last.source[1] = end;
      else if (from < to) sentences.push({ source: [last?.source[1] ?? 0, end], page: [from, to] });
    });
  return sentences.flatMap((one) => sentencePieces(one, text.slice(...one.source), shown.slice(...one.page), table));
}

/** From a stretch of one side to the other's, outward to the edges of what changed; from words that stand for none to all. */
export function across(
  pieces: readonly Piece[],
  from: Side,
  start: number,
  end: number,
): { start: number; end: number; widened: boolean } {
  const to = from === 'page' ? 'source' : 'page';
  const first = pieces.find((one) => one[from][1] > start);
  const last = pieces.findLast((one) => one[from][0] < end);
  const begin = first && first[to][0] + (first.exact ? Math.max(0, start - first[from][0]) : 0);
  const stop = last && (last.exact ? Math.min(last[to][1], last[to][0] + end - last[from][0]) : last[to][1]);
  if (begin === undefined || stop === undefined || begin >= stop)
    return { start: pieces[0]?.[to][0] ?? 0, end: pieces[pieces.length - 1]?.[to][1] ?? 0, widened: true };
  return {
    start: begin,
    end: stop,
    widened: !!first && !!last && ((!first.exact && start > first[from][0]) || (!last.exact && end < last[from][1])),
  };
}
