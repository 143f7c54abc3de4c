import { defined } from '../text/defined.ts';
import { hasLetter } from '../text/letters.ts';
import type { Aligned } from './aligned.ts';
import type { Stretch } from './chain.ts';
import type { Checker } from './checker.ts';
import { behindIntroductions, behindReference, endsWithColon, introduces } from './grammar.ts';
import { FEW, LIKE } from './likeness.ts';
import { titlesIn } from './mark.ts';
import type { Paragraph } from './paragraph.ts';
import { cutAt, type DraftRange } from './range.ts';

/** Words that introduce a quotation as the text’s own do, or nearly so: “…指出，” is in every newspaper. */
const LIKE_INTRODUCTION = 2 / 3;
/** So many edits in the words around a quotation that the text itself has in marks are sooner edits than a writer's own words. */
const EDITS = 3;

const isEnough = (like: number, all: number, head: string): boolean =>
  introduces(head) ? like > LIKE_INTRODUCTION * all : like >= LIKE * all;

/** What a range has outside its quotations. */
export const outsideOf = (draft: string, { start, end }: DraftRange, quotations: readonly DraftRange[]): string =>
  cutAt(
    { start, end },
    quotations.map((one) => one.end),
  )
    .map((piece, i) => draft.slice(piece.start, quotations[i]?.start ?? end))
    .join('');

/** The words of a sentence around its quotations, without titles and what only says where a quotation is from. */
function frameOf(draft: string, { start, end, quotations }: Paragraph): DraftRange[] {
  const titles = titlesIn(draft, { start, end }).filter(
    (title) => !quotations.some((one) => one.start < title.end && title.start < one.end),
  );
  const said = [
    ...quotations.map((one) => ({ start: one.start, end: behindReference(draft, one.end, end) })),
    ...titles,
  ].sort((a, b) => a.start - b.start);
  return cutAt(
    { start, end },
    said.map((one) => one.end),
  ).flatMap((gap, i) => {
    const until = said[i]?.start ?? end;
    return gap.start < until ? [{ start: gap.start, end: until }] : [];
  });
}

/** Says of each unit of some words laid on the text whether it is outside the quotations. */
function frameUnits(draft: string, sentence: Paragraph, { folded }: Aligned): (unit: number) => boolean {
  const frame = frameOf(draft, sentence);
  return (unit) => {
    const at = sentence.start + defined(folded.starts[unit], 'a letter');
    return frame.some(({ start, end }) => start <= at && at < end);
  };
}

/**
 * Whether a paragraph that is all of a draft is one quotation of the text, edited: nowhere in it are there more than a few letters
 * that met nothing, and of the words around its quotations half met their like.
 */
export function isOneQuotation(draft: string, paragraph: Paragraph, one: Aligned): boolean {
  const { met, stretches } = one.chain;
  const unmet = met.map((is) => (is ? ' ' : 'x')).join('');
  if (stretches.length === 0 || /x{5}/.test(unmet)) return false;
  const [first] = paragraph.quotations;
  if (!first) {
    const prefix = Math.max(paragraph.start, ...behindIntroductions(draft, paragraph)) - paragraph.start;
    const own = met.filter((_, unit) => defined(one.folded.starts[unit], 'a letter') < prefix);
    return own.length === 0 || own.some(Boolean);
  }
  const isFrame = frameUnits(draft, paragraph, one);
  const units = met.map((_, unit) => unit);
  const apart = stretches.filter(({ words: [from, to] }) => units.slice(from, to).every(isFrame));
  const isApart = (unit: number): boolean => apart.some(({ words: [from, to] }) => from <= unit && unit < to);
  /** Whether the words outside quotations around a unit are, all together, one run of the text: some of them may be by chance. */
  const isWhole = (unit: number): boolean => {
    let [first, last] = [unit, unit];
    while (first > 0 && isFrame(first - 1)) first--;
    while (last + 1 < met.length && isFrame(last + 1)) last++;
    // But for a letter or two, in words that are long enough.
    const least = Math.max(FEW - 1, 0.8 * (last + 1 - first));
    return apart.some(({ words: [from, to] }) => Math.min(to, last + 1) - Math.max(from, first) >= least);
  };
  const frame = units.filter(isFrame);
  const isLong = (unit: number): boolean =>
    apart.some(({ words: [from, to] }) => from <= unit && unit < to && to - from > FEW + 1);
  const like = frame.filter((unit) => met[unit] && (!isApart(unit) || isLong(unit) || isWhole(unit)));
  const head = draft.slice(paragraph.start, first.start);
  if (frame.length === 0 || !isEnough(like.length, frame.length, head)) return false;
  if (!endsWithColon(head) || !hasLetter(head)) return true;
  // Words of the text before a colon may introduce what is quoted from elsewhere.
  return like.some(
    (unit) => paragraph.start + defined(one.folded.starts[unit], 'a letter') < first.start && !isApart(unit),
  );
}

/**
 * Whether a sentence with quotations is one of the text's that was edited: its words around them have met their like. A sentence
 * would pass by the marks inside it otherwise.
 */
export function isOfText(checker: Checker, draft: string, sentence: Paragraph, one: Aligned): boolean {
  const isFrame = frameUnits(draft, sentence, one);
  const units = Array.from(one.folded.text, (_, unit) => unit);
  const around = units.filter(isFrame);
  if (around.length === 0) return false;
  const head = draft.slice(sentence.start, sentence.quotations[0]?.start);
  const { stretches, met } = one.chain;
  if (stretches.length > 1 && met.every(Boolean)) {
    // The text has all of it, but apart: words around that are long enough to be no chance.
    const ofFrame = stretches.filter(({ words: [from, to] }) => units.slice(from, to).every(isFrame));
    return !endsWithColon(head) && ofFrame.every(({ words: [from, to] }) => to - from >= FEW - 1);
  }
  // Only where the text goes on from the words in the marks to those around them.
  const apart = stretches.filter(({ words: [from, to] }) => units.slice(from, to).every(isFrame));
  const like = around.filter(
    (unit) => met[unit] && !apart.some(({ words: [from, to] }) => from <= unit && unit < to),
  ).length;
  // A letter that is met by chance makes no alteration, but beside a mark that has lost its partner it does.
  if (like < 2 && (like < 1 || sentence.quotations.every(({ paired }) => paired))) return false;
  if (
    !inOnePlace(
      checker,
      stretches.filter((stretch) => !apart.includes(stretch)),
    )
  )
    return false;
  return isEnough(like, around.length, head) || (around.length - like <= EDITS && !introduces(head));
}

/** Whether stretches follow one another in one location: what lies between them was edited too. */
function inOnePlace({ index }: Checker, stretches: readonly Stretch[]): boolean {
  const placeOf = (unit: number): number => {
    const raw = defined(index.starts[unit], 'a letter of the text');
    return index.places.findLastIndex(({ start }) => start <= raw);
  };
  return stretches.every(({ text: [from] }, i) => {
    const before = stretches[i - 1]?.text;
    return !before || (before[1] <= from && placeOf(before[0]) === placeOf(from));
  });
}
