import type { Addresses } from '../../edition/addresses.ts';
import { NAME_TABLES } from '../../edition/facts/tables.ts';
import type { Edition, Erratum } from '../../edition/model.ts';
import { type PublishedState, type RecordStateFields, stateOf } from '../../schemas/record-state.ts';
import type { TextRange } from '../../text/range.ts';
import { readingsOf } from '../ErratumNotes/words.ts';

/** A record that holds no longer, as a reader is told of it who follows an old link. */
export interface RetiredRecord {
  id: string;
  /** The words of the text by which it is known: doubtful words, a number, a date, a name. */
  words: readonly TextRange[];
  /** What it was called in our words, where it was called anything. */
  title: string;
  state: PublishedState;
}

const retired = (
  { id, ...record }: { id: string } & RecordStateFields,
  words: readonly TextRange[],
  title = '',
): RetiredRecord[] => {
  const state = stateOf(record);
  return state ? [{ id, words, title, state }] : [];
};

export const retiredErrata = (errata: readonly Erratum[]): RetiredRecord[] =>
  errata.flatMap((erratum) => retired(erratum, readingsOf(erratum.spans)));

export const retiredEvents = ({ retired: { facts } }: Edition): RetiredRecord[] =>
  facts.events.flatMap((event) => retired(event, [event.dateAt], event.title));

export const retiredStatistics = ({ retired: { facts } }: Edition): RetiredRecord[] =>
  facts.statistics.flatMap((one) => retired(one, [one.printedAt], one.label));

export const retiredNames = ({ retired: { facts } }: Edition): RetiredRecord[] =>
  NAME_TABLES.flatMap((table) =>
    facts[table].flatMap((one) =>
      retired(
        one,
        one.mentions.filter((_, i) => i === 0),
      ),
    ),
  );

/** Where a record is shown and what it is called there; undefined for a quotation, which no page shows by itself. */
export function recordLink(
  { errata, facts, retired: old }: Edition,
  address: Addresses,
  id: string,
): { href: string; name: string } | undefined {
  const one = <T extends { id: string }>(records: readonly T[]): T | undefined =>
    records.find((record) => record.id === id);
  const erratum = one(errata);
  if (erratum) return { href: address.erratum(id), name: `校注${erratum.number}` };
  if (one(old.errata)) return { href: address.erratum(id), name: '另一条校注' };
  const event = one([...facts.events, ...old.facts.events]);
  if (event) return { href: address.event(id), name: `大事“${event.title}”` };
  const statistic = one([...facts.statistics, ...old.facts.statistics]);
  if (statistic) return { href: address.statistic(id), name: `数字“${statistic.label}”` };
  const name = one(
    NAME_TABLES.flatMap((table): { id: string; name: string }[] => [...facts[table], ...old.facts[table]]),
  );
  return name && { href: address.name(id), name: '索引中的一条' };
}
