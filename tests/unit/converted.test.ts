import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { across, piecesOf } from '../../src/components/Converted/pieces.ts';
import { wordsSum } from '../../src/text/words-sum.ts';
import { draw } from '../support/drawn.ts';
import { realCorpus } from '../support/edition.ts';
import { seeded } from '../support/seeded.ts';

const { places, table } = realCorpus();
const { seed, count } = draw('stretches of a converted page', { some: 20, all: 200, fixed: 20261128 });

/** Each sentence as a page shows it, and where. */
function shownAs(text: string, ends: readonly number[], change: (words: string) => string) {
  let at = 0;
  const spots: [number, number][] = [];
  const sentences = ends.map((end, i) => change(text.slice(ends[i - 1] ?? 0, end)));
  for (const one of sentences) {
    spots.push([at, at + one.length]);
    at += one.length;
  }
  return { shown: sentences.join(''), spots };
}

const taiwan = Converter({ from: 'cn', to: 'tw' });

const WAYS = {
  t: Converter({ from: 'cn', to: 't' }),
  tw: taiwan,
  hk: Converter({ from: 'cn', to: 'hk' }),
  twp: Converter({ from: 'cn', to: 'twp' }),
  /** Phrases that get longer, shorter, and go. */
  longer: (words: string) =>
    taiwan(words.replaceAll('滨江', '濱水江岸').replaceAll('杨浦区', '楊浦').replaceAll('的', '')),
};

describe.each(Object.entries(WAYS))('a page turned into %s', (way, change) => {
  test('stretches of it are those of the source, and widened by no more than a changed phrase', () => {
    const random = seeded(seed);
    let exact = 0;
    let all = 0;
    for (const { text, ends } of places) {
      const { shown, spots } = shownAs(text, ends, change);
      const pieces = piecesOf({ text, ends }, shown, spots, table);
      for (let n = 0; n < count; n++) {
        const a = Math.floor(random() * text.length);
        const b = a + 1 + Math.floor(random() * (text.length - a));
        const there = across(pieces, 'source', a, b);
        expect(there.start).toBeLessThan(there.end);
        const back = across(pieces, 'page', there.start, there.end);
        // Outward, there and back.
        expect(back.start).toBeLessThanOrEqual(a);
        expect(back.end).toBeGreaterThanOrEqual(b);
        expect(a - back.start + back.end - b).toBeLessThanOrEqual(way === 'longer' ? 12 : 8);
        all++;
        if (back.start === a && back.end === b) exact++;
        if (['t', 'tw', 'hk'].includes(way) && shown.length === text.length)
          expect([back.start, back.end]).toEqual([a, b]);
      }
    }
    expect(exact / all).toBeGreaterThan(way === 'longer' ? 0.8 : 0.98);
  });
});

describe('a translation', () => {
  const { text, ends } = places.find(({ id }) => id === 'p10') as (typeof places)[number];
  const english = (words: string): string => words.replace(/[^\d]/gu, 'word ');

  test('is laid on the source by whole sentences', () => {
    const { shown, spots } = shownAs(text, ends, english);
    const pieces = piecesOf({ text, ends }, shown, spots, table);
    const [, second] = spots as [[number, number], [number, number]];
    expect(across(pieces, 'page', second[0] + 3, second[0] + 9)).toEqual({
      start: ends[0],
      end: ends[1],
      widened: true,
    });
    expect(across(pieces, 'page', second[0], second[1])).toEqual({ start: ends[0], end: ends[1], widened: false });
    expect(across(pieces, 'source', (ends[0] ?? 0) + 1, ends[1] ?? 0)).toMatchObject({
      start: second[0],
      end: second[1],
    });
  });

  test('whose sentences cannot be told apart is the whole passage; one that was put into its neighbour goes with it', () => {
    const { shown, spots } = shownAs(text, ends, english);
    const whole = piecesOf({ text, ends }, shown, [], table);
    expect(across(whole, 'page', 3, 9)).toEqual({ start: 0, end: text.length, widened: true });
    const [first, second] = spots as [[number, number], [number, number]];
    const moved: [number, number][] = [[first[0], second[1]], [second[1], second[1]], ...spots.slice(2)];
    const pieces = piecesOf({ text, ends }, shown, moved, table);
    expect(across(pieces, 'page', first[0], second[1])).toEqual({ start: 0, end: ends[1], widened: false });
  });

  test('beside the source, as bilingual readers have it, leaves the source’s own words where they are', () => {
    const { shown, spots } = shownAs(text, ends, (words) => `${words}${english(words)}`);
    const pieces = piecesOf({ text, ends }, shown, spots, table);
    expect(across(pieces, 'page', 4, 10)).toEqual({ start: 4, end: 10, widened: false });
    // Behind all sentences: of no sentence in particular.
    const behind = piecesOf(
      { text, ends },
      text + english(text),
      ends.map((end, i) => [ends[i - 1] ?? 0, end]),
      table,
    );
    expect(across(behind, 'page', text.length + 5, text.length + 9)).toEqual({
      start: 0,
      end: text.length,
      widened: true,
    });
  });
});

test('a single character that is alike by chance splits no phrase', () => {
  const [source, shown] = ['依托互联网平台', '依託網際網路平臺'];
  const pieces = piecesOf({ text: source, ends: [source.length] }, shown, [], table);
  const take = (start: number, end: number) => {
    const found = across(pieces, 'page', start, end);
    return source.slice(found.start, found.end);
  };
  expect(take(2, 6)).toBe('互联网');
  expect(take(2, 4)).toBe('互联网');
  expect(take(0, 2)).toBe('依托');
  expect(take(6, 8)).toBe('平台');
});

test('the sum tells any change of a character', () => {
  for (const { text } of places) {
    expect(wordsSum(`${text} `)).not.toBe(wordsSum(text));
    expect(wordsSum(text.slice(1))).not.toBe(wordsSum(text));
  }
  expect(new Set(places.map(({ text }) => wordsSum(text))).size).toBe(new Set(places.map(({ text }) => text)).size);
  // The published test vector of FNV-1a, 32 bits.
  expect(wordsSum('foobar')).toBe(0xbf9cf968);
});
