import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { citation } from '../../src/citation/forms.ts';
import { verifyLink } from '../../src/citation/verify-link.ts';
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

test('citations that name a chapter by an earlier title are this edition’s own: each is one quotation, as it stands', async () => {
  const { chapters } = realEdition();
  const { places, table } = realCorpus();
  const verdicts = checking({ places, table });
  const article = chapters[0]?.title.lines.map(({ text }) => text).join(' ') ?? '';
  let cited = 0;
  for (const { number, slug, earlierTitles, passages } of chapters)
    for (const { until, blocks } of earlierTitles)
      for (const block of blocks) {
        const title = places.find(({ id }) => id === `b${block}`)?.text ?? '';
        const common = { id: `b${block}`, edition: { name: '杨浦这一年', version: until, date: '2026-11-24' } };
        const ordinal = `第${'一二三四五六七八'[number - 1]}章`;
        const own = { words: title, place: `${ordinal}题目`, article, url: `https://x.example/${slug}/#b${block}` };
        const [first] = passages;
        const words = first?.sentences[0]?.text ?? '';
        const under = { words, place: `第${first?.number}段`, article: title, url: '' };
        for (const one of [own, under]) {
          const counted = (await verdicts(citation('official', { ...common, ...one }))).filter(
            ({ verdict }) => verdict !== 'own' && verdict !== 'unchecked',
          );
          expect(counted.map(({ verdict, quote }) => [verdict, quote])).toEqual([['verbatim', one.words]]);
          cited++;
        }
      }
  expect(cited).toBe(6);
});

test('each sentence’s link of 1.0.0 is proven by the hash that 1.0.0 gave it', async () => {
  const { addresses: register }: { addresses: Record<string, string> } = JSON.parse(
    readFileSync('tests/fixtures/published-1.0.0.json', 'utf8'),
  );
  let proven = 0;
  for (const { number, text, sentences } of realEdition().passages)
    for (const [i, { id }] of sentences.entries()) {
      const quotable = { text, ends: sentences.map(({ end }) => end) };
      const { verdict } = await verifyLink(quotable, `?s=${i + 1}&h=${register[`p${number}s${i + 1}`]}`);
      expect([id, verdict]).toEqual([id, 'proven']);
      proven++;
    }
  expect(proven).toBe(106);
});
