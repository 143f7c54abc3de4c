/** Chrome falls silent after about 15 s of one utterance; a slow voice says three characters a second. */
export const LONGEST = 40;

/** Where a long sentence may be cut, the best first: stops, lists, then anywhere but in a number or a Latin word. */
const CUTS = [/[。？！；：，]/g, /[、]/g, /[\dA-Za-z.]+|./gsu];

/**
 * Cuts words into pieces of at most `LONGEST` characters. Joined they are the words again.
 *
 * @param words what is said, as `pronounceable()` gives it
 */
export function utterances(words: string): string[] {
  if (words.length <= LONGEST) return words ? [words] : [];
  for (const cut of CUTS) {
    const ends = [...words.matchAll(cut)].map(({ index, 0: mark }) => index + mark.length);
    const end = ends.filter((one) => one > 0 && one <= LONGEST).pop();
    if (end) return [words.slice(0, end), ...utterances(words.slice(end))];
  }
  return [words.slice(0, LONGEST), ...utterances(words.slice(LONGEST))];
}
