import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CSV_NAMES, csvOf, LIST_MARK } from '../../../src/edition/export/csv.ts';
import { documentOf, PUBLICATION_NAMES, schemaOf } from '../../../src/edition/export/documents.ts';
import { fixtureEdition } from '../../support/edition.ts';

const edition = fixtureEdition('article');
const BOM = '\uFEFF';
type Row = Record<string, unknown>;
const rowsOf = (name: (typeof CSV_NAMES)[number]): Row[] =>
  (JSON.parse(documentOf(name, edition)) as { rows: Row[] }).rows;

/** Formats are checked by the patterns that stand beside them. */
const validator = (schema: string) =>
  new Ajv2020({ strict: true, validateFormats: false, allErrors: true }).compile(JSON.parse(schema));

describe.each(PUBLICATION_NAMES)('%s.json', (name) => {
  const valid = validator(schemaOf(name));
  const document = JSON.parse(documentOf(name, edition));

  test('is what its published schema says', () => {
    valid(document);
    expect(valid.errors).toBeNull();
  });

  test('is refused by it with a field too many or too few', () => {
    expect(valid({ ...document, extra: 1 })).toBe(false);
    const { version: _, ...rest } = document;
    expect(valid(rest)).toBe(false);
  });
});

test('a row with another value is refused', () => {
  const valid = validator(schemaOf('statistics'));
  const document = JSON.parse(documentOf('statistics', edition));
  for (const change of [{ value: '142000' }, { id: 'e-no' }, { words: '' }, { subject: '其他' }, { flag: undefined }])
    expect(valid(JSON.parse(JSON.stringify({ ...document, rows: [{ ...document.rows[0], ...change }] })))).toBe(false);
});

test('every row has a permanent id, its place, its sentence and the exact words', () => {
  for (const name of CSV_NAMES)
    for (const { id, passage, block, sentence, words } of rowsOf(name)) {
      expect(String(id)).toMatch(/^[esq]-/);
      expect((passage === null) !== (block === null)).toBe(true);
      const text = passage === null ? edition.source.blocks[Number(block) - 1] : edition.passages[Number(passage) - 1];
      expect(text?.text).toContain(words);
      if (passage !== null) expect(String(sentence)).toMatch(new RegExp(`^p${passage}s\\d+$`));
    }
});

describe.each(CSV_NAMES)('%s.csv', (name) => {
  const csv = csvOf(name, edition);

  test('begins with one byte order mark and ends its lines as RFC 4180 asks', () => {
    expect(csv.startsWith(BOM)).toBe(true);
    expect(csv.indexOf(BOM, 1)).toBe(-1);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has the rows of the JSON that hold, without their state', () => {
    const rows = rowsOf(name).map(({ state: _, ...row }) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          Array.isArray(value) ? value.join(LIST_MARK) : String(value ?? ''),
        ]),
      ),
    );
    expect(parse(csv, { bom: true, columns: true })).toEqual(rows);
  });

  test('has no field that a spreadsheet would take for a formula', () => {
    const records: string[][] = parse(csv, { bom: true });
    expect(records.flat().filter((field) => /^[=+\-@\t]/.test(field))).toEqual([]);
  });
});

test('a doubtful number carries its flag in both', () => {
  const row = rowsOf('statistics').find(({ printed }) => printed === '15万户');
  expect(row?.flag).toBe('x-shiwuwan');
  expect(csvOf('statistics', edition)).toMatch(/15万户.*x-shiwuwan/);
});
