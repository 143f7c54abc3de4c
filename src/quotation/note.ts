import { quotationsIn } from './quotation.ts';

// No expression here looks behind: Safari below 16.4 would not even load the file (src/build/oldest-engines.ts). What is
// before a note is taken with it, and given back.

const CLOSING = '[”’」』"＂]';
/** Behind a quotation, and perhaps the stop that follows it. All else is bounded, for a draft of nothing but brackets. */
const BEHIND = `${CLOSING}[。，、；：,;:]?\\s?`;
/** Behind a quotation that has ended a sentence. */
const BEHIND_END = `[。！？!?]${CLOSING}\\s?`;
const TITLE = '《[^《》\\n]{1,200}》';
const MARKS = '“”「」『』‘’"＂';

/**
 * The official form of a citation and its like: in brackets after a quotation, with a title. Not where the sentence goes on,
 * unless the quotation has ended one: “人民城市”（《某法》）理念 may be a sentence of the text that somebody has added to.
 */
const OPENS = '[（(][^（()）\\n]{0,80}';
const CLOSES = '[^（()）\\n]{0,300}[）)]';
const BRACKETS = `${OPENS}${TITLE}${CLOSES}(?!\\s*[\\p{L}\\p{N}])`;
const AFTER_END = `${OPENS}《[^《》（()）\\n]{1,200}》${CLOSES}`;
/** The Markdown form: a dash and a title, to the end of the line. */
const DASH = `[—―]{1,2}[^${MARKS}，。\\n]{0,20}${TITLE}[^${MARKS}\\n。]{0,300}$`;
/** The forms of GB/T 7714, in a list of references. */
const REFERENCE = '^[^\\n]{1,100}\\[EB/OL\\][^\\n]{0,300}$';
/** The mark of a footnote, or several. */
const FOOTNOTE = `(?:\\[\\^?\\d{1,3}\\]|[【〔]\\d{1,3}[】〕]|[（(]注?\\d{1,2}[）)]|[¹²³⁰⁴-⁹]{1,3}|[①-⑳])+`;
const LINE = /[^\n]+/g;
const NOTE = new RegExp(
  `^[>\\s]{0,4}${DASH}|${REFERENCE}|(${BEHIND_END})${AFTER_END}|(${BEHIND})(?:${BRACKETS}|${DASH}|${FOOTNOTE})`,
  'gmu',
);

/**
 * The draft with blanks, as many as there were characters, where it only says what a quotation is taken from. Those words
 * are the writer's, and yet come near the headline of the text; and the mark of a footnote is a number that the text has.
 * Inside a quotation everything is meant as the text's.
 */
export const withoutNotes = (draft: string): string => draft.replace(LINE, lineWithoutNotes);

function lineWithoutNotes(line: string): string {
  if (line.search(NOTE) < 0) return line;
  const quotations = quotationsIn(line, { start: 0, end: line.length });
  let i = 0;
  return line.replace(NOTE, (found, ended = '', behind = ended, from: number) => {
    const at = from + behind.length;
    while ((quotations[i]?.end ?? Infinity) <= at) i++;
    return (quotations[i]?.start ?? Infinity) < at ? found : behind + ' '.repeat(found.length - behind.length);
  });
}
