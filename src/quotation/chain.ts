import { type Between, meet } from './meet.ts';
import { type Pairs, type Run, runsOf } from './runs.ts';

// How words lie on a text: runs of equal letters, chained in the order of the words, as in the search for reused text. A
// chain goes on within one stretch of the text as long as the gaps are small, or begins anew elsewhere, at a cost.

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

/** So many units may be put in or left out inside a stretch. */
const GAP = 24;
/** So many units more of the text are looked at than of the words beside them. */
const MORE = 3;
/** What beginning anew elsewhere costs, in equal units: two that are met by chance never pay for it. */
const ANEW = 2.5;
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
