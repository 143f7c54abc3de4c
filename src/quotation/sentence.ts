import { quotationsIn, type Stretch } from './quotation.ts';

/**
 * As in the contract, and for drafts typed with ASCII marks: a point only after an ideograph and not before a word, and a
 * question mark not in an address.
 */
const ENDING = /(?:(?:[。！？｡]|[!?](?![\w&=]))+|\.+(?![\p{L}\p{N}.]))[”’」』"）)》〉】]*(?:……)?/gu;
/** No expression looks behind: Safari below 16.4 would not even load the file (src/build/oldest-engines.ts). */
const BEFORE_POINT = /[\p{Script=Han}”’」』"]$/u;

const ends = ({ 0: ending, index, input }: RegExpExecArray): boolean =>
  !ending.startsWith('.') || BEFORE_POINT.test(input.slice(Math.max(0, index - 2), index));

/** Before these no sentence ends: “……。”，他说。 */
const GOES_ON = /\s*[，,、；;：:。]/uy;

function goesOn(text: string, cut: number): boolean {
  GOES_ON.lastIndex = cut;
  return GOES_ON.test(text);
}

/** The cuts, which rise, that fall inside no quotation. */
function outside(cuts: readonly number[], quotations: readonly Stretch[]): number[] {
  let i = 0;
  return cuts.filter((cut) => {
    while ((quotations[i]?.end ?? Infinity) <= cut) i++;
    return (quotations[i]?.start ?? Infinity) >= cut;
  });
}

const between = ({ start, end }: Stretch, cuts: readonly number[]): Stretch[] =>
  [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }));

/** Cuts a stretch into its sentences, which together are all of it; a full stop inside a quotation ends none. */
export function sentencesIn(text: string, stretch: Stretch, quotations: readonly Stretch[]): Stretch[] {
  const cuts = [...text.slice(stretch.start, stretch.end).matchAll(ENDING)]
    .filter(ends)
    .map((match) => stretch.start + match.index + match[0].length)
    .filter((cut) => cut < stretch.end && !goesOn(text, cut));
  return between(stretch, outside(cuts, quotations));
}

/** What numbers a paragraph: 1. （3） ① 一、. Not 14. 2万, nor the 一 of 一、十、百、千、万, which the text has. */
const LABEL =
  /(?:\d{1,2}[.．、](?!\s*\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳㈠-㈩]|[一二三四五六七八九十]{1,3}、(?!\s*[一二三四五六七八九十百千万亿]、))\s*/uy;

function behindLabel(text: string, { start, end }: Stretch): Stretch {
  LABEL.lastIndex = start;
  return { start: LABEL.test(text) ? Math.min(LABEL.lastIndex, end) : start, end };
}

/**
 * Cuts a draft into its paragraphs: a blank line always ends one, and so does any other line end that is not inside
 * a quotation. Blanks around are left out, and a number before.
 */
export function* paragraphsIn(text: string): Generator<Stretch> {
  const blocks = [...text.matchAll(/\n[^\S\n]*\n\s*/gu)].map((match) => match.index + match[0].length);
  for (const block of between({ start: 0, end: text.length }, blocks)) {
    const words = text.slice(block.start, block.end);
    const quotations = quotationsIn(text, block);
    const cuts = [...words.matchAll(/[\n\r\u2028\u2029]\s*/gu)].map(
      (match) => block.start + match.index + match[0].length,
    );
    for (const line of between(block, outside(cuts, quotations))) {
      const paragraph = behindLabel(text, trimmed(text, line));
      if (paragraph.start < paragraph.end) yield paragraph;
    }
  }
}

/** The stretch without the blanks around it. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, end - (words.length - words.trimEnd().length)) };
}
