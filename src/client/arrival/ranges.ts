/**
 * The stretches of text nodes that hold [start, end) of an element's words, in UTF-16 units. What is the edition's own in
 * it (`data-apparatus`) holds no text (contract, “Text in the pages”), so that every text node is the source's.
 */
export function rangesOf(element: HTMLElement, start: number, end: number): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node && at < end; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
    if (from < to) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
    at += length;
  }
  return ranges;
}
