import { defined } from '../text/defined.ts';
import { normalize } from '../text/normalize.ts';
import type { Stretch } from './chain.ts';
import type { Checker } from './checker.ts';
import {
  behindIntroductions,
  behindLabel,
  behindReference,
  blanked,
  endsWithColon,
  introduces,
  isByline,
  notesIn,
} from './grammar.ts';
import { type Aligned, aligned, asAltered, shareOf, soundly, soundlyBehindLabel } from './judge.ts';
import { type MarkedQuotation, titlesIn } from './marks.ts';
import type { Paragraph } from './paragraph.ts';
import { cutAt, type DraftRange, trimmed } from './range.ts';
import type { Judgement } from './verdict.ts';

/** A range of a draft that was judged as one quotation. */
export interface Judged extends DraftRange {
  marked: boolean;
  paired: boolean;
  judgement: Judgement;
  /** It has too few letters to be a quotation by itself; beside others it may be a part of one. */
  few?: boolean;
  /** It is in marks, is all there is of its sentence, and the text itself has marks around it. */
  bare?: boolean;
}

/** Fewer letters without marks are a word or a number that the text has too, not a quotation of it. */
export const FEW = 6;
/** Marks around so few ideographs may be the writer's distance to a word. */
const SCARE = /^\p{Script=Han}{1,4}$/u;
/** From here on the words of a quotation are those of the text, edited. */
const LIKE = 0.5;
/** Words that introduce a quotation as the text’s own do, or nearly so: “…指出，” is in every newspaper. */
const LIKE_INTRODUCTION = 2 / 3;
const isEnough = (like: number, all: number, head: string): boolean =>
  introduces(head) ? like > LIKE_INTRODUCTION * all : like >= LIKE * all;
/** Of few letters, more of them. */
const LIKE_FEW = 0.6;
/** So many edits in the words around a quotation that the text itself has in marks are sooner edits than a writer's own words. */
const EDITS = 3;

const LETTER = /[\p{L}\p{N}]/u;
const lettersOf = ({ hay }: Checker, text: string): string => normalize(blanked(text, notesIn(text)), hay.table).text;

const NOTHING: Judgement = { verdict: 'absent', sources: [] };
const OWN: Judgement = { verdict: 'own', sources: [] };

const isLike = (one: Aligned, counts?: (unit: number) => boolean): boolean =>
  one.chain.stretches.length > 0 && shareOf(one, counts) >= (one.folded.text.length < FEW ? LIKE_FEW : LIKE);

/** Judges what is in quotation marks: all of it is meant as the text's. Nothing where there is no letter. */
export function judgeMarked(checker: Checker, draft: string, { inside, paired }: MarkedQuotation): Judged | undefined {
  const range = trimmed(draft, inside);
  const quote = draft.slice(range.start, range.end);
  const letters = lettersOf(checker, quote);
  if (letters === '') return undefined;
  const judged = (judgement: Judgement): Judged => ({ ...range, marked: true, paired, judgement });
  // A single letter is in every text.
  if (letters.length === 1) return judged({ ...NOTHING, verdict: 'unchecked' });
  const label = behindLabel(draft, range);
  const sound =
    soundly(checker, quote) ??
    (label > range.start ? soundlyBehindLabel(checker, draft.slice(label, range.end)) : undefined);
  if (sound) return judged(sound);
  if (SCARE.test(letters)) return judged({ ...NOTHING, verdict: 'unchecked' });
  const one = aligned(checker, quote);
  return judged(letters.length >= 4 && isLike(one) ? asAltered(checker, quote, one) : NOTHING);
}

/**
 * Judges a sentence: as one where the text has it or comes near it, words around quotations included; or else by its quotations, and
 * what is around them is the writer's. `asked` when the draft is nothing else: then even a few words are judged, and
 * words that are nowhere are absent.
 */
export function judgeSentence(checker: Checker, draft: string, sentence: Paragraph, asked: boolean): Judged[] {
  const { quotations } = sentence;
  if (
    sentence.end - sentence.start > 2 * checker.hay.raw.length &&
    !LETTER.test(draft.slice(sentence.start, sentence.end))
  )
    return [];
  if (sentence.end - sentence.start > 2 * checker.hay.raw.length)
    return [
      { start: sentence.start, end: sentence.end, marked: false, paired: true, judgement: asked ? NOTHING : OWN },
    ];
  const range = withoutNotesAround(draft, sentence);
  const text = draft.slice(range.start, range.end);
  const letters = lettersOf(checker, text);
  if (letters === '') return [];
  const unmarked = (judgement: Judgement, at: DraftRange): Judged[] => [
    { ...at, marked: false, paired: true, judgement },
  ];
  const [only] = quotations;
  if (only && quotations.length === 1 && lettersOf(checker, outsideOf(draft, range, quotations)) === '')
    return [judgeMarked(checker, draft, only)].flatMap((one) =>
      one ? [{ ...one, bare: hasMarks(checker, one.judgement) }] : [],
    );
  if (letters.length < FEW && quotations.length === 0 && !asked)
    return [{ ...(unmarked(OWN, range)[0] as Judged), few: true }];
  const sound = soundly(checker, text);
  if (sound) return unmarked(sound, range);
  const label = behindLabel(draft, range);
  if (label > range.start) {
    const rest = trimmed(draft, { start: label, end: range.end });
    const behind = soundlyBehindLabel(checker, draft.slice(rest.start, rest.end));
    if (behind) return unmarked(behind, rest);
    return judgeSentence(checker, draft, { ...rest, quotations }, asked);
  }
  const introduced = behindIntroduction(checker, draft, { ...range, quotations });
  if (introduced) return unmarked(introduced.judgement, introduced.range);

  const one = aligned(checker, text);
  if (quotations.length === 0) {
    const counts = asked && !isByline(text) ? undefined : outsideTitles(draft, range, one, letters);
    const enough = asked ? letters.length >= 4 : one.chain.met.filter(Boolean).length >= FEW;
    if (enough && isLike(one, counts)) return unmarked(asAltered(checker, text, one), range);
    return unmarked(asked && !isByline(text) ? NOTHING : OWN, range);
  }
  if (isOfText(checker, draft, { ...range, quotations }, one)) return unmarked(asAltered(checker, text, one), range);
  return quotations.flatMap((quotation) => judgeMarked(checker, draft, quotation) ?? []);
}

