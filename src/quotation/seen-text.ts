import {
  isBlock,
  isLocalLink,
  isNoteMark,
  isNoteReference,
  isPreformatted,
  isRaised,
  isUnseen,
  styleOf,
} from './seen-element.ts';
import { BREAK, CITED, inMarks, LINKED, LOWERED, linesIn, RAISED, UNCITED, withoutSigns } from './seen-line.ts';

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
  raised: boolean;
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
      if (state.linked && isNoteMark(wordsIn(node))) return;
    }
    const raises = !state.raised && isRaised(name, style);
    state.raised ||= raises;

    const block = isBlock(name, style);
    if (block) endBlock();
    const quotes = name === 'q' && !state.hidden;
    const cites = state.quoting && !state.citing && (name === 'cite' || name === 'footer');
    const quoting = name === 'blockquote' && block && !state.quoting;
    const first = blocks.length;
    if (raises) line += RAISED;
    if (state.raised && state.linked) line += LINKED;
    if (cites) line += CITED;
    if (quotes) line += state.deep++ % 2 ? '‘' : '“';
    state.quoting ||= quoting;
    state.citing ||= cites;
    for (const child of node.childNodes) walk(child, state);
    if (quotes) line += state.deep % 2 ? '”' : '’';
    if (cites) line += UNCITED;
    if (raises) line += LOWERED;
    if (block) endBlock();
    if (quoting) blocks.push(...inMarks(blocks.splice(first)));
  };
  walk(root, {
    preformatted: false,
    hidden: false,
    quoting: false,
    citing: false,
    deep: 0,
    raised: false,
    linked: false,
  });
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
