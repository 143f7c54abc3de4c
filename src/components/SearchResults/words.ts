// The source's words in the page: their places in UTF-16 units, as if the apparatus in them were not there (contract,
// “Text in the pages”: what is the edition's own inside a source element holds no text node at all).

/** The text nodes of an element, in order. */
function* textsOf(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

/** A range of an element's words as a range of the document. `null` where the element has not so many. */
export function rangeOf(element: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (const text of textsOf(element)) {
    const next = at + text.length;
    if (!begun && start < next) {
      range.setStart(text, start - at);
      begun = true;
    }
    if (begun && end <= next) {
      range.setEnd(text, end - at);
      return range;
    }
    at = next;
  }
  return null;
}

const HIGHLIGHTS = typeof CSS === 'object' && 'highlights' in CSS && typeof Highlight === 'function';

/** Wraps what a range holds in `<mark>`, text by text, for browsers without the Highlight API. */
function wrap(range: Range): void {
  const root = range.commonAncestorContainer;
  const texts =
    root instanceof Text ? [root] : [...textsOf(root as Element)].filter((text) => range.intersectsNode(text));
  for (const text of texts) {
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    if (from === to) continue;
    const words = from > 0 ? text.splitText(from) : text;
    if (to - from < words.length) words.splitText(to - from);
    const mark = document.createElement('mark');
    words.replaceWith(mark);
    mark.append(words);
  }
}

/** Marks ranges under a name that the style sheet knows (`::highlight(name)`, or `mark`). The text stays as it is. */
export function highlight(name: string, ranges: readonly Range[]): void {
  if (HIGHLIGHTS) CSS.highlights.set(name, new Highlight(...ranges));
  // From the end: a text that is split keeps what comes before it.
  else for (const range of [...ranges].reverse()) wrap(range);
}

/** Takes the marks of a name away again. */
export function clearHighlight(name: string): void {
  if (HIGHLIGHTS) CSS.highlights.delete(name);
  else for (const mark of document.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
}
