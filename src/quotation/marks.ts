import { defined } from '../text/defined.ts';
import { hasLetter } from '../text/letters.ts';
import {
  BEGINS_WITH_MARK,
  CLOSING,
  LATIN,
  type Mark,
  marksIn,
  matchesOf,
  nextOf,
  OPENER,
  partnerOf,
  titlesIn,
} from './mark.ts';
import type { DraftRange } from './range.ts';

/** An outermost quotation of a draft, its marks included. */
export interface MarkedQuotation extends DraftRange {
  /** What is between the marks. */
  inside: DraftRange;
  /** False where one mark is missing: then it goes on to the end of its line, or began where it may have. */
  paired: boolean;
}

/**
 * The outermost quotations of a range, in order; marks inside one belong to it, and marks inside a title (《逆势飞“杨”》) to the
 * title. A mark pairs with its partner; where that is missing, with another that points the right way, or with a straight
 * one; where there is none, the quotation is not paired. Takes one pass, however many marks there are.
 */
export function quotationsIn(text: string, range: DraftRange): MarkedQuotation[] {
  const marks = marksIn(text, range);
  const titles = titlesIn(text, range);
  const found: MarkedQuotation[] = [];
  const open: Mark[] = [];
  /** How many of the open marks wait for each partner: a search of a deep stack that must fail would make the pass quadratic. */
  const waiting = new Map<string, number>();
  let title = 0;

  const emit = (start: number, inside: DraftRange, end: number, paired: boolean): void => {
    // A mark with nothing to quote is none.
    if (paired || hasLetter(text.slice(inside.start, inside.end))) found.push({ start, end, inside, paired });
    open.length = 0;
    waiting.clear();
  };
  const push = (mark: Mark): void => {
    const partner = partnerOf(mark.mark);
    waiting.set(partner, (waiting.get(partner) ?? 0) + 1);
    open.push(mark);
  };
  const leaveOpen = (): void => {
    const [first] = open;
    if (first) emit(first.at, { start: first.at + 1, end: first.line.end }, first.line.end, false);
  };
  /** Closes the open mark number `i` and forgets those inside it. */
  const close = (i: number, { at }: Mark): void => {
    const first = open[0];
    if (i === 0 && first) emit(first.at, { start: first.at + 1, end: at }, at + 1, true);
    else for (const { mark } of open.splice(i)) waiting.set(partnerOf(mark), (waiting.get(partnerOf(mark)) ?? 1) - 1);
  };
  const isLater = (mark: string, { at, line }: Mark): boolean => nextOf(line, mark, at) < Infinity;
  /** Whether an open mark still waits for its partner behind another mark, and no new one of its kind comes first. */
  const waits = ({ mark }: Mark, { at, line }: Mark): boolean => {
    const partner = partnerOf(mark);
    const next = nextOf(line, partner, at);
    // Two that close, as ”…”, may stand in two lines.
    if (partner === mark)
      return next < Infinity || (CLOSING.test(mark) && defined(lastOf.get(mark), 'its own place') > at);
    return next < nextOf(line, mark, at);
  };
  const partners = matchesOf(marks);
  const lastOf = new Map(marks.map(({ at, mark }) => [mark, at]));
  const closed = new Set(partners.values());
  /** Whether a quotation that its line leaves open goes on: further down its partner is found, or a straight one that has none in its line. */
  const goesOn = (from: number): boolean => {
    const [first] = open;
    if (!first) return false;
    if (partners.has(first.at)) return true;
    // One that points nowhere may close it, where it is left over in its line.
    const straight = partnerOf(first.mark) === first.mark;
    let k = from;
    const isNext = ({ mark, single, at }: Mark): boolean =>
      straight ? mark === first.mark : single === first.single && !partners.has(at) && !closed.has(at);
    while (k < marks.length && !isNext(marks[k] as Mark)) k++;
    const next = marks[k];
    if (!next || next.opens) return false;
    return next.closes ? first.closes : (next.line.marks.get(next.mark)?.length ?? 0) % 2 === 1;
  };
  /** A mark that closes and has nothing to close. */
  const stray = (k: number, mark: Mark): void => {
    const [next, afterNext] = [marks[k + 1], marks[k + 2]];
    const pairsWith = (other: Mark | undefined): boolean => other?.line === mark.line && !other.single;
    // One of two that look alike, as ”…”, or one that was turned around, as ”…“ and ”…".
    const alike = nextOf(mark.line, mark.mark, mark.at);
    const opener = OPENER.get(mark.mark) ?? '';
    const isFirst = hasLetter(text[mark.at + 1] ?? '') || BEGINS_WITH_MARK.test(text[mark.at + 1] ?? '');
    if (
      (isFirst && defined(lastOf.get(mark.mark), 'its own place') > mark.at) ||
      alike < nextOf(mark.line, opener, mark.at) ||
      (pairsWith(next) && (!next?.opens || !(pairsWith(afterNext) && afterNext?.closes)))
    ) {
      push(mark);
      return;
    }
    const from = Math.max(range.start, found.at(-1)?.end ?? 0, text.lastIndexOf('\n', mark.at) + 1);
    const words = text.slice(from, mark.at);
    const start = from + Math.max(words.lastIndexOf('：'), words.lastIndexOf(':')) + 1;
    emit(start, { start, end: mark.at }, mark.at + 1, false);
  };

  marks.forEach((mark, k) => {
    if (open[0] && open[0].line !== mark.line && marks[k - 1]?.line !== mark.line && !goesOn(k)) leaveOpen();
    if (open.length === 0) {
      while ((titles[title]?.end ?? Infinity) <= mark.at) title++;
      const at = titles[title]?.start ?? Infinity;
      // Not where a quotation ends within the title.
      if (at < mark.at && at >= (found.at(-1)?.end ?? 0)) return;
    }
    const own =
      !mark.opens && waiting.get(mark.mark) ? open.findLastIndex((one) => partnerOf(one.mark) === mark.mark) : -1;
    const [first] = open;
    if (own >= 0) close(own, mark);
    else if (first?.closes && mark.opens && !waits(first, mark)) close(0, mark);
    else if (first && !mark.opens && (mark.single ? first.single : true) && !waits(first, mark)) close(0, mark);
    else if (mark.opens || (first && !mark.closes)) {
      if (!mark.single || first || isLater(partnerOf(mark.mark), mark) || partners.has(mark.at)) push(mark);
    } else if (!first && mark.closes) {
      if (!mark.single) stray(k, mark);
    } else if (!first) {
      const [before, after] = [text[mark.at - 1] ?? '', text[mark.at + 1] ?? ''];
      const inch = /\d/.test(before) && !hasLetter(after);
      if (!inch && (!mark.single || (!LATIN.test(before) && isLater(mark.mark, mark)))) push(mark);
    }
  });
  leaveOpen();
  return found;
}
