import type { Report } from './problem.ts';

/** Characters, and marks of one kind, that a chapter may have before its marks are looked at one by one. */
const ORDINARY = { length: 10_000, marks: 200 };

const MARKS = [...'{}<>[]*_`~|!&\\+#='];
/** Marks that the parser reads on from to the end, where they stand in words. */
const IN_WORDS = [...'[*_`~|!&\\'];

const FRONT_MATTER = /^---\n.*?\n---\n/s;
const LIKE_MARKDOWN = /^\s*([-+*>#=]|\d{1,9}[.)]\s|(import|export)\b)/;
const TAG = /<\/?[A-Za-z]*(\s+[a-z]+(=("[^"<>{}]*"|\{[^{}<>]*\}))?)*\s*\/?>/y;
const COMMENT = /\{\s*\/\*/y;
const VALUE = /\{[^{}]*\}/y;

/** Where the mark at `index` ends; undefined where it is not closed as it should be. */
function endOf(text: string, index: number): number | undefined {
  const match = (pattern: RegExp): number | undefined => {
    pattern.lastIndex = index;
    return pattern.test(text) ? pattern.lastIndex : undefined;
  };
  if (text[index] === '<') return match(TAG);
  const comment = match(COMMENT);
  if (comment === undefined) return match(VALUE);
  const close = text.indexOf('*/', comment);
  return close === -1 ? undefined : close + 2;
}

/**
 * Refuses a chapter that the MDX parser would take minutes over: it reads to the end of the file for every bracket that is not
 * closed, and for every letter of a name that is not ASCII. Only a chapter of unusual size, or with an unusual number of marks, is
 * looked at; what is allowed in it is decided on the syntax tree (chapter-file.ts). Takes time in proportion to the text.
 * Gives whether the chapter was refused (M01, M02, M04).
 */
export function refuseFlood(text: string, file: string, report: Report): boolean {
  const isOrdinary = text.length <= ORDINARY.length && MARKS.every((mark) => text.split(mark).length <= ORDINARY.marks);
  if (isOrdinary) return false;
  const front = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const refuse = (code: 'M01' | 'M02' | 'M04', index: number, message: string): true => {
    report(code, file, text.slice(0, index).split('\n').length, message);
    return true;
  };
  let at = front;
  for (const line of text.slice(front).split('\n')) {
    if (LIKE_MARKDOWN.test(line))
      return refuse(
        'M04',
        at,
        'begins a list, a quotation, a heading or code: expected only paragraphs and components',
      );
    at += line.length + 1;
  }
  const opening = /[<{]/g;
  opening.lastIndex = front;
  const words = [text.slice(0, front).replaceAll(/[^\n]/g, ' ')];
  for (let start = front; start < text.length; ) {
    const mark = opening.exec(text);
    const end = mark ? endOf(text, mark.index) : text.length;
    if (mark && end === undefined)
      return refuse(
        'M01',
        mark.index,
        `is not valid MDX: “${mark[0]}” begins no component, value or comment that is closed`,
      );
    // Blanks for what is markup of ours, so that places stay.
    words.push(text.slice(start, mark?.index), mark ? text.slice(mark.index, end).replaceAll(/[^\n]/g, ' ') : '');
    start = opening.lastIndex = end ?? text.length;
  }
  const plain = words.join('');
  for (const mark of IN_WORDS) {
    const between = plain.split(mark);
    if (between.length > ORDINARY.marks + 1)
      return refuse(
        'M02',
        between.slice(0, ORDINARY.marks).join(mark).length,
        `has “${mark}” ${between.length - 1} times: expected plain words`,
      );
  }
  return false;
}
