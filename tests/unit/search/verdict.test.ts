import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../../scripts/drafts/read-draft.ts';
import { checkerOf, wholeText } from '../../../src/quotation/checker.ts';
import { check } from '../../../src/quotation/draft.ts';
import { summary } from '../../../src/quotation/summary.ts';
import { counted, LONGEST_DRAFT, type Verdict } from '../../../src/quotation/verdict.ts';
import { normalize } from '../../../src/text/normalize.ts';
import { alterations } from '../../support/alterations.ts';
import { BAD_INPUT } from '../../support/bad-input.ts';
import { checking, filterAsync } from '../../support/check.ts';
import { ALL, draw } from '../../support/drawn.ts';
import { fixtureCorpus } from '../../support/edition.ts';
import { alteredAround, framed } from '../../support/frames.ts';
import { cutNumbers, restyled } from '../../support/quotations.ts';

const { places, table } = fixtureCorpus('article');
const verdicts = checking(fixtureCorpus('article'));
const names = async (draft: string): Promise<string[]> => (await verdicts(draft)).map(({ verdict }) => verdict);
const text = wholeText(checkerOf(places, table));
const passes = ({ verdict }: Verdict): boolean => verdict === 'verbatim' || verdict === 'equivalent';
const support = (name: string): string => new URL(`../../support/${name}`, import.meta.url).pathname;

const altered = draw('altered quotations', { some: 200, all: 1000, fixed: 5 });
const answersTo = (seed: number) =>
  Promise.all(
    alterations(places, table, seed, altered.count).map(async (one) => ({ ...one, answer: await verdicts(one.text) })),
  );

test('no altered quotation passes, nor a piece of one', async () => {
  const answers = await answersTo(altered.seed);
  expect(answers.length).toBeGreaterThanOrEqual(200);
  const passed = answers.filter(({ answer }) => answer.some(passes)).map(({ text }) => text);
  // Without marks around it an altered introduction cannot be told from a writer’s: “次没有指出：“…””. In marks none passes (newsroom.test.ts).
  expect(passed.length, passed.join('\n')).toBeLessThanOrEqual(1);
});

test('at least 990 of 1,000 altered quotations are shown against the right passage', async () => {
  // Of a fixed seed: a share that is drawn anew would be another each time.
  const answers = await answersTo(5);
  const right = answers.filter(({ from, answer }) => {
    const homes = new Set(places.filter(({ text }) => from.some((words) => text.includes(words))).map(({ id }) => id));
    return answer.some(({ sources: [source] }) => source?.parts.some(({ place }) => homes.has(place)));
  });
  expect(right.length).toBeGreaterThanOrEqual(0.99 * answers.length);
});

const framing = (ALL ? [5, 20, 2020] : [5]).map((fixed) => draw('framed quotations', { some: 100, all: 300, fixed }));

describe.each(framing)('seed $seed', ({ seed, count }) => {
  test('true quotations in the words of a newspaper all pass', async () => {
    const drafts = framed(places, seed, count);
    expect(drafts.length).toBeGreaterThanOrEqual(100);
    const failed = await filterAsync(drafts, async ({ draft, quote }) => {
      const at = draft.indexOf(quote);
      const answer = (await verdicts(draft)).filter(({ start, end }) => start < at + quote.length && at < end);
      return answer.length === 0 || !answer.every(passes);
    });
    expect(failed).toEqual([]);
  });

  test('of sentences altered around marks of their own none passes, nor a piece of one', async () => {
    // Some of them still fold to words of the text, and are left out.
    const texts = alteredAround(places, table, seed, 2 * count);
    expect(texts.length).toBeGreaterThan(count);
    expect(await filterAsync(texts, async (text) => (await verdicts(text)).some(passes))).toEqual([]);
  });
});

test('quotations in other marks, width, spaces and forms all pass', async () => {
  const { seed, count } = draw('restyled quotations', { some: 200, all: 1000, fixed: 6 });
  const texts = restyled(places, seed, count);
  expect(texts.length).toBeGreaterThanOrEqual(200);
  const failed = await filterAsync(texts, async (text) => {
    const answer = await verdicts(text);
    return answer.length === 0 || !answer.every(passes);
  });
  expect(failed).toEqual([]);
});

test('at least 297 of 300 sentences on other matters are absent', async () => {
  const sentences = readFileSync(support('other-sentences.txt'), 'utf8').trim().split('\n');
  expect(new Set(sentences).size).toBe(300);
  const absent = await filterAsync(sentences, async (sentence) =>
    (await names(sentence)).every((verdict) => verdict === 'absent' || verdict === 'own'),
  );
  expect(absent.length).toBeGreaterThanOrEqual(297);
});

