/** Whether two strings are one edit apart at most: one unit more, less or other. */
function oneEdit(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  let head = 0;
  while (head < longer && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < longer - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail >= longer - 1;
}

/**
 * Where `text` has the words but for one edit, as [from, to). One half of the words must then be as it is, so only
 * the neighbourhoods of the halves are looked at. For words of four units or more.
 */
export function nearSpans(text: string, words: string): [from: number, to: number][] {
  const found = new Map<number, number>();
  const half = words.length >> 1;
  const [head, tail] = [words.slice(0, half), words.slice(half)];
  if (words.length < 4) return [];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const from = at + half;
    const length = [0, 1, -1].find((more) => oneEdit(tail, text.slice(from, from + tail.length + more)));
    // At the text's end there may be a letter less than was asked for.
    if (length !== undefined) found.set(at, Math.min(text.length, from + tail.length + length));
  }
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    const length = [0, 1, -1].find((more) => oneEdit(head, text.slice(Math.max(0, at - half - more), at)));
    if (length !== undefined) found.set(Math.max(0, at - half - length), at + tail.length);
  }
  return [...found].sort(([a], [b]) => a - b);
}
