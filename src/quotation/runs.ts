/** Letters of the words and letters of the text that are equal, one for one; in units of the normalized texts. */
export interface Run {
  words: number;
  text: number;
  length: number;
}

/** Where in a text each pair of its units is. */
export type Pairs = ReadonlyMap<string, readonly number[]>;

/** A pair that is in the text more often than that begins a run only with a third unit. */
const FREQUENT = 48;

/** Indexes a normalized text. Pairs that lie over a closed seam are left out, so that no run does: `isClosed` is asked for each unit. */
export function pairsOf(text: string, isClosed: (at: number) => boolean): Pairs {
  const pairs = new Map<string, number[]>();
  for (let at = 0; at + 1 < text.length; at++) {
    if (isClosed(at + 1)) continue;
    const pair = text.slice(at, at + 2);
    const known = pairs.get(pair);
    if (known) known.push(at);
    else pairs.set(pair, [at]);
  }
  return pairs;
}

/** Every longest run of the words in the text, in the order of the words. */
export function runsOf(text: string, pairs: Pairs, words: string): Run[] {
  const runs: Run[] = [];
  let going = new Map<number, Run>();
  for (let at = 0; at + 1 < words.length; at++) {
    const next = new Map<number, Run>();
    const places = pairs.get(words.slice(at, at + 2)) ?? [];
    for (const place of places) {
      let run = going.get(place);
      if (run) run.length++;
      else if (places.length > FREQUENT && words[at + 2] !== text[place + 2]) continue;
      else {
        run = { words: at, text: place, length: 2 };
        runs.push(run);
      }
      next.set(place + 1, run);
    }
    going = next;
  }
  return runs;
}