/** Whether the text has the words in marks of its own. */
const hasMarks = ({ locations }: Checker, { sources }: Judgement): boolean =>
  sources.some(({ parts: [part] }) => {
    const before = locations.find(({ id }) => id === part?.place)?.text[(part?.start ?? 0) - 1];
    return before !== undefined && /[\p{QMark}]/u.test(before);
  });

/** The range without the marks of notes that it begins and ends with. */
function withoutNotesAround(draft: string, { start, end }: DraftRange): DraftRange {
  const text = draft.slice(start, end);
  const plain = trimmed(blanked(text, notesIn(text)), { start: 0, end: text.length });
  return { start: start + plain.start, end: start + plain.end };
}

/** What a range has outside its quotations. */
export const outsideOf = (draft: string, { start, end }: DraftRange, quotations: readonly DraftRange[]): string =>
  cutAt(
    { start, end },
    quotations.map((one) => one.end),
  )
    .map((piece, i) => draft.slice(piece.start, quotations[i]?.start ?? end))
    .join('');

/** Words of the text behind words that introduce them, where those are none of the text's own. */
function behindIntroduction(checker: Checker, draft: string, { quotations, ...range }: Paragraph) {
  for (const start of behindIntroductions(draft, range)) {
    const rest = trimmed(draft, { start, end: range.end });
    const words = draft.slice(rest.start, rest.end);
    // Where nothing else is left, what is in the marks is judged.
    const isOnlyMarked = quotations.length > 0 && lettersOf(checker, outsideOf(draft, rest, quotations)) === '';
    if (isOnlyMarked || lettersOf(checker, words).length < FEW) continue;
    const judgement = soundly(checker, words);
    if (
      judgement &&
      !judgement.sources.every((source) => isLikeBefore(checker, draft.slice(range.start, start), source))
    )
      return { judgement, range: rest };
  }
  return undefined;
}

/** Whether a prefix is like what the text has in its place. */
function isLikeBefore(checker: Checker, prefix: string, { parts: [part] }: Judgement['sources'][number]): boolean {
  const location = checker.locations.find(({ id }) => id === part?.place);
  if (!part || !location) return false;
  const from = Math.max(0, ...(location.ends ?? []).filter((end) => end <= part.start));
  const before = lettersOf(checker, location.text.slice(from, part.start));
  const own = lettersOf(checker, prefix);
  if (before === '') return false;
  const near = before.slice(-own.length - 3);
  return [...own].filter((letter) => near.includes(letter)).length * 3 >= own.length;
}

/** Whether words without marks come near the text, beyond titles and dates. */
export function isLikeText(checker: Checker, draft: string, range: DraftRange): boolean {
  const one = aligned(checker, draft.slice(range.start, range.end));
  return isLike(one, outsideTitles(draft, range, one, one.folded.text));
}

/** Letters that are in no title, no number and no date: what all bylines, datelines and reviews have in common with the text. */
function outsideTitles(
  draft: string,
  range: DraftRange,
  { folded }: Aligned,
  letters: string,
): (unit: number) => boolean {
  const titles = titlesIn(draft, range);
  const inTitle = (unit: number): boolean => {
    const at = range.start + (folded.starts[unit] ?? 0);
    return titles.some(({ start, end }) => start <= at && at < end);
  };
  const all = Array.from(folded.text, (_, unit) => unit);
  const counts = (unit: number): boolean => !/[\d年月日]/.test(letters[unit] ?? '') && !inTitle(unit);
  return all.some(counts) || titles.length === 0 ? counts : () => true;
}

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
  if (!endsWithColon(head) || !LETTER.test(head)) return true;
  // Words of the text before a colon may introduce what is quoted from elsewhere.
  return like.some(
    (unit) => paragraph.start + defined(one.folded.starts[unit], 'a letter') < first.start && !isApart(unit),
  );
}

/**
 * Whether a sentence with quotations is one of the text's that was edited: its words around them have met their like. A sentence
 * would pass by the marks inside it otherwise.
 */
function isOfText(checker: Checker, draft: string, sentence: Paragraph, one: Aligned): boolean {
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
function inOnePlace({ hay }: Checker, stretches: readonly Stretch[]): boolean {
  const placeOf = (unit: number): number => {
    const raw = defined(hay.starts[unit], 'a letter of the text');
    return hay.places.findLastIndex(({ start }) => start <= raw);
  };
  return stretches.every(({ text: [from] }, i) => {
    const before = stretches[i - 1]?.text;
    return !before || (before[1] <= from && placeOf(before[0]) === placeOf(from));
  });
}
