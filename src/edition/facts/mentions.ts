import type { NameRecord } from '../../schemas/name.ts';
import { occurrences } from '../../text/occurrences.ts';
import { contains, overlaps, type Places, type TextRange } from '../../text/range.ts';
import type { Row } from './row.ts';

/** Name record id to its mentions, in reading order. */
export type Mentions = ReadonlyMap<string, readonly TextRange[]>;

interface Form {
  row: Row<NameRecord>;
  form: string;
  path: (string | number)[];
}

/** All printed forms, longest first; D18 for a form of two records. */
function formsOf(rows: readonly Row<NameRecord>[]): Form[] {
  const forms = rows.flatMap((row): Form[] => [
    { row, form: row.value.name, path: ['name'] },
    ...row.value.also.map((form, index) => ({ row, form, path: ['also', index] })),
  ]);
  const owner = new Map<string, Form>();
  for (const form of forms) {
    const other = owner.get(form.form);
    if (other) form.row.report(form.path, 'D18', `“${form.form}” already stands for ${other.row.value.id}`);
    else owner.set(form.form, form);
  }
  return [...owner.values()].sort((a, b) => b.form.length - a.form.length);
}

/**
 * Finds every mention of every name, in all places. A longer form wins over a shorter one inside or across it, so that
 * 杨浦滨江 is no mention of 杨浦. D18 for a form that is left with no mention at all.
 */
export function findMentions(rows: readonly Row<NameRecord>[], places: Places): Mentions {
  const mentions = new Map<string, TextRange[]>(rows.map(({ value }) => [value.id, []]));
  const taken: TextRange[] = [];
  for (const { row, form, path } of formsOf(rows)) {
    let count = 0;
    for (const [location, text] of places) {
      for (const start of occurrences(text, form)) {
        const span = { location, start, end: start + form.length };
        if (taken.some((other) => overlaps(other, span))) continue;
        taken.push(span);
        mentions.get(row.value.id)?.push(span);
        count++;
      }
    }
    if (count === 0) row.report(path, 'D18', `“${form}” stands nowhere in the text, except within longer names`);
  }
  const order = [...places.keys()];
  const rank = (span: TextRange): number => order.indexOf(span.location) * 1e6 + span.start;
  for (const spans of mentions.values()) spans.sort((a, b) => rank(a) - rank(b));
  return mentions;
}

/** True when a record is mentioned in the words; false for an id that no name has. */
export const isMentioned = (id: string, words: TextRange, mentions: Mentions): boolean =>
  (mentions.get(id) ?? []).some((mention) => contains(words, mention));

/** Reports a name whose words hold no mention of it (D18). */
export function checkNamed(row: Row<NameRecord>, words: TextRange, mentions: Mentions): void {
  if (!isMentioned(row.value.id, words, mentions))
    row.report(['name'], 'D18', `“${row.value.name}” is not named in its words`);
}
