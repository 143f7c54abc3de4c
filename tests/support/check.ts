import { checkerOf, wholeText } from '../../src/quotation/checker.ts';
import { check } from '../../src/quotation/draft.ts';
import type { Verdict } from '../../src/quotation/verdict.ts';
import type { Corpus } from '../../src/search/search-text.ts';

/** Checks drafts against a text, all verdicts of one at once. */
export function checking({ places, table }: Pick<Corpus, 'places' | 'table'>): (draft: string) => Promise<Verdict[]> {
  const text = wholeText(checkerOf(places, table));
  return async (draft) => {
    const verdicts: Verdict[] = [];
    for await (const some of check(text, draft)) verdicts.push(...some);
    return verdicts;
  };
}

/** The items of which something holds that takes its time to say. */
export async function filterAsync<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept: T[] = [];
  for (const item of items) if (await holds(item)) kept.push(item);
  return kept;
}