test('a number that is cut never passes', async () => {
  const cuts = cutNumbers(places);
  expect(cuts.length).toBeGreaterThan(200);
  expect(await filterAsync(cuts, async (text) => (await verdicts(text)).some(passes))).toEqual([]);
});

test.each([
  ['4亿元的银行贷款', 'altered'],
  ['8.4亿元的银行贷款', 'verbatim'],
  ['8。4亿元的银行贷款', 'altered'],
  ['84亿元的银行贷款', 'altered'],
  ['161家企业获得8.4', 'altered'],
  ['三名快递小哥也站上了敲钟席', 'verbatim'],
  ['三名快遞小哥也站上了敲鐘席', 'equivalent'],
  ['三名快递小哥没有站上了敲钟席', 'altered'],
  ['达达集团', 'corrected'],
  ['达成集团', 'verbatim'],
  ['我昨天去了公园。', 'absent'],
])('%s: %s', async (quote, verdict) => {
  expect(await names(quote)).toEqual([verdict]);
  expect(await names(`“${quote}”`)).toEqual([verdict]);
  expect(await names(`文章说：“${quote}”`)).toEqual([verdict]);
});

test('100 is not 100%', async () => {
  const { text } = places.find(({ text }) => /\D100[%％]/.test(text)) ?? { text: '' };
  const at = text.search(/100[%％]/);
  expect(await names(text.slice(at - 8, at + 4))).toEqual(['verbatim']);
  expect(await names(text.slice(at - 8, at + 3))).toEqual(['altered']);
});

test('every place passes, alone and all together', async () => {
  for (const { text } of places) expect(await names(text)).toEqual(['verbatim']);
  expect((await verdicts(places.map(({ text }) => text).join('\n'))).every(passes)).toBe(true);
});

test('the difference, read for either side, is either side', async () => {
  for (const { text } of alterations(places, table, 7, 100)) {
    for (const { quote, sources, changes } of (await verdicts(text)).filter(({ how }) => how === 'edited')) {
      const side = (not: string): string => (changes ?? []).map((one) => (one.in === not ? '' : one.text)).join('');
      expect(side('draft')).toBe(sources[0]?.words);
      expect(normalize(side('source'), table).text).toBe(normalize(quote, table).text);
    }
  }
});

test.each(['draft.txt', 'draft.md', 'draft.html', 'draft.docx'])(
  '%s: each quotation once, and what is around it not',
  async (name) => {
    const answer = await verdicts(await readDraft(support(`drafts/${name}`)));
    expect(counted(answer).map(({ verdict, sources }) => [verdict, sources[0]?.parts[0]?.place])).toEqual([
      ['verbatim', 'p16'],
      [/txt|docx/.test(name) ? 'equivalent' : 'verbatim', 'p11'],
      ['corrected', 'p20'],
      ['equivalent', 'p28'],
      ['altered', 'p20'],
      ['absent', undefined],
    ]);
  },
);

test('words of another among those of the text count, and a draft’s own words do not', async () => {
  const said = '这一年，滨江变得更加“亲民”。在这里，可以把一整天安排得明明白白。';
  const [own, other] = ['我昨天去了公园看花。', '那座高塔明年就要动工了。'];
  expect((await verdicts(`${said}${other}`)).map(({ verdict }) => verdict)).toEqual(['verbatim', 'own']);
  expect(counted(await verdicts(`${own}\n“${said}”`)).map(({ verdict }) => verdict)).toEqual(['verbatim']);
});

test('the summary', async () => {
  expect(summary(await verdicts('他说，“三名快递小哥也站上了敲钟席”，又说“杨浦要建成世界第一高塔”。'))).toBe(
    '2 处引文：1 处一致，1 处本版所据文字中没有',
  );
  expect(summary([])).toBe('没有可以核对的引文');
});

test('a draft as long as may be is checked in short steps', async () => {
  const draft = `${places.map(({ text }) => text).join('\n')}，\n`.repeat(20).slice(0, LONGEST_DRAFT);
  let steps = 0;
  for await (const _ of check(text, draft)) steps++;
  expect(steps).toBeGreaterThan(200);
});

test.each(BAD_INPUT)('%s: an answer, and nothing thrown', async (_, draft) => {
  const answer: Verdict[] = [];
  let steps = 0;
  for await (const some of check(text, draft)) {
    answer.push(...some);
    if (++steps === 2000) break;
  }
  if (normalize(draft.slice(0, 1000), table).text === '') expect(answer).toEqual([]);
  expect(summary(answer)).toMatch(/引文/);
});
