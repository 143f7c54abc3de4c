// How words lie on a text: runs of equal letters, chained in the order of the words, as in the search for reused text. A
// chain goes on within one stretch of the text as long as the gaps are small, or begins anew elsewhere, at a cost.

/** Letters of the words and letters of the text that are equal, one for one; in units of the normalized texts. */
export interface Run {
  words: number;
  text: number;
  length: number;
}

/** Runs that follow one another in one stretch of the text: what lies between them was edited. */
export interface Stretch {
  runs: Run[];
  /** From the first run's begin to the last one's end, end excluded. */
  words: [start: number, end: number];
  text: [start: number, end: number];
}

export interface Chain {
  /** In the order of the words. */
  stretches: Stretch[];
  /** For each unit of the words, whether it has met its like. */
  met: boolean[];
}

/** Where in a text each pair of its units is. */
export type Pairs = ReadonlyMap<string, readonly number[]>;

/** So many units may be put in or left out inside a stretch. */
const GAP = 24;
/** So many units more of the text are looked at than of the words beside them. */
const MORE = 3;
/** What beginning anew elsewhere costs, in equal units: two that are met by chance never pay for it. */
const ANEW = 2.5;
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
function runsOf(text: string, pairs: Pairs, words: string): Run[] {
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

interface Link {
  score: number;
  before: number | undefined;
  /** Units at the begin of the run that the one before has already. */
  cut: number;
  anew: boolean;
}

/** The chain of the greatest score: its runs, cut so that they do not overlap, and where it begins anew. */
function bestChain(
  runs: readonly Run[],
  length: number,
  pieceOf: (unit: number) => number,
): { run: Run; anew: boolean }[] {
  const links: Link[] = [];
  const pieces = runs.map(({ text }) => pieceOf(text));
  const ending = new Map<number, number[]>();
  /** For each number of units, the best chain that ends within them. */
  const bestWithin: (number | undefined)[] = Array.from({ length: length + 1 });
  let done = 0;
  const scoreOf = (k: number | undefined): number =>
    k === undefined ? Number.NEGATIVE_INFINITY : (links[k]?.score ?? 0);
  runs.forEach((run, k) => {
    // The runs come in the order of their begin: all that end here or before are known.
    for (; done <= run.words; done++) {
      let best = done > 0 ? bestWithin[done - 1] : undefined;
      for (const one of ending.get(done) ?? []) if (scoreOf(one) > scoreOf(best)) best = one;
      bestWithin[done] = best;
    }
    const far = bestWithin[run.words];
    let link: Link = { score: run.length - ANEW + Math.max(0, scoreOf(far)), before: far, cut: 0, anew: true };
    if (scoreOf(far) <= 0) link.before = undefined;
    const last = run.words + Math.min(run.length - 1, 8);
    for (let end = Math.max(0, run.words - GAP); end <= last; end++) {
      for (const one of ending.get(end) ?? []) {
        const other = runs[one];
        if (!other || other.words >= run.words) continue;
        const back = Math.max(0, end - run.words);
        const near = other.text < run.text && pieces[one] === pieces[k];
        const cut = near ? Math.max(back, other.text + other.length - run.text) : back;
        const gaps = [run.words + cut - end, run.text + cut - other.text - other.length] as const;
        const anew = !near || Math.max(...gaps) > GAP;
        const own = anew ? back : cut;
        if (own >= run.length) continue;
        const cost = anew ? ANEW : 0.5 + Math.abs(gaps[0] - gaps[1]) / 4;
        const score = scoreOf(one) + run.length - own - cost;
        if (score > link.score) link = { score, before: one, cut: own, anew };
      }
    }
    links.push(link);
    const end = run.words + run.length;
    const known = ending.get(end);
    if (known) known.push(k);
    else ending.set(end, [k]);
  });
  let at: number | undefined;
  links.forEach(({ score }, k) => {
    if (at === undefined || score > scoreOf(at)) at = k;
  });
  const chain: { run: Run; anew: boolean }[] = [];
  while (at !== undefined) {
    const [run, link] = [runs[at], links[at]];
    if (!run || !link) break;
    const { cut, anew } = link;
    chain.unshift({ run: { words: run.words + cut, text: run.text + cut, length: run.length - cut }, anew });
    at = link.before;
  }
  return chain;
}

/** Marks the units of two short ranges that are equal and in the same order, by their longest common subsequence. */
function meet(words: string, [from, to]: Between, text: string, [first, last]: Between, met: boolean[]): void {
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

type Between = readonly [start: number, end: number];

/**
 * Chains the words with the text. Words and text are normalized; `limits` says how far the text goes on before and behind two
 * units of it. Takes time in proportion to the words.
 */
export function chainOf(
  text: string,
  pairs: Pairs,
  words: string,
  limits: (start: number, end: number) => Between,
): Chain {
  const stretches: Stretch[] = [];
  const met = Array.from({ length: words.length }, () => false);
  for (const { run, anew } of bestChain(
    runsOf(text, pairs, words),
    words.length,
    (unit) => limits(unit, unit + 1)[0],
  )) {
    met.fill(true, run.words, run.words + run.length);
    const stretch = stretches.at(-1);
    const before = stretch?.runs.at(-1);
    if (!anew && stretch && before) {
      meet(words, [before.words + before.length, run.words], text, [before.text + before.length, run.text], met);
      stretch.runs.push(run);
      stretch.words[1] = run.words + run.length;
      stretch.text[1] = run.text + run.length;
    } else
      stretches.push({
        runs: [run],
        words: [run.words, run.words + run.length],
        text: [run.text, run.text + run.length],
      });
  }
  // At either end the text may go on with what was edited there.
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (first && last) {
    const [head, tail] = [Math.min(first.words[0], GAP), Math.min(words.length - last.words[1], GAP)];
    const [start, end] = [first.text[0], last.text[1]];
    const [lowest, highest] = limits(start, end);
    meet(words, [first.words[0] - head, first.words[0]], text, [Math.max(lowest, start - head - MORE), start], met);
    meet(words, [last.words[1], last.words[1] + tail], text, [end, Math.min(highest, end + tail + MORE)], met);
  }
  return { stretches, met };
}
