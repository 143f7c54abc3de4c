import { diffArrays } from 'diff';

// Sets a second text against a first that is in blocks, each by itself: the second may have only a part of it, in other paragraphs and
// another order. Blank space is nobody's reading and is left out of both.

/** A run of characters of a block, in UTF-16 units, and what the second text has there. */
export interface Divergence {
  start: number;
  end: number;
  reads: string;
  /** Nothing but marks differs. */
  marks: boolean;
}

export interface CollatedBlock {
  number: number;
  /** Whether the second text has it, as a whole or in part. */
  found: 'whole' | 'part' | 'not';
  divergences: Divergence[];
}

interface Unit {
  text: string;
  start: number;
  end: number;
}

/** How many letters in a row are looked for. Fewer stand anywhere. */
const SEED = 4;
/** A stretch this long at an end of a block, of which the second text has nothing, is not there; a shorter one is another reading. */
const MISSING = 12;
/** A block of which less than this part is found is not there. */
const LEAST = 0.5;

const unitsOf = (text: string): Unit[] =>
  [...text.matchAll(/\S/gu)].map(({ index, 0: found }) => ({ text: found, start: index, end: index + found.length }));

/** A mark in either width is one mark. */
const folded = (text: string): string => text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Where in `other` each run of letters begins. */
function seedsOf(other: readonly Unit[]): { letters: number[]; places: Map<string, number[]> } {
  const letters = [...other.keys()].filter((i) => lettersOf(other[i]?.text ?? '') !== '');
  const places = new Map<string, number[]>();
  for (let i = 0; i + SEED <= letters.length; i++) {
    const key = letters
      .slice(i, i + SEED)
      .map((at) => other[at]?.text)
      .join('');
    places.set(key, [...(places.get(key) ?? []), i]);
  }
  return { letters, places };
}

/** The longest chain of seeds that rise in both texts and keep together, as pairs of letters: [in the block, in the other]. */
function chainOf(block: string, places: ReadonlyMap<string, number[]>): [number, number][] {
  const characters = [...block];
  // A place that is left for another has to be worth it: dear where the second text has more there, which may be another
  // paragraph with the same words, cheaper where it has less, which may be a gap of its own.
  const cost = (more: number): number => (more > 0 ? more / 4 : Math.min(-more / 4, 6));
  const pairs = characters.flatMap((_, i) =>
    (places.get(characters.slice(i, i + SEED).join('')) ?? []).map((j): [number, number] => [i, j]),
  );
  const best: { score: number; before: number }[] = [];
  let last = -1;
  for (const [k, [i, j]] of pairs.entries()) {
    best.push({ score: 1, before: -1 });
    const mine = best[k];
    for (let b = k - 1; mine && b >= 0 && b > k - 400; b--) {
      const [x, y] = pairs[b] ?? [0, 0];
      const score = (best[b]?.score ?? 0) + 1 - cost(j - y - (i - x));
      if (x < i && y < j && score > mine.score) Object.assign(mine, { score, before: b });
    }
    if (mine && mine.score > (best[last]?.score ?? 0)) last = k;
  }
  const chain: [number, number][] = [];
  for (let k = last; k >= 0; k = best[k]?.before ?? -1) chain.unshift(pairs[k] ?? [0, 0]);
  return chain;
}

/** The end of a range nearest to `at`: that of a paragraph where one ends within a few letters of it. */
function snapped(at: number, borders: readonly number[], slack: number): number {
  const near = borders.filter((border) => Math.abs(border - at) <= slack);
  return near.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? at;
}

/**
 * What differs between units of the block and of the other text, neighbours a single unit apart taken together; and whether a
 * stretch of the block is not there at all.
 */
function divergencesOf(block: readonly Unit[], other: readonly Unit[]): { gaps: boolean; divergences: Divergence[] } {
  const found: { from: number; to: number; reads: string }[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(
    block.map(({ text }) => text),
    other.map(({ text }) => text),
    { comparator: (a, b) => folded(a) === folded(b) },
  )) {
    const last = found.at(-1);
    const joins = last && at - last.to <= 1;
    if (!added && !removed) {
      at += value.length;
      continue;
    }
    const reads = added ? value.join('') : '';
    const to = at + (removed ? value.length : 0);
    if (joins) {
      const between = block.slice(last.to, at).map(({ text }) => text);
      Object.assign(last, { to, reads: last.reads + between.join('') + reads });
    } else found.push({ from: at, to, reads });
    at = to;
  }
  const startOf = (i: number): number => block[i]?.start ?? block.at(-1)?.end ?? 0;
  const isGap = ({ from, to, reads }: (typeof found)[number]): boolean => to - from - reads.length > MISSING;
  const divergences = found
    .filter((one) => !isGap(one))
    .map(({ from, to, reads }) => {
      const words = block.slice(from, to).map(({ text }) => text);
      return {
        start: startOf(from),
        end: to > from ? (block[to - 1]?.end ?? 0) : startOf(from),
        reads,
        marks: lettersOf(words.join('')) === lettersOf(reads),
      };
    });
  return { gaps: found.some(isGap), divergences };
}

