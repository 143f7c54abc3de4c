import type { DraftRange } from './range.ts';

// What stands in a draft beside the words of a quotation, or among them, and is none of them: one grammar for all places, in one
// file though it is long, for its patterns must not contradict one another.

// Each pattern is one literal, however long, so that what a promised engine lacks can be looked for in it. `[\s\p{Cf}]*` is blanks and what
// is not seen, as a paste may have them between any two letters.

/**
 * The marks of notes and references: [1], [1-2], [^1], 【1】, （注1）, （1）; author and year, with a page perhaps, （杨浦，2020）, (Wang 2019: 12); and a
 * mark that is raised or in a ring, which beside a digit is a part of a number (202²年, ⑧760), after a Latin letter a unit (m²).
 */
const NOTE =
  /\[\s*(?:\^?\d{1,3}(?:\s*[-–—,，、]\s*\d{1,3})*|注\s*(?:\d{1,3})?)\s*\]|【\s*(?:\^?\d{1,3}(?:\s*[-–—,，、]\s*\d{1,3})*|注\s*(?:\d{1,3})?)\s*】|〔\s*(?:\^?\d{1,3}(?:\s*[-–—,，、]\s*\d{1,3})*|注\s*(?:\d{1,3})?)\s*〕|\(\s*(?:注\s*(?:\d{1,3}(?:\s*[-–—,，、]\s*\d{1,3})*)?|\d{1,3}|[\p{L}\p{Cf}·.&\s、，,等]{1,40}?[，,\s]\s*(?:19|20)\d{2}[a-z]?年?(?:[：:，,]\s*(?:第|pp?\.)?\s*[\d–-]+\s*页?)?)\s*\)|[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]+/gu;

/** What an editor puts into a quotation: 〔…〕 and ［…］ hold anything, round brackets only what says that it is the editor's. */
const ANNOTATION =
  /〔[^〔〕\n]{0,200}〕|\[[^[\]\n]{0,200}\]|\(\s*(?:原[\s\p{Cf}]*文[\s\p{Cf}]*如[\s\p{Cf}]*此|原[\s\p{Cf}]*文[\s\p{Cf}]*作[^()\n]{0,40}|sic|[引笔编作译记][\s\p{Cf}]*者[\s\p{Cf}]*[注按][^()\n]{0,80}|下[\s\p{Cf}]*同)[！!。]?\s*\)/giu;

/** The writer's sign that words are left out. */
const ELLIPSIS =
  /[[〔(]\s*(?:[…⋯]+|\.{3,}|·{3,}|[中下上前后]?\s*略|省\s*略)\s*[\]〕)]|[…⋯]+|\.{3,}|。{3,}|·{3,}|・{3,}/gu;

/** What numbers a paragraph or a sentence, or names its speaker; behind it nothing that would make the number longer. */
const LABEL =
  /[（(]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|\p{Nl})\s*[）)][.．、:：]?|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5}|\p{Nl})(?:[.．、]|[）)])(?!\s*\d)|\d{1,3}(?:\.\d{1,3}){1,3}\s+(?!\d)|[一二三四五六七八九十]{1,3}、(?!\s*[一二三四五六七八九十百千万亿]、)|[\u2460-\u24ff\u2776-\u2793\u3220-\u3229](?!\d)[.．、]?|第[\s\p{Cf}]*(?:\d{1,3}|[一二三四五六七八九十]{1,3})[\s\p{Cf}]*(?:段|条|点|句|处)?[，,、：:]|(?:其[一二三四五六七八九十]|首先|其次|再次|最后)[，,：:]|[-*•·●○■□◆◇▪►➤]\s+/uy;

/** A name, a verb of saying, or any few words before a colon: 张三：, 文章写道：, 段8：. */
const BEFORE_COLON = /[^。！？!?：:“”「」\n]{1,40}[：:]\s*/uy;
/** Some words that end with a verb of saying, before a comma. */
const SAYING =
  /[^。！？!?：:“”「」\n]{0,30}(?:说|道|称|写|指出|表示|提到|认为|介绍|报道|强调|透露|坦言|看来|所述|所言|所说|所写|据悉|获悉|注意到|提及|谈到|回忆)[，,]\s*/uy;

