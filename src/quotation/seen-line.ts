// The line of a block while it is read: raw text, with five signs in it.

// Unicode keeps these for use inside a program; no document may hold them, and from one that does they are taken.
export const RAISED = '\ufdd0';
export const LOWERED = '\ufdd1';
/** A line break, against a line end of the file, which is a blank. */
export const BREAK = '\ufdd2';
export const CITED = '\ufdd3';
export const UNCITED = '\ufdd4';

export const withoutSigns = (text: string): string => text.replace(/[\ufdd0-\ufdd4]/g, '');

export const superscript = (digits: string): string =>
  digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '');

/** Soft hyphen, joiners, directions, byte order mark: no reader sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What is written without blanks, with its punctuation and our signs; not Hangul. */
const CHINESE = '[—-…\\u2e80-\\uabff\\ud800-\\udfff\\uf900-\\uffef]';
const WRAP = new RegExp(`(${CHINESE})[ \\t\\f\\r]*\\n[ \\t\\f\\r\\n]*(?=${CHINESE})`, 'g');
/** Not U+3000, which Chinese sets like a character. */
const BLANKS = /[^\S\u3000]+/g;
const RAISED_DIGITS = /\ufdd0([^\ufdd1]*)\ufdd1/g;
/** A number or a unit goes on here: 10⁴, m². */
const COUNTING = /[\p{N}\p{Script=Latin}]/u;

/**
 * The lines of a block, of which those between two empty ones are one string: white space collapses, and where a line of
 * the file ends between two Chinese characters there is none. Raised digits stay where they belong to a number or a unit;
 * behind words they are the mark of a note.
 */
export function linesIn(raw: string): string[] {
  if (!raw.trim()) return [];
  const text = raw
    .replace(INVISIBLE, '')
    .replace(RAISED_DIGITS, (all, digits: string, at: number, whole: string) =>
      COUNTING.test(whole[at - 1] ?? '') || /\p{N}/u.test(whole[at + all.length] ?? '') ? digits : '',
    )
    .replace(WRAP, '$1');
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
