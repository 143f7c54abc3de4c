import {
  isBlock,
  isLocalLink,
  isNoteReference,
  isPreformatted,
  isRaised,
  isUnseen,
  NOTE_MARK,
  styleOf,
} from './seen-element.ts';
import { BREAK, CITED, inMarks, LOWERED, linesIn, RAISED, superscript, UNCITED, withoutSigns } from './seen-line.ts';

/** What a document is walked by. The browser's nodes are such; `scripts/drafts/` makes others. */
export interface SeenNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<SeenNode>;
  getAttribute?(name: string): string | null;
}

/** What is handed down. */
interface State {
  preformatted: boolean;
  /** `visibility`, which a child may take back. */
  hidden: boolean;
  /** In a block quotation: one inside another is no quotation of its own. */
  quoting: boolean;
  /** In what names the source of one. */
  citing: boolean;
  /** How many `<q>` deep. */
  deep: number;
  /** In a link to a place of the same page. */
  linked: boolean;
}

/** Scripts of mp.weixin.qq.com show it; in a page that was saved without them it still says `visibility: hidden`. */
const SHOWN_LATER = 'js_content';

/**
 * The words of a document as a reader sees them and nothing else: a blank line between blocks, a line end for a line break
 * inside one, nothing of what is hidden, struck out or read aside (ruby, the marks of notes). White space is as HTML has it,
 * with none where a line of the file ends between two Chinese characters. A block quotation comes in 『 』, so that it is
 * checked as one, with a last line that names its source behind it; `<q>` comes in “ ”, and in ‘ ’ inside another.
 * Every element that is no block by the HTML Standard's style sheet is inline; of styles only those in attributes are read.
 * Takes any tree; throws RangeError on one that is thousands deep.
 */
export function seenText(root: SeenNode): string {
  const blocks: string[] = [];
  let line = '';
  const endBlock = (): void => {
    for (const one of linesIn(line)) blocks.push(one);
    line = '';
  };

  /** Adds what stands raised: digits as such, nothing for the mark of a note. False if it is neither. */
  const raise = (node: SeenNode, linked: boolean): boolean => {
    const words = wordsIn(node);
    if (NOTE_MARK.test(words) || (words.length < 6 && (linked || hasLocalLink(node)))) return true;
    if (!/^\d{1,3}$/.test(words)) return false;
    line += RAISED + superscript(words) + LOWERED;
    return true;
  };

  const walk = (node: SeenNode, inherited: State): void => {
    const name = node.nodeName.toLowerCase();
    if (name === '#text') {
      const words = withoutSigns(node.nodeValue ?? '');
      if (!inherited.hidden) line += inherited.preformatted ? words.replace(/\r\n?|\n/g, BREAK) : words;
      return;
    }
    if (name === 'br') line += BREAK;
    const style = styleOf(node);
    if (isUnseen(node, name, style) || isNoteReference(node, style)) return;
    const state: State = { ...inherited };
    state.preformatted = isPreformatted(name, style) ?? state.preformatted;
    if (style.visibility && node.getAttribute?.('id') !== SHOWN_LATER)
      state.hidden = /^(?:hidden|collapse)/.test(style.visibility);
    if (name === 'a') {
      state.linked = isLocalLink(node);
      if (state.linked && NOTE_MARK.test(wordsIn(node))) return;
    }
    if (!state.hidden && isRaised(name, style) && raise(node, state.linked)) return;

    const block = isBlock(name, style);
    if (block) endBlock();
    const quotes = name === 'q' && !state.hidden;
    const cites = state.quoting && !state.citing && (name === 'cite' || name === 'footer');
    const quoting = name === 'blockquote' && block && !state.quoting;
    const first = blocks.length;
    if (cites) line += CITED;
    if (quotes) line += state.deep++ % 2 ? '‘' : '“';
    state.quoting ||= quoting;
    state.citing ||= cites;
    for (const child of node.childNodes) walk(child, state);
    if (quotes) line += state.deep % 2 ? '”' : '’';
    if (cites) line += UNCITED;
    if (block) endBlock();
    if (quoting) blocks.push(...inMarks(blocks.splice(first)));
  };
  walk(root, { preformatted: false, hidden: false, quoting: false, citing: false, deep: 0, linked: false });
  endBlock();
  return withoutSigns(blocks.join('\n\n'));
}

/** The mark of a note is shorter. */
const LONG = 20;

/** The beginning of an element's text, trimmed: enough to say whether it is the mark of a note. */
function wordsIn(node: SeenNode): string {
  if (node.nodeName === '#text') return node.nodeValue ?? '';
  let words = '';
  for (const child of node.childNodes) if (words.length < LONG) words += wordsIn(child);
  return words.trim();
}

const hasLocalLink = (node: SeenNode): boolean =>
  isLocalLink(node) || [...node.childNodes].some((child) => hasLocalLink(child));
