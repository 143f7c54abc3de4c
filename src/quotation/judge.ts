import { find } from '../search/match.ts';
import { firstLetterOf } from '../search/text-index.ts';
import { defined } from '../text/defined.ts';
import { type Folded, normalize } from '../text/normalize.ts';
import { type Chain, chainOf, type Stretch } from './chain.ts';
import type { Checker } from './checker.ts';
import { elided } from './elision.ts';
import { annotationsIn, blanked, notesIn, without } from './grammar.ts';
import { settled } from './settle.ts';
import { type SourceWords, sourceBeside, sourceWords } from './source-words.ts';
import type { Judgement } from './verdict.ts';

const MOST = 20;
/** So many letters at either end that met nothing may have been put in the place of as many of the text. */
const FEW = 6;

/** Whether the text has these words at the begin of a sentence, so that what is before them is not from it. */
function beginsSentence({ locations }: Checker, { parts: [part] }: SourceWords): boolean {
  if (!part) return false;
  const { text, ends = [] } = defined(
    locations.find(({ id }) => id === part.place),
    'a location',
  );
  const from = Math.max(0, ...ends.filter((end) => end <= part.start));
  return hasNoLetter(text.slice(from, part.start));
}

const hasNoLetter = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/**
 * Judges words that the text has, as they are, or without what is none of them: the marks of notes, what an editor put in, what
 * the writer left out. Nothing where the text has them in none of these ways.
 */
export function soundly(checker: Checker, quote: string): Judgement | undefined {
  const plain = without(quote, notesIn(quote));
  const is = settled(checker, quote) ?? (plain === quote ? undefined : settled(checker, plain));
  if (is) return is;
  const bare = without(quote, annotationsIn(quote));
  const clean = without(bare, notesIn(bare));
  const annotated = bare === quote || bare.trim() === '' ? undefined : settled(checker, clean);
  if (annotated) return { ...annotated, verdict: 'annotated' };
  return [...new Set([quote, plain, clean])].reduce<Judgement | undefined>(
    (found, words) => found ?? elided(checker, words),
    undefined,
  );
}

/** As `soundly`, of words behind a label: the text must have them at the begin of a sentence. */
export function soundlyBehindLabel(checker: Checker, words: string): Judgement | undefined {
  const is = soundly(checker, words);
  return is?.sources.some((source) => beginsSentence(checker, source)) ? is : undefined;
}

/** Words laid on the text. */
export interface Aligned {
  folded: Folded;
  chain: Chain;
}

/** How far the text goes on before and behind two of its normalized units: over seams that are open, not over others. */
function limitsOf(checker: Checker) {
  const { hay, follows } = checker;
  const closed = hay.places.flatMap((_, i) => (follows[i] ? [] : [firstLetterOf(hay, i)]));
  return (start: number, end: number): [number, number] => [
    closed.findLast((at) => at <= start) ?? 0,
    closed.find((at) => at >= end) ?? hay.text.length,
  ];
}

/** Lays words on the text, once, whatever is asked of them then. The marks of notes count as blanks. */
export function aligned(checker: Checker, quote: string): Aligned {
  const { hay, pairs } = checker;
  const folded = normalize(blanked(quote, notesIn(quote)), hay.table);
  return { folded, chain: chainOf(hay.text, pairs, folded.text, limitsOf(checker)) };
}

/** The share of the words that met their like, of those that count. */
export function shareOf({ chain: { met } }: Aligned, counts: (unit: number) => boolean = () => true): number {
  let [all, like] = [0, 0];
  met.forEach((is, unit) => {
    if (!counts(unit)) return;
    all++;
    if (is) like++;
  });
  return all === 0 ? 0 : like / all;
}

/** A stretch of the text in units of `raw`, with as many letters more at either end as the words have there, if they are few. */
function sourceOf(checker: Checker, quote: string, { words, text }: Stretch, edges: [number, number]): SourceWords {
  const { hay } = checker;
  const few = (count: number): number => (count <= FEW ? count : 0);
  const raw = (list: readonly number[], unit: number): number => defined(list[unit], 'a letter of the text');
  const place = hay.places.findLastIndex(({ start }) => start <= raw(hay.starts, text[0]));
  const close = hay.places.findIndex(({ end }) => end >= raw(hay.ends, text[1] - 1));
  const from = raw(hay.starts, Math.max(0, text[0] - few(words[0] - edges[0])));
  const to = raw(hay.ends, Math.min(hay.text.length, text[1] + few(edges[1] - words[1])) - 1);
  return sourceBeside(
    checker,
    quote,
    Math.max(defined(hay.places[place], 'a location').start, from),
    Math.min(defined(hay.places[close], 'a location').end, to),
  );
}

/** Other places that print the same words, none of them by a correction. */
function elsewhere(checker: Checker, first: SourceWords): SourceWords[] {
  return find(checker.hay, first.words)
    .filter(({ label, parts: [part] }) => label !== 'corrected' && part?.place !== first.parts[0]?.place)
    .slice(0, MOST)
    .map(({ start, end }) => sourceWords(checker, start, end));
}

/** Words that come near the text and are not sound: where they lie on it, and in what they differ. */
export function asAltered(checker: Checker, quote: string, { chain, folded }: Aligned): Judgement {
  const { stretches, met } = chain;
  const length = folded.text.length;
  if (stretches.length > 1 && met.every(Boolean)) {
    const sources = stretches.map(({ text: [from, to] }) =>
      sourceWords(
        checker,
        defined(checker.hay.starts[from], 'a first letter'),
        defined(checker.hay.ends[to - 1], 'a last letter'),
      ),
    );
    const rises = stretches.every(({ text }, i) => i === 0 || text[0] >= (stretches[i - 1]?.text[1] ?? 0));
    return { verdict: 'altered', sources, how: rises ? 'apart' : 'reordered' };
  }
  const sizes = stretches.map(({ runs }) => runs.reduce((sum, run) => sum + run.length, 0));
  const main = defined(stretches[sizes.indexOf(Math.max(...sizes))], 'a stretch');
  const i = stretches.indexOf(main);
  const source = sourceOf(checker, quote, main, [
    stretches[i - 1]?.words[1] ?? 0,
    stretches[i + 1]?.words[0] ?? length,
  ]);
  return { verdict: 'altered', sources: [source, ...elsewhere(checker, source)], how: 'edited' };
}
