/** All bounded, so that a draft of nothing but brackets is read in linear time. */
const TITLE = '《[^《》\\n]{1,200}》';
const MARKS = '“”「」『』';

/** The official form of a citation and its like: in brackets after a quotation, with a title. */
const BRACKETS = `(?<=[”’」』"＂]\\s?)[（(][^（()）\\n]{0,80}${TITLE}[^（()）\\n]{0,300}[）)]`;
/** The Markdown form: a dash and a title, to the end of the line. */
const DASH = `(?:(?<=[”’」』"＂]\\s?)|^[>\\s]{0,4})[—―]{1,2}[^${MARKS}\\n]{0,80}${TITLE}[^${MARKS}\\n。]{0,300}$`;
/** The forms of GB/T 7714, in a list of references. */
const REFERENCE = '^[^\\n]{1,100}\\[EB/OL\\][^\\n]{0,300}$';
const NOTE = new RegExp([BRACKETS, DASH, REFERENCE].join('|'), 'gmu');

/**
 * The draft with blanks, as many as there were characters, where it only says what a quotation is taken from: those words
 * are the writer's, and yet come near the headline of the text.
 */
export const withoutNotes = (draft: string): string => draft.replace(NOTE, (note) => ' '.repeat(note.length));
