import type { EventRow, NameRow, QuotationRow, StatisticRow } from '../../schemas/row.ts';
import type { TextRange } from '../../text/range.ts';
import { NAME_TABLES } from '../facts/tables.ts';
import { chapterLocations } from '../locations.ts';
import type { Edition } from '../model.ts';

type Where = Pick<EventRow, 'chapter' | 'passage' | 'block' | 'sentence' | 'words'>;

/** Where a record was read: `span` is of what it is about, for its sentence. */
function where({ chapters, passages }: Edition, span: TextRange, words: string): Where {
  const number = Number(span.location.slice(1));
  const chapter = chapters.find((one) => chapterLocations(one).includes(span.location))?.slug;
  if (chapter === undefined) throw new Error(`no chapter prints ${span.location}`);
  if (span.location.startsWith('b')) return { chapter, passage: null, block: number, sentence: null, words };
  const sentences = passages[number - 1]?.sentences ?? [];
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end)?.id ?? null;
  return { chapter, passage: number, block: null, sentence, words };
}

export const eventRows = (edition: Edition): EventRow[] =>
  edition.facts.events.map(({ id, title, date, note, dateAt, words }) => ({
    id,
    title,
    printed: date.printed,
    // An event's schema asks for a first day, which its type does not say.
    from: date.from ?? '',
    to: date.to ?? null,
    precision: date.precision,
    ground: date.ground ?? null,
    note: note ?? null,
    ...where(edition, dateAt, words),
  }));

export const statisticRows = (edition: Edition): StatisticRow[] =>
  edition.facts.statistics.map(({ id, label, subject, printed, value, unit, hedge, counts, period, ...rest }) => ({
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
    spelled: rest.spelled ?? false,
    flag: rest.flag ?? null,
    note: rest.note ?? null,
    ...where(edition, rest.printedAt, rest.words),
  }));

export function quotationRows(edition: Edition): QuotationRow[] {
  const { facts } = edition;
  const names = new Map(NAME_TABLES.flatMap((table) => facts[table].map(({ id, name }) => [id, name] as const)));
  return facts.quotations.map(({ id, kind, speaker, said, occasion, event, note, saidAt, words }) => ({
    id,
    kind,
    speaker: names.has(speaker) ? speaker : null,
    speakerName: names.get(speaker) ?? speaker,
    said,
    occasion: occasion ?? null,
    event: event ?? null,
    note: note ?? null,
    ...where(edition, saidAt, words),
  }));
}

export function nameRows(edition: Edition): NameRow[] {
  const textOf = (location: string): string =>
    (location.startsWith('p') ? edition.passages : edition.source.blocks)[Number(location.slice(1)) - 1]?.text ?? '';
  return NAME_TABLES.flatMap((table) =>
    edition.facts[table].map(
      (record): NameRow => ({
        id: record.id,
        table,
        name: record.name,
        also: record.also,
        kind: 'kind' in record ? record.kind : null,
        note: record.note ?? null,
        ...where(edition, record.at, record.words),
        mentions: record.mentions.map(({ location, start, end }) => ({
          place: location,
          start,
          end,
          words: textOf(location).slice(start, end),
        })),
      }),
    ),
  );
}
