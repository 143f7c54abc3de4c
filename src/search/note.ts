/** Behind a quotation, and perhaps the stop that follows it. All else is bounded, for a draft of nothing but brackets. */
const BEHIND = `(?<=[”’」』"＂][。，、；：,;:]?\\s?)`;
const TITLE = '《[^《》\\n]{1,200}》';
const MARKS = '“”「」『』‘’"＂';

/** The official form of a citation and its like: in brackets after a quotation, with a title. */
const BRACKETS = `${BEHIND}[（(][^（()）\\n]{0,80}${TITLE}[^（()）\\n]{0,300}[）)]`;
/** The Markdown form: a dash and a title, to the end of the line. */
const DASH = `(?:${BEHIND}|^[>\\s]{0,4})[—―]{1,2}[^${MARKS}，。\\n]{0,20}${TITLE}[^${MARKS}\\n。]{0,300}$`;
/** The forms of GB/T 7714, in a list of references. */
const REFERENCE = '^[^\\n]{1,100}\\[EB/OL\\][^\\n]{0,300}$';
/** The mark of a footnote, or several. */
const FOOTNOTE = `${BEHIND}(?:\\[\\^?\\d{1,3}\\]|[【〔]\\d{1,3}[】〕]|[（(]注?\\d{1,2}[）)]|[¹²³⁰⁴-⁹]{1,3}|[①-⑳])+`;
const NOTE = new RegExp([BRACKETS, DASH, REFERENCE, FOOTNOTE].join('|'), 'gmu');

/**
 * The draft with blanks, as many as there were characters, where it only says what a quotation is taken from. Those words
 * are the writer's, and yet come near the headline of the text; and the mark of a footnote is a number that the text has.
 */
export const withoutNotes = (draft: string): string => draft.replace(NOTE, (note) => ' '.repeat(note.length));
