import {
  annotationsIn,
  behindIntroductions,
  behindLabel,
  behindReference,
  ellipsesIn,
  notesIn,
  without,
} from './grammar.ts';
import { quotationsIn } from './marks.ts';
import { type DraftRange, trimmed } from './range.ts';

/** What is one run of words in a pasted quotation: what stands between two of the writer's signs of ellipsis. */
export interface QuotedPart {
  /** As it stands, without the blanks around it. */
  words: string;
  /** What to look for: as it stands first, then with less and less of what is none of the words. */
  forms: string[];
}

/** With more signs of ellipsis it is no quotation, and to look for each part would take long. */
const MOST = 20;
/** So few letters behind words that seem to introduce them are in the text by chance. */
const FEW = 8;
const LETTER = /[\p{L}\p{N}]/gu;
/** What may stand around a part and does not belong to it; the stop that ends it does. */
const EDGES = /^[\p{Pi}\p{Ps}\p{Pf}\p{Pe}"'＂＇\s，、；：。,;:]+|[\p{Pi}\p{Ps}\p{Pf}\p{Pe}"'＂＇\s]+$/gu;

/** A bracket at the end, as of one that says where the words are from. */
const REFERENCE = /\s*(?:[（(][^（()）\n]{1,400}[）)]|\[[^[\]\n]{1,80}\])[。.]?\s*$/u;

const lettersIn = (text: string): number => text.match(LETTER)?.length ?? 0;

/** What is between the marks, where all of the range but notes and references is one quotation. */
function insideMarks(query: string, range: DraftRange): DraftRange | undefined {
  const [first] = quotationsIn(query, range);
  if (!first?.paired || first.start > range.start) return undefined;
  const behind = query.slice(behindReference(query, first.end, range.end), range.end);
  return lettersIn(without(behind, notesIn(behind))) === 0 ? first.inside : undefined;
}

/** The ways to look for some words, each once, from as they stand to as bare as they come. */
function formsOf(starts: readonly string[]): string[] {
  const whole = starts.flatMap((words) => {
    const bare = without(words, annotationsIn(words));
    return [words, without(words, notesIn(words)), without(bare, notesIn(bare))];
  });
  const forms = [...whole, ...whole.map((form) => form.replace(REFERENCE, ''))];
  return [...new Set([...forms, ...forms.map((form) => form.replace(EDGES, ''))].map((form) => form.trim()))].filter(
    (form) => lettersIn(form) > 0,
  );
}

/**
 * The parts of a quotation as it was pasted into a search, in its order, without a label, an introduction and marks around it. A
 * sign of ellipsis that the text has itself divides nothing. Takes any string, throws nothing; none where there is no letter, or
 * more signs than a quotation has.
 *
 * @param isThere whether the text has these words
 */
export function quotedParts(query: string, isThere: (words: string) => boolean): QuotedPart[] {
  const all = trimmed(query, { start: 0, end: query.length });
  const label = behindLabel(query, all);
  const begins = [label, ...behindIntroductions(query, all)];
  const inside = begins.map((start) => insideMarks(query, { start, end: all.end })).find((range) => range);
  const core = inside ?? { start: label, end: all.end };
  const signs = ellipsesIn(query.slice(core.start, core.end));
  if (signs.length > MOST) return [];
  const pieces = [0, ...signs.map(({ end }) => end)]
    .map((start, i) => ({ start: core.start + start, end: signs[i] ? core.start + signs[i].start : core.end }))
    .filter(({ start, end }) => lettersIn(query.slice(start, end)) > 0);
  const parts: DraftRange[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const joined = last && query.slice(last.start, piece.end);
    if (last && joined && formsOf([joined]).some(isThere)) last.end = piece.end;
    else parts.push({ ...piece });
  }
  return parts.map(({ start, end }, i) => {
    const from = (at: number): string[] => (at < end ? [query.slice(at, end).trim()] : []);
    const behind = i > 0 || inside ? [] : begins.slice(1).flatMap(from);
    const whole = i > 0 || inside ? [] : from(all.start);
    const forms = formsOf([...whole, ...from(start), ...behind.filter((words) => lettersIn(words) >= FEW)]);
    return { words: query.slice(start, end).trim(), forms };
  });
}
