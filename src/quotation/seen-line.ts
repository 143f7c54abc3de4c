import { isNoteMark } from './seen-element.ts';

// The line of a block while it is read: raw text, with six signs in it.

// Unicode keeps these for use inside a program; no document may hold them, and from one that does they are taken.
export const RAISED = '\ufdd0';
export const LOWERED = '\ufdd1';
/** A line break, against a line end of the file, which is a blank. */
export const BREAK = '\ufdd2';
export const CITED = '\ufdd3';
export const UNCITED = '\ufdd4';

/** Among what is raised: it leads to a place in the same page. */
export const LINKED = '\ufdd5';

export const withoutSigns = (text: string): string => text.replace(/[\ufdd0-\ufdd5]/g, '');

/** Soft hyphen, joiners, directions, byte order mark: no reader sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What is written without blanks, with its punctuation and our signs; not Hangul. */
const CHINESE = '[—-…\\u2e80-\\uabff\\ud800-\\udfff\\uf900-\\uffef]';
const WRAP = new RegExp(`(${CHINESE})[ \\t\\f\\r]*\\n[ \\t\\f\\r\\n]*(?=${CHINESE})`, 'g');
/** Not U+3000, which Chinese sets like a character. */
const BLANKS = /[^\S\u3000]+/g;
/** Pieces that stand raised side by side, as editors leave them: [ and 1 and ]. */
const RAISED_PIECES = /(?:\ufdd0[^\ufdd1]*\ufdd1)+/g;
/** An exponent, or the numbers of notes: 2 -3 1,2 1–3. */
const DIGITS = /^[-−]?\d{1,3}(?:\s*[-–,，、]\s*\d{1,3})*$/;
/** A number or a unit goes on behind these: 10⁴, m². */
const COUNTING = /[\p{N}\p{Script=Latin}]/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What is left of raised pieces: nothing of the marks of notes, digits raised if they belong to a number or a unit. */
function settled(all: string, at: number, whole: string): string {
  const [before = '', after = ''] = [whole[at - 1], whole[at + all.length]];
  if (isNoteMark(withoutSigns(all))) return '';
  const counts = COUNTING.test(before) || /\p{N}/u.test(after);
  return all
    .split(LOWERED)
    .map((piece) => {
      const words = withoutSigns(piece).trim();
      if (isNoteMark(words) || (piece.includes(LINKED) && words.length < 6)) return '';
      if (!DIGITS.test(words)) return piece;
      return counts ? words.replace(/[-−]/, '⁻').replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '') : '';
    })
    .join('');
}

/**
 * The lines of a block, of which those between two empty ones are one string: white space collapses, and where a line of
 * the file ends between two Chinese characters there is none. Raised digits stay where they belong to a number or a unit;
 * behind words they are the mark of a note.
 */
export function linesIn(raw: string): string[] {
  if (!raw.trim()) return [];
  const text = raw.replace(INVISIBLE, '').replace(RAISED_PIECES, settled).replace(WRAP, '$1');
  const lines = text.split(BREAK).map((line) => line.replace(BLANKS, ' ').trim());
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n|\n$/g, ''))
    .filter((block) => withoutSigns(block) !== '' || block.includes(CITED) || block.includes(UNCITED));
}

const DASH = /^\s*(?:—|―|--)/;

/** The blocks of a block quotation as one, in 『 』; behind it the last line, if that names the source: `—— 解放日报`, `<cite>`. */
export function inMarks(blocks: readonly string[]): string[] {
  const text = blocks.join('\n').trim();
  const cut = sourceIn(text);
  const words = withoutSigns(text.slice(0, cut))
    .trim()
    .replace(/\n{2,}/g, '\n');
  const source = withoutSigns(text.slice(cut)).trim().replace(/\n+/g, ' ');
  return [[words && `『${words}』`, source].filter(Boolean).join('\n')].filter(Boolean);
}

/** Where the naming of the source begins, with the dash before it; the end of the text if there is none. */
function sourceIn(text: string): number {
  const last = text.lastIndexOf('\n') + 1;
  if (last > 0 && DASH.test(text.slice(last))) return last;
  const cited = text.lastIndexOf(CITED);
  const after = text.slice(text.indexOf(UNCITED, cited));
  // Behind a source its date may stand, but no sentence goes on.
  if (cited < 0 || !/^[^。！？]{0,20}$/.test(after) || (cited !== last && /[\p{L}\p{N}]/u.test(after)))
    return text.length;
  let start = cited;
  while (/[\s—―-]/.test(text[start - 1] ?? '')) start--;
  return start;
}
