/** A stretch of a draft, in UTF-16 units, end excluded. */
export interface Stretch {
  start: number;
  end: number;
}

const PAIRS = ['“”', '「」', '『』', '‘’'];
/** Marks that open and close alike: they must do so on one line, so that an inch sign does not turn the rest around. */
const ALIKE = '"＂';

/** 5", not 5"显示屏". */
const isInch = (text: string, at: number): boolean =>
  /\d/.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');

const TITLE = /《[^《》\n]*》/gu;

/** The titles of works in a stretch, marks included. */
export const titlesIn = (text: string, { start, end }: Stretch): Stretch[] =>
  [...text.slice(start, end).matchAll(TITLE)].map(({ index, 0: title }) => ({
    start: start + index,
    end: start + index + title.length,
  }));

/**
 * The outermost quotations of a stretch, marks included, in order. Marks inside one belong to it; one that is
 * never closed, or was never opened (the apostrophe of it’s), is none; nor is one inside a title (《逆势飞“杨”》). One pass,
 * however many marks there are.
 */
export function quotationsIn(text: string, { start, end }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  const open = new Map<string, number[]>();
  const close = (kind: string, at: number): void => {
    const from = open.get(kind)?.pop();
    if (from === undefined) return;
    found.push({ start: from, end: at + 1 });
    // What was opened inside and is still open cannot close outside.
    for (const starts of open.values()) while ((starts.at(-1) ?? -1) > from) starts.pop();
  };
  const titles = new Map(titlesIn(text, { start, end }).map((title) => [title.start, title.end]));
  for (let at = start; at < end; at++) {
    const title = titles.get(at);
    // Not inside a quotation: one that ends within a title would not be closed.
    if (title !== undefined && [...open.values()].every((starts) => starts.length === 0)) at = title;
    const mark = text[at] ?? '';
    if (mark === '\n') for (const alike of ALIKE) open.delete(alike);
    const kind = ALIKE.includes(mark) ? mark : PAIRS.find((pair) => pair.includes(mark));
    if (kind === undefined || (kind === mark && !open.get(kind)?.length && isInch(text, at))) continue;
    if (kind === mark ? open.get(kind)?.length : kind[1] === mark) close(kind, at);
    else if (open.get(kind)?.push(at) === undefined) open.set(kind, [at]);
  }
  found.sort((a, b) => a.start - b.start);
  const outer: Stretch[] = [];
  for (const stretch of found) if (stretch.end > (outer.at(-1)?.end ?? -1)) outer.push(stretch);
  return outer;
}
