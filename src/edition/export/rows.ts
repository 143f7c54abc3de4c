import type { Provenance } from '../../schemas/provenance.ts';
import { type RecordStateFields, stateOf } from '../../schemas/record-state.ts';
import type { EventRow, NameRow, QuotationRow, StatisticRow } from '../../schemas/row.ts';
import { parseLocation } from '../../text/location.ts';
import type { TextRange } from '../../text/range.ts';
import { sentenceId } from '../addresses.ts';
import type { Facts } from '../facts/facts.ts';
import { NAME_TABLES } from '../facts/tables.ts';
import { chapterAt, wordsAt } from '../locations.ts';
import type { Edition } from '../model.ts';

type Where = Pick<EventRow, 'chapter' | 'passage' | 'block' | 'sentence' | 'words' | 'witnesses' | 'state'>;

/** Where a record was read, and whether it holds: `range` is of what it is about, for its sentence. */
function where(
  edition: Edition,
  range: TextRange,
  record: Pick<Provenance, 'words' | 'witnesses'> & RecordStateFields,
): Where {
  const { words } = record;
  const witnesses = (record.witnesses ?? []).map(({ id }) => id);
  const state = stateOf(record);
  const { slug: chapter } = chapterAt(edition, range.location);
  const { kind, number } = parseLocation(range.location);
  if (kind === 'block') return { chapter, passage: null, block: number, sentence: null, words, witnesses, state };
  return {
    ...{ chapter, passage: number, block: null },
    ...{ sentence: sentenceId(edition, range), words, witnesses, state },
  };
}

/** The first day of an event, which its schema asks for and its type does not say. */
function firstDay(id: string, { from }: { from?: string | undefined }): string {
  if (from === undefined) throw new Error(`the event ${id} has no first day: its schema lets none through`);
  return from;
}

// Each gives the rows of the records that hold; with `edition.retired.facts` of those that do not.

export const eventRows = (edition: Edition, facts: Facts = edition.facts): EventRow[] =>
  facts.events.map(({ id, title, date, note, dateAt, ...rest }) => ({
    id,
    title,
    printed: date.printed,
    from: firstDay(id, date),
    to: date.to ?? null,
    precision: date.precision,
    ground: date.ground ?? null,
    note: note ?? null,
    ...where(edition, dateAt, rest),
  }));

export const statisticRows = (edition: Edition, facts: Facts = edition.facts): StatisticRow[] =>
  facts.statistics.map(({ id, label, subject, printed, value, unit, hedge, counts, period, ...rest }) => ({
    id,
    label,
    subject,
    printed,
    value,
    unit,
    hedge,
    counts,
    period: period?.printed ?? null,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    periodPrecision: period?.precision ?? null,
    periodGround: period?.ground ?? null,
    countedBy: rest['counted-by'] ?? null,
    spelled: rest.spelled ?? false,
    flag: rest.flag ?? null,
    note: rest.note ?? null,
    ...where(edition, rest.printedAt, rest),
  }));

export function quotationRows(edition: Edition, facts: Facts = edition.facts): QuotationRow[] {
  const names = new Map(
    [edition.facts, edition.retired.facts].flatMap((all) =>
      NAME_TABLES.flatMap((table) => all[table].map(({ id, name }) => [id, name] as const)),
    ),
  );
  return facts.quotations.map(({ id, kind, speaker, said, occasion, event, note, saidAt, ...rest }) => ({
    id,
    kind,
    speaker: names.has(speaker) ? speaker : null,
    speakerName: names.get(speaker) ?? speaker,
    said,
    occasion: occasion ?? null,
    event: event ?? null,
    note: note ?? null,
    ...where(edition, saidAt, rest),
  }));
}

export function nameRows(edition: Edition, facts: Facts = edition.facts): NameRow[] {
  return NAME_TABLES.flatMap((table) =>
    facts[table].map(
      (record): NameRow => ({
        id: record.id,
        table,
        name: record.name,
        also: record.also,
        kind: 'kind' in record ? record.kind : null,
        note: record.note ?? null,
        ...where(edition, record.at, record),
        mentions: record.mentions.map((range) => ({
          place: range.location,
          start: range.start,
          end: range.end,
          words: wordsAt(edition, range),
        })),
      }),
    ),
  );
}
