export type Between = readonly [start: number, end: number];

/** Marks the units of two short ranges that are equal and in the same order, by their longest common subsequence. */
export function meet(words: string, [from, to]: Between, text: string, [first, last]: Between, met: boolean[]): void {
  if (from >= to || first >= last) return;
  const width = last - first + 1;
  const common = new Uint8Array((to - from + 1) * width);
  for (let i = to - from - 1; i >= 0; i--)
    for (let j = last - first - 1; j >= 0; j--)
      common[i * width + j] =
        words[from + i] === text[first + j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  for (let i = 0, j = 0; i < to - from && j < last - first; ) {
    if (words[from + i] === text[first + j]) {
      met[from + i] = true;
      i++;
      j++;
    } else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
}
