import { blanked, notesIn } from './grammar.ts';
import { titlesIn } from './mark.ts';
import { type MarkedQuotation, quotationsIn } from './marks.ts';
import { cutAt, type DraftRange, outside, trimmed } from './range.ts';

/** A paragraph of a draft with its outermost quotations. */
export interface Paragraph extends DraftRange {
  quotations: MarkedQuotation[];
}

const BLANK_LINE = /\n[^\S\n]*\n\s*/gu;
const LINE_END = /[\n\r\u2028\u2029]\s*/gu;

/**
 * The end of a sentence (docs/contract.md, “Text in the pages”), also as it is typed with ASCII marks: a point only after an ideograph and not
 * before a word, and a question mark not in an address.
 */
const ENDING =
  /(?:(?:[。！？｡]|[!?](?![\w&=]))+|[\p{Script=Han}”’」』"]\.+(?![\p{L}\p{N}.]))[”’」』"）)》〉】]*(?:……)?/gu;
/** Before these no sentence ends: “……。”，他说。 */
const GOES_ON = /\s*[，,、；;：:。]/uy;

const endsOf = (text: string, pattern: RegExp, start: number): number[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => start + index + found.length);

function goesOn(text: string, at: number): boolean {
  GOES_ON.lastIndex = at;
  return GOES_ON.test(text);
}

/**
 * The paragraphs of a draft without the blanks around them: a blank line always ends one, and so does any other line end that is
 * not inside a quotation.
 */
export function* paragraphsOf(text: string): Generator<Paragraph> {
  for (const block of cutAt({ start: 0, end: text.length }, endsOf(text, BLANK_LINE, 0))) {
    const quotations = quotationsIn(text, block);
    const cuts = outside(endsOf(text.slice(block.start, block.end), LINE_END, block.start), quotations);
    let next = 0;
    for (const line of cutAt(block, cuts)) {
      const first = next;
      while ((quotations[next]?.start ?? Infinity) < line.end) next++;
      const paragraph = trimmed(text, line);
      if (paragraph.start < paragraph.end) yield { ...paragraph, quotations: quotations.slice(first, next) };
    }
  }
}

/** Cuts a paragraph into its sentences, which together are all of it; none ends inside a quotation or a title. */
export function sentencesOf(text: string, paragraph: Paragraph): Paragraph[] {
  const words = text.slice(paragraph.start, paragraph.end);
  // “……”[1]，: the mark of a note neither ends a sentence nor begins one.
  const plain = blanked(words, notesIn(words));
  const cuts = endsOf(plain, ENDING, 0).flatMap((cut) =>
    cut < plain.length && !goesOn(plain, cut) ? [paragraph.start + cut] : [],
  );
  let next = 0;
  // 《为什么？》: the mark that ends the title, too, is inside.
  const titles = titlesIn(text, paragraph).map(({ start, end }) => ({ start, end: end + 1 }));
  return cutAt(paragraph, outside(outside(cuts, paragraph.quotations), titles)).map((sentence) => {
    const first = next;
    while ((paragraph.quotations[next]?.start ?? Infinity) < sentence.end) next++;
    return { ...trimmed(text, sentence), quotations: paragraph.quotations.slice(first, next) };
  });
}
