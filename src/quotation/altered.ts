import { find } from '../search/match.ts';
import { defined } from '../text/defined.ts';
import type { Aligned } from './aligned.ts';
import type { Stretch } from './chain.ts';
import type { Checker } from './checker.ts';
import { type SourceWords, sourceBeside, sourceWords } from './source-words.ts';
import type { Judgement } from './verdict.ts';

/** Of very many places with the same words only so many are told. */
const MOST = 20;
/** So many letters at either end that met nothing may have been put in the place of as many of the text. */
const FEW = 6;

/** A stretch of the text in units of `raw`, with as many letters more at either end as the words have there, if they are few. */
function sourceOf(checker: Checker, quote: string, { words, text }: Stretch, edges: [number, number]): SourceWords {
  const { index } = checker;
  const few = (count: number): number => (count <= FEW ? count : 0);
  const raw = (list: readonly number[], unit: number): number => defined(list[unit], 'a letter of the text');
  const place = index.places.findLastIndex(({ start }) => start <= raw(index.starts, text[0]));
  const close = index.places.findIndex(({ end }) => end >= raw(index.ends, text[1] - 1));
  const from = raw(index.starts, Math.max(0, text[0] - few(words[0] - edges[0])));
  const to = raw(index.ends, Math.min(index.text.length, text[1] + few(edges[1] - words[1])) - 1);
  return sourceBeside(
    checker,
    quote,
    Math.max(defined(index.places[place], 'a location').start, from),
    Math.min(defined(index.places[close], 'a location').end, to),
  );
}

/** Other places that print the same words, none of them by a correction. */
function elsewhere(checker: Checker, first: SourceWords): SourceWords[] {
  return find(checker.index, first.words)
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
        defined(checker.index.starts[from], 'a first letter'),
        defined(checker.index.ends[to - 1], 'a last letter'),
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
