import { expect, test } from 'vitest';
import { normalize, readTable } from '../../src/text/normalize.ts';
import { checking } from '../support/check.ts';
import { realCorpus, realEdition } from '../support/edition.ts';

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
