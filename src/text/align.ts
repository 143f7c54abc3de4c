/** How words lie on a text: the best local alignment. */
export interface Alignment {
  /** Stretch of the words and stretch of the text, that lie on one another. */
  words: [start: number, end: number];
  text: [start: number, end: number];
  /** For each unit of the words, whether it met its like. */
  met: boolean[];
  /** 2 for each unit met, less 1 for each that was changed, added or left out. */
  score: number;
}

const [STOP, BOTH, WORDS, TEXT] = [0, 1, 2, 3];

/** Smith and Waterman's alignment of some words with a text; costs their lengths multiplied. */
export function align(words: string, text: string): Alignment {
  const width = text.length + 1;
  const from = new Uint8Array((words.length + 1) * width);
  let above = new Int16Array(width);
  let row = new Int16Array(width);
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= words.length; i++) {
    row[0] = 0;
    for (let j = 1; j < width; j++) {
      const both = (above[j - 1] ?? 0) + (words[i - 1] === text[j - 1] ? 2 : -1);
      const gap = Math.max(above[j] ?? 0, row[j - 1] ?? 0) - 1;
      const score = Math.max(0, both, gap);
      row[j] = score;
      from[i * width + j] = score === 0 ? STOP : score === both ? BOTH : (above[j] ?? 0) - 1 === score ? WORDS : TEXT;
      // Of equals the longer: a character that was met after a change is met.
      if (score > best.score || (score === best.score && i > best.i)) best = { score, i, j };
    }
    [above, row] = [row, above];
  }
  const met = Array.from(words, () => false);
  let { i, j } = best;
  for (let step = from[i * width + j]; step !== STOP && step !== undefined; step = from[i * width + j]) {
    if (step === BOTH) met[i - 1] = words[i - 1] === text[j - 1];
    if (step !== TEXT) i--;
    if (step !== WORDS) j--;
  }
  return { words: [i, best.i], text: [j, best.j], met, score: best.score };
}
