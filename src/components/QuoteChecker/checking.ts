import { checkerOf, wholeText } from '../../quotation/checker.ts';
import { check } from '../../quotation/draft.ts';
import type { Verdict } from '../../quotation/verdict.ts';
import type { TextLocation } from '../../search/search-text.ts';
import { readTable } from '../../text/normalize.ts';

/** What is checked: the places with their errata, the table as the build packs it, and the draft. */
export interface Task {
  places: readonly TextLocation[];
  table: string;
  draft: string;
}

/** A batch of verdicts in the draft's order, and how far into the draft they reach, in UTF-16 units. */
export interface Batch {
  verdicts: Verdict[];
  reached: number;
}

/** Checks a draft in small steps: between two a page may rest, a worker may report. */
export async function* batches({ places, table, draft }: Task): AsyncGenerator<Batch, void> {
  let reached = 0;
  for await (const verdicts of check(wholeText(checkerOf(places, readTable(table))), draft)) {
    reached = Math.max(reached, ...verdicts.map(({ end }) => end));
    yield { verdicts, reached };
  }
}
