import { expect, test } from 'vitest';
import { packSearchText, readSearchText } from '../../../src/search/search-text.ts';
import { fixtureCorpus } from '../../support/edition.ts';

const { places, pairs } = fixtureCorpus('article');
const packed = JSON.stringify(packSearchText(pairs, places));

test('what is packed is read back', () => {
  expect(readSearchText(JSON.parse(packed)).places).toEqual(places);
});

type Draft = Record<'places' | 'about', unknown[][]> & { table: unknown; chapters: unknown[][] };

/** The packed text with one thing broken. */
function broken(change: (draft: Draft) => void): unknown {
  const draft = JSON.parse(packed) as Draft;
  change(draft);
  return draft;
}
const item = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error('the fixture has none');
  return first;
};

test.each<[string, unknown, string]>([
  ['nothing', null, 'table'],
  ['a table that is a number', broken((draft) => Object.assign(draft, { table: 4 })), 'table'],
  ['a location that is null', broken(({ places }) => places.splice(0, 1, null as never)), 'places'],
  ['words that are a number', broken(({ places }) => places.splice(0, 1, [7, 0])), 'places'],
  ['a block that is text', broken(({ places }) => places.splice(0, 1, ['杨浦', 0, '1'])), 'places'],
  ['a location of which nothing is said', broken(({ about }) => about.pop()), 'about'],
  ['no kind', broken(({ about }) => item(about).splice(0, 1, null)), 'about'],
  ['sentence ends that are text', broken(({ about }) => item(about).splice(1, 1, '12')), 'about'],
  ['a sentence end beyond the text', broken(({ about }) => item(about).splice(1, 1, [99_999])), 'about'],
  ['no errata', broken(({ about }) => item(about).splice(2, 1)), 'about'],
  ['an erratum without a number', broken(({ about }) => item(about).splice(2, 1, [[0, 1, 'x-1']])), 'about'],
  ['a slug that is a number', broken(({ chapters }) => item(chapters).splice(0, 1, 3)), 'chapters'],
  ['chapters that count too few', broken(({ chapters }) => item(chapters).splice(2, 1, 0)), 'chapters'],
  ['chapters that count too many', broken(({ chapters }) => item(chapters).splice(2, 1, 9_999)), 'chapters'],
])('refuses %s and says which part', (_, value, part) => {
  expect(() => readSearchText(value)).toThrow(`the text for searching has not the expected form: ${part}`);
});
