import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { FACT_TABLES, type FactTable, factFile } from '../../../src/edition/facts/tables.ts';
import { seeded } from '../../support/seeded.ts';

/** One change of one guarded field of one record. */
export interface Mutation {
  /** what kind of change, e.g. "digit in words" */
  kind: string;
  file: string;
  /** the whole file after the change */
  text: string;
  /** first and last line of the changed record, after the change */
  from: number;
  to: number;
  /** record and field, for a message */
  label: string;
}

/** Fields whose words are compared with the text, letter for letter. */
const QUOTED = ['words', 'said', 'printed', 'name', 'office', 'sitter', 'time', 'doing', 'occasion', 'digits'];
const REFERENCES = ['speaker', 'event', 'issuer', 'ref', 'place', 'flag'];
const UNITS = ['户', '家', '元', '平方米', '%', '名', '个', '人'];
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

type Field = { pair: Pair<Scalar, unknown>; key: string; path: string };

/** Every key of a record and of the maps and lists inside it. */
function fieldsOf(map: YAMLMap, prefix: string): Field[] {
  return (map.items as Pair<Scalar, unknown>[]).flatMap((pair) => {
    const key = String(pair.key.value);
    const path = `${prefix}${key}`;
    const inner = isMap(pair.value) ? [pair.value] : isSeq(pair.value) ? pair.value.items.filter(isMap) : [];
    return [{ pair, key, path }, ...inner.flatMap((child) => fieldsOf(child, `${path}.`))];
  });
}

/** All mutations of one field as [kind, new text of the value or null to take the field away, new key]. */
function changes(
  { pair, key }: Field,
  id: string,
  ids: readonly string[],
  random: () => number,
): [string, string | null, string?][] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const value = isScalar(pair.value) ? pair.value.value : undefined;
  const other = (character: string, from: string): string => pick([...from].filter((c) => c !== character));
  const swap = (text: string, at: number, from: string): string =>
    text.slice(0, at) + other(text[at] ?? '', from) + text.slice(at + 1);
  const found: [string, string | null, string?][] = [['key misspelt', '', `${key}${key.at(-1)}`]];
  if (typeof value === 'string' && QUOTED.includes(key)) {
    found.push([`character in ${key}`, quote(swap(value, Math.floor(random() * value.length), '的一是区民江新户'))]);
    const digits = [...value.matchAll(/[0-9]/g)].map(({ index }) => index);
    if (digits.length) found.push([`digit in ${key}`, quote(swap(value, pick(digits), '0123456789'))]);
  }
  if (key === 'value') {
    const digits = String(value);
    found.push(
      ['digit in value', swap(digits, Math.floor(random() * digits.length), '123456789')],
      ['value tenfold', `${digits}0`],
    );
  }
  if (key === 'unit') found.push(['unit', quote(pick(UNITS.filter((unit) => unit !== value)))]);
  if (key === 'hedge' && isSeq(pair.value)) {
    const hedges = pair.value.items.map((item) => String((item as Scalar).value));
    const more = pick(['约', '逾', '近', '余', '多', '不到', '仅', '累计'].filter((hedge) => !hedges.includes(hedge)));
    found.push(['hedge added', `[${[...hedges, more].join(', ')}]`]);
    if (hedges.length) found.push(['hedge dropped', `[${hedges.slice(1).join(', ')}]`]);
  }
  if (key === 'passage' || key === 'block') {
    found.push([key, String(pick([...Array(44).keys()].map((n) => n + 1).filter((n) => n !== value)))]);
    found.push([`${key} out of range`, '60'], [`no ${key}`, null]);
  }
  // A festival's day is not in the text: only the dates reckoned from it would tell.
  if ((key === 'from' || key === 'to') && id !== 'c-chunjie') {
    const day = String(value);
    found.push([`digit in ${key}`, swap(day, pick([2, 3, 5, 6, 8, 9]), '0123456789')]);
    found.push([`${key} out of range`, day.replace(/-\d\d-/, '-13-')], [`no ${key}`, null]);
    found.push(['range reversed', key === 'from' ? '2031-01-01' : '1931-01-01']);
  }
  if (key === 'precision')
    found.push([
      'precision',
      pick(['day', 'month', 'year', 'half-year', 'decade', 'as-of'].filter((p) => p !== value)),
    ]);
  if (key === 'kind' && id.startsWith('q-')) found.push(['kind', value === 'direct' ? 'reported' : 'direct']);
  if (key === 'id')
    found.push(['id doubled', pick(ids.filter((one) => one !== id))], ['id malformed', id.toUpperCase()]);
  if (REFERENCES.includes(key) && /^[a-z]-/.test(String(value))) found.push([`unknown ${key}`, `${String(value)}-x`]);
  if (key === 'flag' || key === 'spelled') found.push([`no ${key}`, null]);
  // A file of one record has no other id to double.
  return found.filter(([, text]) => text !== undefined);
}

/** Every mutation of every guarded field of one file. */
function mutationsOf(table: FactTable, text: string, random: () => number): Mutation[] {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  const items: unknown[] = isSeq(doc.contents) ? doc.contents.items : [];
  const records = items.filter((item) => isMap(item));
  const ids = records.map((record) => String(record.get('id')));
  const line = (offset: number): number => lines.linePos(offset).line;
  return records.flatMap((record, index) => {
    const id = ids[index] ?? '';
    const [start = 0, end = 0] = record.range ?? [];
    return fieldsOf(record, '').flatMap((field) => {
      const keyRange = field.pair.key.range ?? [0, 0, 0];
      const range = (field.pair.value as Scalar | null)?.range ?? [0, 0, 0];
      return changes(field, id, ids, random).map(([kind, value, key]): Mutation => {
        let mutated = text.slice(0, range[0]) + value + text.slice(range[1]);
        if (key !== undefined) mutated = text.slice(0, keyRange[0]) + key + text.slice(keyRange[1]);
        else if (value === null) mutated = cut(text, keyRange[0], range[1]);
        return {
          kind,
          file: factFile(table),
          text: mutated,
          from: line(start),
          to: line(end - 1),
          label: `${id} ${field.path}`,
        };
      });
    });
  });
}

/** The text without a field: with its line in block style, with its comma in braces. */
function cut(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  if (/^ *$/.test(text.slice(lineStart, start)))
    return text.slice(0, lineStart) + text.slice(text.indexOf('\n', end) + 1);
  return text.slice(0, start) + text.slice(end).replace(/^, /, '');
}

/** All mutations of all files, in an order that gives every kind its turn before any has a second. */
export function mutations(files: ReadonlyMap<string, string>, seed: number): Mutation[] {
  const random = seeded(seed);
  const all = FACT_TABLES.flatMap((table) => mutationsOf(table, files.get(factFile(table)) ?? '', random));
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  const rank = new Map<Mutation, number>();
  for (const group of kinds.values()) {
    const order = group.map((mutation) => ({ mutation, at: random() })).sort((a, b) => a.at - b.at);
    order.forEach(({ mutation }, index) => {
      rank.set(mutation, index);
    });
  }
  return all.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
