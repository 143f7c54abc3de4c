const NAME = 'found';

/**
 * Paints ranges, each within one text node, and gives what takes the paint away. By the CSS Custom Highlight API, which
 * leaves the page as it is; or where that is missing with a `<mark>` around each, put in from the last to the first,
 * so that the ranges before stay what they are.
 */
export function paint(ranges: readonly Range[]): () => void {
  if ('highlights' in CSS) {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => CSS.highlights.delete(NAME);
  }
  const marks = [...ranges].reverse().map((range) => {
    const mark = document.createElement('mark');
    mark.className = NAME;
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
}
