import { defined } from '../text/defined.ts';
import { hasLetter } from '../text/letters.ts';
import { type Checker, locationOf, sentenceStart } from './checker.ts';
import { elided } from './elision.ts';
import { annotationsIn, notesIn, without } from './grammar.ts';
import { settled } from './settle.ts';
import type { SourceWords } from './source-words.ts';
import type { Judgement } from './verdict.ts';

/** Whether the text has these words at the begin of a sentence, so that what is before them is not from it. */
function beginsSentence(checker: Checker, { parts }: SourceWords): boolean {
  const part = defined(parts[0], 'a part of the source');
  const location = locationOf(checker, part);
  return !hasLetter(location.text.slice(sentenceStart(location, part.start), part.start));
}

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
  for (const words of new Set([quote, plain, clean])) {
    const parts = elided(checker, words);
    if (parts) return parts;
  }
  return undefined;
}

/** As `soundly`, of words behind a label: the text must have them at the begin of a sentence. */
export function soundlyBehindLabel(checker: Checker, words: string): Judgement | undefined {
  const is = soundly(checker, words);
  return is?.sources.some((source) => beginsSentence(checker, source)) ? is : undefined;
}
