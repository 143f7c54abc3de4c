import type { NameRecord } from '../../schemas/name.ts';
import type { Provenance } from '../../schemas/provenance.ts';
import type { Statistic } from '../../schemas/statistic.ts';
import type { ErratumRange, Places, TextRange } from '../../text/range.ts';
import type { Path } from '../yaml-reading.ts';
import { checkDate, fixedPoints } from './dates.ts';
import type { Facts, Located, Named } from './facts.ts';
import { checkReference } from './ids.ts';
import type { Tables } from './load.ts';
import { findWithin, locateWords, recordLocation } from './locate.ts';
import { checkNamed, type Mentions } from './mentions.ts';
import { checkErratum, checkNumber } from './numbers.ts';
import { checkQuotation } from './quotations.ts';
import type { Row } from './row.ts';

/** What every record is checked against. */
export interface ResolveContext {
  places: Places;
  /** Null where the records hold no longer: what they carried may be gone. */
  errata: readonly ErratumRange[] | null;
  ids: ReadonlySet<string>;
  mentions: Mentions;
}

/** Finds a record's words, or those of a part of it at `path`. */
function find(row: Row<unknown>, path: Path, record: Provenance, { places }: ResolveContext): TextRange | null {
  return locateWords(row, [...path, 'words'], record.words, recordLocation(record), places);
}

/** Reports parts that must be in the words and are not (D18). */
function checkParts(
  row: Row<unknown>,
  path: Path,
  parts: Record<string, string | undefined>,
  words: TextRange,
  context: ResolveContext,
): void {
  for (const [field, part] of Object.entries(parts)) {
    if (part !== undefined && typeof findWithin(words, part, context.places) === 'number') {
      row.report([...path, field], 'D18', `“${part}” does not stand once in its words`);
    }
  }
}

function named<T extends NameRecord>(row: Row<T>, context: ResolveContext): Named<T>[] {
  const at = find(row, [], row.value, context);
  if (!at) return [];
  checkNamed(row, at, context.mentions);
  return [{ ...row.value, at, mentions: context.mentions.get(row.value.id) ?? [] }];
}

/** Locates the parts of a record (members, stops, places), each with its own place and words. */
function parts<T extends Provenance>(
  row: Row<unknown>,
  field: string,
  records: readonly T[],
  pick: (part: T) => Record<string, string | undefined>,
  context: ResolveContext,
): Located<T>[] {
  return records.flatMap((part, index) => {
    const path = [field, index];
    const at = find(row, path, part, context);
    if (at) checkParts(row, path, pick(part), at, context);
    return at ? [{ ...part, at }] : [];
  });
}

/** D21: who counted stands in the record's sentence or its passage once, what is untold in its words, and with a source. */
function checkTold({ value, report }: Row<Statistic>, at: TextRange, { places }: ResolveContext): void {
  const counted = value['counted-by'];
  if (counted !== undefined && !places.get(at.location)?.includes(counted))
    report(['counted-by'], 'D21', `“${counted}” does not stand in ${at.location}`);
  for (const [index, { printed }] of (value.untold ?? []).entries()) {
    if (typeof findWithin(at, printed, places) === 'number')
      report(['untold', index, 'printed'], 'D21', `“${printed}” does not stand once in its words`);
    if (!value.witnesses)
      report(['untold', index], 'D21', `tells what “${printed}” is without a source: expected \`witnesses\``);
  }
}

/** Checks every record of every table against the text; faults are reported, and records at fault left out. */
export function resolveTables(tables: Tables, context: ResolveContext): Facts {
  const { places, errata, ids, mentions } = context;
  const points = fixedPoints(tables.calendar);
  const refer = (row: Row<unknown>, path: Path, id: string | undefined): void => checkReference(row, path, id, ids);
  return {
    calendar: tables.calendar.flatMap((row) => {
      const at = find(row, [], row.value, context);
      const { printed, from, to, ground: reason } = row.value;
      // c-now is printed with its year and resolves by itself, a period by what stands here; a festival's day is not in the text.
      const precision = row.value.id === 'c-now' ? 'month' : from === to ? 'span' : 'year';
      const days = precision === 'span' ? {} : { from, to, ground: reason };
      const printedAt = at && checkDate(row, [], { printed, precision, ...days }, at, places, points);
      return at && printedAt ? [{ ...row.value, at, printedAt }] : [];
    }),
    events: tables.events.flatMap((row) => {
      const at = find(row, [], row.value, context);
      const dateAt = at && checkDate(row, ['date'], row.value.date, at, places, points);
      return at && dateAt ? [{ ...row.value, at, dateAt }] : [];
    }),
    statistics: tables.statistics.flatMap((row) => {
      const at = find(row, [], row.value, context);
      const printedAt = at && checkNumber(row, at, places);
      if (printedAt && errata) checkErratum(row, printedAt, errata);
      if (at) checkTold(row, at, context);
      const { period } = row.value;
      const periodAt = at && period ? checkDate(row, ['period'], period, at, places, points) : null;
      return at && printedAt ? [{ ...row.value, at, printedAt, ...(periodAt && { periodAt }) }] : [];
    }),
    people: tables.people.flatMap((row) => {
      const found = named(row, context);
      for (const { at, office } of found) checkParts(row, [], { office }, at, context);
      return found;
    }),
    places: tables.places.flatMap((row) => named(row, context)),
    organisations: tables.organisations.flatMap((row) => named(row, context)),
    documents: tables.documents.flatMap((row) => {
      refer(row, ['issuer'], row.value.issuer);
      refer(row, ['event'], row.value.event);
      return named(row, context);
    }),
    mechanisms: tables.mechanisms.flatMap((row) => {
      const all = row.value.members ?? [];
      for (const [index, { ref }] of all.entries()) refer(row, ['members', index, 'ref'], ref);
      const members = parts(row, 'members', all, ({ name }) => ({ name }), context);
      return named(row, context).map((mechanism) => ({ ...mechanism, members }));
    }),
    works: tables.works.flatMap((row) => {
      const found = named(row, context);
      for (const { at, sitter } of found) checkParts(row, [], { sitter }, at, context);
      return found;
    }),
    quotations: tables.quotations.flatMap((row) => {
      refer(row, ['event'], row.value.event);
      const at = find(row, [], row.value, context);
      const saidAt = at && checkQuotation(row, at, places, mentions);
      return at && saidAt ? [{ ...row.value, at, saidAt }] : [];
    }),
    routes: tables.routes.flatMap((row) => {
      const { stops: order, further: others = [] } = row.value;
      for (const [index, { place }] of order.entries()) refer(row, ['stops', index, 'place'], place);
      for (const [index, { place }] of others.entries()) refer(row, ['further', index, 'place'], place);
      const stops = parts(row, 'stops', order, ({ name, time, doing }) => ({ name, time, doing }), context);
      const further = parts(row, 'further', others, ({ name, doing }) => ({ name, doing }), context);
      const at = find(row, [], row.value, context);
      return at ? [{ ...row.value, stops, further, at }] : [];
    }),
    digits: tables.digits.flatMap((row) => {
      const at = find(row, [], row.value, context);
      return at ? [{ ...row.value, at }] : [];
    }),
  };
}
