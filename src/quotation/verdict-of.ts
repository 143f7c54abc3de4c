import { defined } from '../text/defined.ts';
import { hasLetter } from '../text/letters.ts';
import { type Checker, locationOf } from './checker.ts';
import { difference } from './difference.ts';
import type { Judged } from './judged.ts';
import type { SourceWords } from './source-words.ts';
import { IS_SOUND, type Verdict } from './verdict.ts';

/** How the sentence goes on behind a quotation; nothing where it ends with it. */
function restOf(checker: Checker, { parts }: SourceWords): string | undefined {
  const part = defined(parts.at(-1), 'a part of the source');
  const { text, ends = [] } = locationOf(checker, part);
  const rest = text.slice(
    part.end,
    ends.find((end) => end >= part.end),
  );
  return hasLetter(rest) ? rest : undefined;
}

/** The answer to a range of a draft that was judged. */
export function verdictOf(checker: Checker, draft: string, { start, end, marked, paired, judgement }: Judged): Verdict {
  const { verdict, sources, how } = judgement;
  const quote = draft.slice(start, end);
  const [first] = sources;
  const changes = how === 'edited' && first ? difference(first.words, quote, checker.index.table) : undefined;
  const last = sources.at(verdict === 'elided' ? -1 : 0);
  const rest = IS_SOUND.has(verdict) && last ? restOf(checker, last) : undefined;
  return {
    ...{ start, end, quote, verdict, marked, paired, sources },
    ...(how && { how }),
    ...(changes && { changes }),
    ...(rest !== undefined && { rest }),
  };
}