/**
 * Collates a second text with the blocks of a first. Gives for each block whether it was found, and what differs there in its order;
 * of a block too short to be told apart (`SEED` letters) only whether it stands there as it is. Takes any text, throws nothing.
 */
export function collate(blocks: readonly { number: number; text: string }[], second: string): CollatedBlock[] {
  const other = unitsOf(second);
  const { letters, places } = seedsOf(other);
  // The units that begin a paragraph, and the end of all.
  const borders = [
    ...other.flatMap(({ start }, i) => (i === 0 || /\n/.test(second.slice(other[i - 1]?.end, start)) ? [i] : [])),
    other.length,
  ];
  const matched = blocks.map(({ number, text }) => {
    const own = unitsOf(text);
    const ownLetters = [...own.keys()].filter((i) => lettersOf(own[i]?.text ?? '') !== '');
    const words = ownLetters.map((i) => own[i]?.text).join('');
    const chain = chainOf(words, places);
    return { number, text, own, ownLetters, chain };
  });
  // Words of one block that stand in another as well are the longer one's where only that is there.
  const taken = new Set<number>();
  const isOther = new Set<number>();
  for (const { number, chain } of [...matched].sort((a, b) => b.chain.length - a.chain.length)) {
    if (chain.filter(([, at]) => taken.has(at)).length > chain.length / 2) isOther.add(number);
    else for (let at = chain[0]?.[1] ?? 0; at <= (chain.at(-1)?.[1] ?? -1); at++) taken.add(at);
  }
  return matched.map(({ number, text, own, ownLetters, chain }): CollatedBlock => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (!first || !last || isOther.has(number) || chain.length + SEED - 1 < ownLetters.length * LEAST) {
      const isThere = ownLetters.length < 2 * SEED && second.replace(/\s/g, '').includes(text.replace(/\s/g, ''));
      return { number, found: isThere ? 'whole' : 'not', divergences: [] };
    }
    const [before, behind] = [first[0], ownLetters.length - last[0] - SEED];
    const unitOf = (letter: number): number => letters[letter] ?? other.length;
    const isMark = (i: number): boolean => lettersOf(other[i]?.text ?? 'x') === '';
    // In the middle of a line the marks at a block's ends are those that it has itself.
    let head = snapped(unitOf(Math.max(0, first[1] - before)), borders, before > 0 ? before + SEED : SEED);
    if (!borders.includes(head)) for (let n = ownLetters[0] ?? 0; n > 0 && isMark(head - 1); n--) head--;
    const foot = unitOf(last[1] + SEED - 1) + 1;
    let end = snapped(Math.min(other.length, foot + behind), borders, behind + SEED);
    const ownEnd = (ownLetters.at(-1) ?? 0) + 1;
    while (behind === 0 && end - foot < own.length - ownEnd && isMark(end)) end++;
    // A block whose head or foot is not there at all: compared without it.
    const lacksHead = before > MISSING && unitOf(first[1]) - head < before / 2;
    const lacksFoot = behind > MISSING && end - foot < behind / 2;
    const ownFrom = lacksHead ? (ownLetters[first[0]] ?? 0) : 0;
    const ownTo = lacksFoot ? (ownLetters[last[0] + SEED - 1] ?? 0) + 1 : own.length;
    const otherFrom = lacksHead ? unitOf(first[1]) : Math.min(head, unitOf(first[1]));
    const otherTo = lacksFoot ? foot : Math.max(end, foot);
    const { gaps, divergences } = divergencesOf(own.slice(ownFrom, ownTo), other.slice(otherFrom, otherTo));
    return { number, found: lacksHead || lacksFoot || gaps ? 'part' : 'whole', divergences };
  });
}
