/** How many units of an element's words come before a point in it; `null` where the point lies elsewhere. */
function unitsBefore(element: Element, node: Node, offset: number): number | null {
  if (!element.contains(node)) return null;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What of a selection are the source's words, piece by piece, without blanks at either end. */
export function selectedRanges(selection: Range): { element: HTMLElement; start: number; end: number }[] {
  const places = [...document.querySelectorAll<HTMLElement>('main [data-source], main [data-passage-text]')];
  return places
    .filter((element) => selection.intersectsNode(element))
    .flatMap((element) => {
      const whole = element.textContent;
      const from = unitsBefore(element, selection.startContainer, selection.startOffset) ?? 0;
      const to = unitsBefore(element, selection.endContainer, selection.endOffset) ?? whole.length;
      const words = whole.slice(from, to);
      const start = from + words.length - words.trimStart().length;
      const end = to - (words.length - words.trimEnd().length);
      return start < end ? [{ element, start, end }] : [];
    });
}
