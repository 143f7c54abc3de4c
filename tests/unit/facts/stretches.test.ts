import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { blockMarkup, passageMarkup } from '../../../src/components/Passage/markup.ts';
import { getEdition } from '../../../src/edition/content-folder.ts';
import { datetimeOf, factRanges } from '../../../src/edition/facts/fact-ranges.ts';

const edition = getEdition();
const { passages, chapters, facts } = edition;

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const has = (node: Node, name: string): boolean => 'attrs' in node && node.attrs.some((a) => a.name === name);

/** The words without what is the edition's own, as the contract reads them back. */
function wordsOf(node: Node): string {
  if (has(node, 'data-apparatus')) return '';
  return node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(wordsOf).join('');
}

/** Links, numbers and dates that stand inside another of them. */
function nested(node: Node, inside: string | null = null): string[] {
  const own = ['a', 'data', 'time'].includes(node.nodeName) ? node.nodeName : null;
  return [
    ...(own && inside ? [`${own} in ${inside}`] : []),
    ...childrenOf(node).flatMap((child) => nested(child, own ?? inside)),
  ];
}

/** Apparatus that holds a text, which copying would then carry along. */
const speaking = (node: Node): Node[] =>
  has(node, 'data-apparatus') && childrenOf(node).length > 0 ? [node] : childrenOf(node).flatMap(speaking);

const printed = [
  ...passages.map((passage) => ({
    place: `p${passage.number}`,
    text: passage.text,
    html: passageMarkup(passage, edition),
  })),
  ...chapters.flatMap(({ captions }) =>
    captions.map(({ block, text }) => ({ place: `b${block}`, text, html: blockMarkup(block, text, edition) })),
  ),
];

describe.each(printed)('$place', ({ place, text, html }) => {
  const tree = parseFragment(html);

  test('keeps its words exactly', () => expect(wordsOf(tree)).toBe(text));

  test('nests no link, number or date in another', () => expect(nested(tree)).toEqual([]));

  test('has apparatus without text', () => expect(speaking(tree)).toEqual([]));

  test('shows every stretch whole, a name once', () => {
    const stretches = factRanges(place, facts);
    const shown = html.match(/<a class="(?:name|to)"/g) ?? [];
    expect(shown).toHaveLength(stretches.length);
    const names = stretches.filter(({ kind }) => kind === 'name').map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('numbers, dates and names read as they should', () => {
  const html = printed.map((one) => one.html).join('');
  for (const part of [
    '<data value="142000">14.2万户</data>',
    '<time datetime="2019-11-02">2019年11月2日</time>',
    '<time datetime="2020-06">今年6月</time>',
    '<time datetime="2020-05-09">截至5月9日</time>',
    // A flag over more than the number goes around it; its mark stands after both.
    '<span class="flagged" data-n="12">约<data value="150000">15万户</data><a class="to"',
  ])
    expect(html).toContain(part);
  expect(html).not.toMatch(/<time(?! datetime="\d{4}(-\d{2}){0,2}")/);
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
