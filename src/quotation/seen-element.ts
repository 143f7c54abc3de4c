import type { SeenNode } from './seen-text.ts';

/** The HTML Standard's style sheet (15.3) has these in blocks; and a field or a button stands apart from the words around it. */
const BLOCK =
  /^(?:html|body|address|article|aside|blockquote|button|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|legend|li|listing|main|menu|nav|ol|optgroup|option|p|plaintext|pre|search|section|summary|table|tbody|td|textarea|tfoot|th|thead|tr|ul|xmp)$/;
/**
 * Not shown at all, or struck out, or read beside the line (ruby), or not words but a picture, a player, a choice. `xml` is
 * what Word says to itself.
 */
const UNSEEN =
  /^(?:head|title|script|style|template|noscript|noframes|noembed|rp|rt|rtc|del|s|strike|svg|canvas|audio|video|object|applet|iframe|select|datalist|progress|meter|xml|annotation|annotation-xml)$/;
const PREFORMATTED = /^(?:pre|listing|xmp|plaintext|textarea)$/;

/** Digits, a letter or a Chinese numeral: 1 1-3 1,2 a 二. */
const NUMBER = '(?:[\\d０-９]{1,3}(?:\\s*[-–,，、]\\s*[\\d０-９]{1,3})*|[a-zA-Z]|[一二三四五六七八九十]{1,3})';
const CIRCLED = '[注註]?\\s*[①-⑳⓪-⓿❶-➓㉑-㉟㊱-㊿*＊†‡§]|[注註]\\s*[\\d０-９]{1,3}';
const NOTE_MARK = new RegExp(
  `^(?:[[［【〔(（]\\s*[注註]?\\s*${NUMBER}?\\s*[\\]］】〕)）]|[[［【〔(（]?(?:${CIRCLED})[\\]］】〕)）]?)+$`,
);

/**
 * That words which stand raised, or are a link within the page, are the marks of notes: [1] 【注1】 ① * 注2, and [] where the
 * number was a mark of its own. Digits alone may be an exponent.
 */
export const isNoteMark = (words: string): boolean => words.length < 40 && NOTE_MARK.test(words.trim());

const NOTE_ROLE = /\b(?:noteref|backlink|doc-noteref|doc-backlink)\b/;

/** The declarations of a `style` attribute, in lower case. */
export type Style = Readonly<Record<string, string>>;

export function styleOf(node: SeenNode): Style {
  const style: Record<string, string> = {};
  for (const one of node.getAttribute?.('style')?.toLowerCase().split(';') ?? []) {
    const colon = one.indexOf(':');
    style[one.slice(0, colon).trim()] = one.slice(colon + 1).trim();
  }
  return style;
}

const has = (node: SeenNode, name: string): boolean => node.getAttribute?.(name) != null;

/** That the element starts and ends a line: by its style, or else by its name. */
export const isBlock = (name: string, { display = '' }: Style): boolean =>
  /^(?:block|flex|grid|list-item|flow-root|table)/.test(display) ||
  (BLOCK.test(name) && !/^(?:inline|contents|ruby)/.test(display));

/** That line ends of the file are line ends to the reader; `undefined` where the element does not say. */
export const isPreformatted = (name: string, style: Style): boolean | undefined => {
  const space = style['white-space'] ?? style['white-space-collapse'];
  return space ? /^(?:pre|break)/.test(space) : PREFORMATTED.test(name) || undefined;
};

export const isRaised = (name: string, style: Style): boolean =>
  style['vertical-align'] ? style['vertical-align'].startsWith('super') : name === 'sup';

/** That no reader sees the element, nor what is in it. What only assistive technology is not told (`aria-hidden`) is seen. */
export const isUnseen = (node: SeenNode, name: string, style: Style): boolean =>
  UNSEEN.test(name) ||
  has(node, 'hidden') ||
  has(node, 'popover') ||
  (name === 'dialog' && !has(node, 'open')) ||
  /^none/.test(style.display ?? '') ||
  /line-through/.test(`${style['text-decoration']}${style['text-decoration-line']}`) ||
  // The margin of Word's own pages: the number of a list, which is no word, and what reviewers said.
  style['mso-list'] === 'ignore' ||
  style['mso-element'] === 'comment-list';

/** A link to a place in the same page, as the mark of a note is. */
export const isLocalLink = (node: SeenNode): boolean => /#./.test(node.getAttribute?.('href') ?? '');

/** That an element is the mark of a note, or leads back from one, whatever it looks like. */
export const isNoteReference = (node: SeenNode, style: Style): boolean =>
  NOTE_ROLE.test(`${node.getAttribute?.('role')} ${node.getAttribute?.('epub:type')}`) ||
  has(node, 'data-footnote-ref') ||
  has(node, 'data-footnote-backref') ||
  'mso-footnote-id' in style ||
  'mso-endnote-id' in style ||
  // Not `mso-comment-reference`, which stands on the words that the comment is on.
  /#_msocom_/.test(node.getAttribute?.('href') ?? '');
