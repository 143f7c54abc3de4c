import { expect, test } from 'vitest';
import { match } from '../../src/search/match.ts';
import { indexText } from '../../src/search/text-index.ts';
import { normalize, readTable } from '../../src/text/normalize.ts';
import { checking } from '../support/check.ts';
import { realCorpus, realEdition } from '../support/edition.ts';

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const sameLetters = (a: string, b: string): boolean => letters(a) === letters(b);

// What the code promises of any edition, asked of the one in content/.

test('the content has no problem', () => {
  expect(realEdition().passages.length).toBeGreaterThan(0);
});

test('its facts leave nothing of the text out', () => {
  const entries = Object.entries(realEdition().coverage);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter(([, { found, of }]) => found !== of)).toEqual([]);
});

test('the table of variants makes no two words of its text one', () => {
  const { places, table } = realCorpus();
  const bare = readTable('');
  for (const { text } of places) expect(normalize(text, table).text).toBe(normalize(text, bare).text);
});

test('the quote checker finds each of its passages, titles and captions as it stands', async () => {
  const { places, table } = realCorpus();
  const verdicts = checking({ places, table });
  for (const { id, text } of places)
    expect([id, (await verdicts(text)).map(({ verdict }) => verdict)]).toEqual([id, ['verbatim']]);
});

test('what another print reads answers as corrected, to the search and to the checker, and never as the source', async () => {
  const { places, table } = realCorpus();
  const index = indexText(places, table);
  const verdicts = checking({ places, table });
  const { variants } = realEdition();
  const readings = variants.filter(({ reads, words }) => /\p{L}/u.test(reads) && !sameLetters(reads, words));
  expect(readings.map(({ reads }) => reads)).toEqual(
    expect.arrayContaining(['崭新发展机遇', '如一串珍珠', '正以滨江岸线', '旗舰站', '实景体验', '揖满腔之激情']),
  );
  for (const { location, start, end, reads } of readings) {
    const { text = '' } = places.find(({ id }) => id === location) ?? {};
    const around = text.slice(Math.max(0, start - 6), start) + reads + text.slice(end, end + 6);
    for (const words of [reads, around])
      expect([words, [...new Set(match(index, words).map(({ label }) => label))]]).toEqual([words, ['corrected']]);
    expect([around, (await verdicts(`“${around}”`)).map(({ verdict }) => verdict)]).toEqual([around, ['corrected']]);
  }
});
