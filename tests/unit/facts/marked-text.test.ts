import { describe, expect, test } from 'vitest';
import { datetimeOf, factRanges } from '../../../src/edition/facts/fact-ranges.ts';
import { type MarkedText, markedText } from '../../../src/edition/marked-text.ts';
import { blockLocation, passageLocation } from '../../../src/text/location.ts';
import { fixtureEdition } from '../../support/edition.ts';

const edition = fixtureEdition('article');
const { passages, chapters } = edition;

const locations = [
  ...passages.map(({ number, text }) => ({ location: passageLocation(number), text })),
  ...chapters.flatMap(({ captions }) => captions.map(({ block, text }) => ({ location: blockLocation(block), text }))),
];

/** Every node with the nodes around it, in order. */
function walk(nodes: readonly MarkedText[], around: readonly MarkedText[] = []): [MarkedText, readonly MarkedText[]][] {
  return nodes.flatMap((node) => [
    [node, around] as [MarkedText, readonly MarkedText[]],
    ...('children' in node ? walk(node.children, [...around, node]) : []),
  ]);
}

describe.each(locations)('$location', ({ location, text }) => {
  const nodes = walk(markedText(location, { start: 0, end: text.length }, edition));

  test('keeps its words exactly, in order', () => {
    const words = nodes.map(([node]) => (node.type === 'text' ? text.slice(node.start, node.end) : ''));
    expect(words.join('')).toBe(text);
  });

  test('has no fact within a fact, and no mark within one', () => {
    const links = nodes.filter(
      ([node]) => node.type === 'fact' || node.type === 'mark' || (node.type === 'erratum' && node.mark === 'here'),
    );
    expect(links.filter(([, around]) => around.some(({ type }) => type === 'fact'))).toEqual([]);
  });

  test('has every fact whole, and a name once', () => {
    const facts = nodes.flatMap(([node]) => (node.type === 'fact' ? [node.fact] : []));
    expect(facts).toEqual(factRanges(location, edition.facts));
    const names = facts.filter(({ as }) => as === 'name').map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has one mark for each span of an erratum', () => {
    const marks = nodes.flatMap(([node]) =>
      node.type === 'mark' || (node.type === 'erratum' && node.mark === 'here')
        ? [`${node.erratum.id} ${node.span}`]
        : [],
    );
    const spans = edition.errata.flatMap(({ id, spans: own }) =>
      own.flatMap((span, i) => (span.location === location ? [`${id} ${i + 1}`] : [])),
    );
    expect(marks.sort()).toEqual(spans.sort());
  });
});

test.each([
  ['day', '2019-11-02', '2019-11-02', '2019-11-02'],
  ['month', '2019-12-01', '2019-12-31', '2019-12'],
  // 3月起: the month that it begins in.
  ['month', '2020-03-01', undefined, '2020-03'],
  ['year', '2020-01-01', '2020-12-31', '2020'],
  ['as-of', '2020-03-31', '2020-03-31', '2020-03-31'],
  ['as-of', '2020-11-01', '2020-11-30', undefined],
  ['half-year', '2020-01-01', '2020-06-30', undefined],
  ['decade', '1990-01-01', '1999-12-31', undefined],
  ['span', '2020-01-25', undefined, undefined],
] as const)('%s %s: %s', (precision, from, to, datetime) => {
  expect(datetimeOf({ printed: '某时', precision, from, to })).toBe(datetime);
});