/** A line that says where the words above or before it are from. */
const ATTRIBUTION = /^\s*(?:>\s*)?(?:[—―─–-]{1,3}|来源[：:]|出处[：:]|摘自|引自|选自|转自|原载|据《)/u;
/** The forms of GB/T 7714 and their like: the type of document in square brackets. */
const REFERENCE = /\[(?:[A-Z]{1,2}(?:\/[A-Z]{2})?)\]/u;
/** Who wrote it, when and where: no sentence. */
const BYLINE =
  /^[^。！？!?“”]{0,40}(?:本报|记者|通讯员|作者|编辑|责编|摄影|供稿|讯|电)[^。！？!?“”]{0,40}$|^\s*(?:(?:\d{2,4}\s*年)?\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:\s*(?:星期|周).)?\s*$/u;

/** The same characters, each as narrow as it comes: （１） is (1). */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

/** Where a pattern of ours matches, in order. */
const matches = (text: string, pattern: RegExp): DraftRange[] =>
  [...narrow(text).matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

const COLON = /[：:]\s*$/u;
const DIGIT = /\p{Nd}/u;
const LATIN = /\p{Script=Latin}/u;

/** The marks of notes and the references in some words. Those that could be a part of a number or of a unit are none. */
export const notesIn = (text: string): DraftRange[] =>
  matches(text, NOTE).filter(({ start, end }) => {
    const before = text[start - 1] ?? '';
    if (/[[［【〔（(]/u.test(text[start] ?? '')) return true;
    return !DIGIT.test(before) && !DIGIT.test(text[end] ?? '') && !LATIN.test(before);
  });

/** What an editor has put into some words. */
export const annotationsIn = (text: string): DraftRange[] => matches(text, ANNOTATION);

/** The signs that words are left out. */
export const ellipsesIn = (text: string): DraftRange[] => matches(text, ELLIPSIS);

/** The text without the ranges. */
export const without = (text: string, ranges: readonly DraftRange[]): string => {
  let at = 0;
  let left = '';
  for (const { start, end } of ranges) {
    if (start < at) continue;
    left += text.slice(at, start);
    at = end;
  }
  return left + text.slice(at);
};

/** The text with blanks for the ranges, so that all else keeps its place. */
export const blanked = (text: string, ranges: readonly DraftRange[]): string => {
  let at = 0;
  let left = '';
  for (const { start, end } of ranges) {
    if (start < at) continue;
    left += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return left + text.slice(at);
};

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = 0;
  return pattern.test(narrow(text.slice(at, at + 80))) ? at + pattern.lastIndex : at;
};

/** Where the words begin behind a label. */
export function behindLabel(text: string, { start, end }: DraftRange): number {
  return Math.min(endOf(LABEL, text, start), end);
}

/** Where the words may begin behind words that introduce them: every place, from the first on. */
export function behindIntroductions(text: string, { start, end }: DraftRange): number[] {
  const found = new Set<number>();
  for (const pattern of [BEFORE_COLON, SAYING]) {
    const at = endOf(pattern, text, start);
    if (at > start && at < end) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** Whether some words end as words do that introduce a quotation: with a colon, or with a verb of saying or naming. */
export const introduces = (text: string): boolean =>
  COLON.test(text) || /(?:说|道|称|写|出|示|调|到|为|是|叫|用|谓)[，,、]?\s*$/u.test(text);

/** The same, of a colon alone: what is before it is nobody's but the writer's. */
export const endsWithColon = (text: string): boolean => COLON.test(text);

/** Whether a line only says where words come from: it is no words of the text. */
export const isAttribution = (line: string, hasQuotations: boolean): boolean =>
  REFERENCE.test(line) || (!hasQuotations && ATTRIBUTION.test(line));

/** Whether words only say who wrote something, when and where. */
export const isByline = (words: string): boolean => BYLINE.test(words.trim());

/** A bracket that stands directly behind a quotation, and perhaps a stop: where its words come from. Gives its end. */
export function behindReference(text: string, at: number, end: number): number {
  const found =
    /^[。，、；：,;:]?\s?((?:\s?(?:[（(][^（()）\n]{1,400}[）)]|\[[^[\]\n]{1,80}\]|【[^【】\n]{1,80}】|〔[^〔〕\n]{1,80}〕))+)/u.exec(
      text.slice(at, Math.min(end, at + 1200)),
    );
  return found ? at + found[0].length : at;
}
