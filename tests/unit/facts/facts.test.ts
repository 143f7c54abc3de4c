import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { coverageLine } from '../../../src/edition/facts/coverage.ts';
import { FACT_SCHEMAS, FACT_TABLES } from '../../../src/edition/facts/tables.ts';
import type { TextRange } from '../../../src/text/range.ts';
import { checkWith, places } from './fact-files.ts';

const { facts, problems, coverage } = checkWith();

const sliceOf = ({ location, start, end }: TextRange): string => (places.get(location) ?? '').slice(start, end);

describe('content/facts/', () => {
  test('has no problem', () => {
    expect(problems).toEqual([]);
    expect(facts).not.toBeNull();
  });

  test('leaves nothing of the text out', () => {
    expect(coverage && coverageLine(coverage)).toBe(
      'digits 90 of 90, 《…》 9 of 9, quotations 9 of 9, captions 3 of 3',
    );
  });

  test('holds as much as is promised', () => {
    expect(facts?.events.length).toBeGreaterThanOrEqual(24);
    expect(facts?.statistics.length).toBeGreaterThanOrEqual(45);
    expect(facts?.statistics.filter(({ spelled }) => !spelled).length).toBe(39);
  });

  test('gives spans that read as the records say', () => {
    for (const { words, at, date, dateAt } of facts?.events ?? []) {
      expect([sliceOf(at), sliceOf(dateAt)]).toEqual([words, date.printed]);
    }
    for (const { words, at, printed, printedAt, period, periodAt } of facts?.statistics ?? []) {
      expect([sliceOf(at), sliceOf(printedAt)]).toEqual([words, printed]);
      expect(periodAt && sliceOf(periodAt)).toEqual(period?.printed);
    }
    for (const { said, saidAt } of facts?.quotations ?? []) expect(sliceOf(saidAt)).toBe(said);
  });

  test('finds mentions, a longer name before a shorter one', () => {
    const forms = (id: string): string[] =>
      [...(facts?.places ?? []), ...(facts?.organisations ?? [])]
        .filter((name) => name.id === id)
        .flatMap(({ mentions }) => mentions.map((mention) => `${mention.location} ${sliceOf(mention)}`));
    expect(forms('o-dada')).toEqual(['p20 通达集团', 'p20 通达集团', 'p20 通达集团', 'p21 达成集团', 'p21 通达']);
    expect(forms('l-huangpujiang')).toEqual(['p2 浦江', 'p13 黄浦江']);
    expect(forms('l-shengxiudai')).toHaveLength(5);
    expect(forms('l-yangpu').some((form) => form.startsWith('p7'))).toBe(false);
  });

  test('carries the flag on every number that is under one', () => {
    const flagged = (facts?.statistics ?? [])
      .filter(({ flag }) => flag)
      .map(({ printed, flag }) => `${printed} ${flag}`);
    expect(flagged).toEqual([
      '15万户 x-shiwuwan',
      '5000户 x-qianyue',
      '10066户 x-qianyue',
      '1.1亿元 x-jianmian',
      '2886万元 x-jianmian',
      '6962万余元 x-jianmian',
    ]);
  });

  test('draws the three-plus-three of 三师三顾问', () => {
    const members = facts?.mechanisms.find(({ id }) => id === 'm-sanshi-sanguwen')?.members ?? [];
    expect(members.map(({ role }) => role)).toEqual(['师', '师', '师', '顾问', '顾问', '顾问']);
  });
});

/** Every property of a JSON Schema that says nothing of itself, by path. */
function undocumented(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, items } = schema as { properties?: Record<string, { description?: string }>; items?: unknown };
  const own = Object.entries(properties ?? {}).flatMap(([name, property]) => [
    ...(property.description ? [] : [`${path}.${name}`]),
    ...undocumented(property, `${path}.${name}`),
  ]);
  return [...own, ...undocumented(items, `${path}[]`)];
}

test.each(FACT_TABLES)('the JSON Schema of %s describes every field', (table) => {
  expect(undocumented(z.toJSONSchema(FACT_SCHEMAS[table], { io: 'input' }), table)).toEqual([]);
});
