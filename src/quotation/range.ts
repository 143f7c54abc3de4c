/** Characters of a draft, in UTF-16 units, end excluded. */
export interface DraftRange {
  start: number;
  end: number;
}

/** The range without the blanks around it. */
export function trimmed(text: string, { start, end }: DraftRange): DraftRange {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, end - (words.length - words.trimEnd().length)) };
}

/** Cuts a range at rising positions inside it; together the pieces are all of it. */
export const cutAt = ({ start, end }: DraftRange, cuts: readonly number[]): DraftRange[] =>
  [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }));

/** The positions, which rise, that fall inside none of the ranges, which rise too. */
export function outside(positions: readonly number[], ranges: readonly DraftRange[]): number[] {
  let i = 0;
  return positions.filter((at) => {
    while ((ranges[i]?.end ?? Infinity) <= at) i++;
    return (ranges[i]?.start ?? Infinity) >= at;
  });
}
