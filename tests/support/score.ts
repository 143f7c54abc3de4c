import { type Hit, match } from '../../src/search/match.ts';
import type { TextIndex } from '../../src/search/text-index.ts';
import { type NormalizeTable, normalize } from '../../src/text/normalize.ts';
import type { Query } from './queries.ts';

/** What became of the queries of one kind. */
export interface Score {
  asked: number;
  /** All places found, each where it stands. */
  complete: number;
  /** Hits, other than near ones, and how many of them have a range that does not fold back to the query. */
  hits: number;
  wrongRanges: number;
  /** Hits that should not be, near ones not counted. */
  false: number;
  /** The queries that something was wrong with. */
  failed: string[];
}

const LETTER = /[\p{L}\p{N}]/u;

/** Asks the matcher all queries and counts, kind by kind. */
export function score(hay: TextIndex, queries: readonly Query[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const query of queries) {
    const one = scores.get(query.kind) ?? { asked: 0, complete: 0, hits: 0, wrongRanges: 0, false: 0, failed: [] };
    scores.set(query.kind, one);
    const hits = match(hay, query.text).filter(({ label }) => label !== 'near');
    const wrong = hits.filter((hit) => !isRight(hay, hit, query.text)).length;
    const surplus = hits.filter((hit) => !isWanted(hay, hit, query)).length;
    const complete = isComplete(hay, hits, query);
    one.asked++;
    one.hits += hits.length;
    one.wrongRanges += wrong;
    one.false += surplus;
    if (complete) one.complete++;
    if (!complete || wrong || surplus) one.failed.push(query.text);
  }
  return scores;
}

/** Whether the words of a hit are the query: letter for letter, once folded, or by the proposal that it touches. */
function isRight(
  { raw, variants, starts, ends, table }: TextIndex,
  { label, start, end }: Hit,
  query: string,
): boolean {
  const words = raw.slice(start, end);
  if (label === 'exact') return words.trim() === query.trim();
  if (label === 'loose') return letters(words, table) === letters(query, table);
  return variants.some(({ from, to, fix }) => fix && (starts[from] ?? 0) < end && start < (ends[to - 1] ?? 0));
}

/** The reference folding of the bench has no percent sign. */
const letters = (text: string, table: NormalizeTable): string => normalize(text, table).text.replaceAll('%', '');

/** Whether all that is wanted was found: the very span, or with marks more on either side where the query was altered. */
function isComplete(hay: TextIndex, hits: readonly Hit[], { mode, spans }: Query): boolean {
  if (mode === 'none') return hits.length === 0;
  if (mode === 'join') {
    return hits.some(({ label, parts }) => label === 'exact' && String(parts.map(Object.values)) === String(spans));
  }
  return spans.every(([place, start, end]) =>
    hits.some(({ label, parts: [part], parts }) => {
      if (!part || parts.length > 1 || part.place !== place) return false;
      if (mode === 'exact') return label === 'exact' && part.start === start && part.end === end;
      return covers(hay, part, start, end);
    }),
  );
}

/** Whether a hit is one of those wanted. What crosses places is none of the spans of one place, and right all the same. */
function isWanted(hay: TextIndex, { label, parts: [part], parts }: Hit, { kind, mode, spans }: Query): boolean {
  if (mode === 'none') return false;
  // The bench wants a traditional query only where the text has no marks between, though it folds marks elsewhere.
  if (kind === 'trad' && label === 'loose') return true;
  // The bench knows two proposals, the text has more.
  if (label === 'corrected') return true;
  if (!part || parts.length > 1 || mode === 'join' || (mode === 'exact' && label !== 'exact')) return true;
  return spans.some(([place, start, end]) => place === part.place && covers(hay, part, start, end));
}

function covers({ raw, places }: TextIndex, part: Hit['parts'][number], start: number, end: number): boolean {
  const offset = places.find(({ place }) => place === part.place)?.start ?? 0;
  if (part.start > start || part.end < end) return false;
  const [before, after] = [raw.slice(offset + part.start, offset + start), raw.slice(offset + end, offset + part.end)];
  return !LETTER.test(before) && !LETTER.test(after);
}
