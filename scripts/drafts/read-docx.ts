import type { Element } from '@xmldom/xmldom';
import { codePoint } from 'dingbat-to-unicode';
import { type SeenNode, seenText } from '../../src/quotation/seen-text.ts';
import { openFields } from './docx-field.ts';
import { type Look, looksOf } from './docx-looks.ts';
import { attributeOf, childOf, elementsIn, nameOf, openDocx } from './docx-package.ts';

const text = (words: string): SeenNode => ({ nodeName: '#text', nodeValue: words, childNodes: [] });
const element = (nodeName: string, childNodes: SeenNode[]): SeenNode => ({ nodeName, nodeValue: null, childNodes });

/** Not in the words: properties, what a revision took away, the reading of ruby, marks of notes, what a field is made from. */
const UNREAD =
  /^w:(?:\w+Pr|del|moveFrom|rt|delText|delInstrText|(?:foot|end)note(?:Reference|Ref)|annotationRef|commentReference|sectPr)$/;

/** What stands for one character, and the line breaks. A page that ends inside a paragraph ends a line. */
const SIGNS: Readonly<Record<string, SeenNode>> = {
  'w:tab': text('\u00a0'),
  'w:ptab': text('\u00a0'),
  'w:br': element('br', []),
  'w:cr': element('br', []),
  'w:noBreakHyphen': text('-'),
};

/**
 * The words of a Word document as its reader sees them, revisions accepted; text boxes behind the paragraph that they are
 * fixed to, notes at the end; no headers, footers or comments. Throws an error of one line where it is none.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { document, styles, footnotes, endnotes } = await openDocx(bytes);
  const looks = looksOf(styles);
  const notes = [footnotes, endnotes]
    .flatMap((part) => (part ? elementsIn(part) : []))
    // The line that parts the notes from the page is one of them.
    .filter((note) => (attributeOf(note, 'type') ?? 'normal') === 'normal');
  return seenText(
    element(
      'div',
      [document, ...notes].map((story) => element('div', wordsOf(story, looks))),
    ),
  );
}

/** A paragraph without its mark, which a revision took away or which is hidden: it goes on in the next. */
const OPEN = 'open-paragraph';

/** Puts what begins in an open paragraph and ends in the next into one. */
function joined(nodes: readonly SeenNode[]): SeenNode[] {
  const out: SeenNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last?.nodeName === OPEN && /^(?:p|open-paragraph)$/.test(node.nodeName))
      out[out.length - 1] = element(node.nodeName, [...last.childNodes, ...node.childNodes]);
    else out.push(node);
  }
  return out.map((node) => (node.nodeName === OPEN ? element('p', [...node.childNodes]) : node));
}

/** The words of a story: the body, or one note. */
function wordsOf(story: Element, looks: (run: Element, paragraph?: Element) => Look): SeenNode[] {
  const fields = openFields();
  let boxes: SeenNode[] = [];
  let paragraph: Element | undefined;

  const inside = (parent: Element | undefined): SeenNode[] => joined(parent ? elementsIn(parent).flatMap(read) : []);

  const readParagraph = (one: Element): SeenNode[] => {
    const outer = { paragraph, boxes };
    [paragraph, boxes] = [one, []];
    const words = inside(one);
    const behind = boxes;
    ({ paragraph, boxes } = outer);
    const mark = childOf(one, 'w:pPr', 'w:rPr');
    const open = ['w:del', 'w:moveFrom', 'w:vanish'].some((name) => childOf(mark, name));
    return [element(open ? OPEN : 'p', words), ...behind];
  };

  const readRun = (run: Element): SeenNode[] => {
    const { hidden, struck, raised } = looks(run, paragraph);
    // Whatever the look: fields begin and end in such runs.
    const words = inside(run);
    return hidden || struck || fields.inCode ? [] : raised ? [element('sup', words)] : words;
  };

  const read = (one: Element): SeenNode[] => {
    const name = nameOf(one);
    const sign = SIGNS[name];
    if (sign) return [sign];
    if (UNREAD.test(name)) return [];
    switch (name) {
      case 'w:t':
      case 'm:t':
        return [text(one.textContent ?? '')];
      case 'w:p':
        return readParagraph(one);
      case 'w:r':
        return readRun(one);
      case 'w:sym':
        return [text(symbol(one))];
      case 'w:fldChar':
        return [text(fields.turn(attributeOf(one, 'fldCharType')))];
      case 'w:instrText':
        fields.addCode(one.textContent ?? '');
        return [];
      case 'w:txbxContent':
        boxes.push(element('div', inside(one)));
        return [];
      case 'AlternateContent':
        // The same in two forms, of which Word shows the first that it knows.
        return inside(elementsIn(one).find(({ localName }) => localName === 'Choice') ?? childOf(one, 'Fallback'));
      case 'w:tr':
        return childOf(one, 'w:trPr', 'w:del') ? [] : [element('tr', inside(one))];
      case 'w:tc':
        return [element('td', inside(one))];
      default:
        return inside(one);
    }
  };

  return inside(story);
}

/** A character of a font of pictures, in Unicode; one that has no such place as it is. */
function symbol(one: Element): string {
  const code = Number.parseInt(attributeOf(one, 'char') ?? '', 16);
  if (!(code <= 0x10ffff)) return '';
  // Such fonts are laid from U+F000.
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return codePoint(attributeOf(one, 'font') ?? '', place)?.string ?? String.fromCodePoint(code);
}
