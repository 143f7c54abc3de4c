import { expect, test } from 'vitest';
import { IS_SOUND } from '../../../src/quotation/verdict.ts';
import { checking } from '../../support/check.ts';
import { draw } from '../../support/drawn.ts';
import { fixtureCorpus } from '../../support/edition.ts';
import { altered, honest, type Pasted } from '../../support/newsroom.ts';

// The checker under real drafts: nothing false passes, nothing true is accused, however it is framed and typed.

const { places, table } = fixtureCorpus('article');
const verdicts = checking({ places, table });
const order = new Map(places.map(({ id }, i) => [id, i]));
const follows = (one: string, next: string): boolean => {
  const i = order.get(next) ?? 0;
  return order.get(one) === i - 1 && !places[i]?.apart;
};

const answerTo = async ({ draft, start, end }: Pasted) =>
  (await verdicts(draft)).filter((verdict) => verdict.start < end && start < verdict.end);

test('of altered and fabricated quotations none passes', async () => {
  const { seed, count } = draw('altered as a newsroom may', { some: 700, all: 20_000, fixed: 20_201_102 });
  const drafts = altered(places, follows, table, seed, count);
  expect(drafts.length).toBe(count);
  const passed: unknown[] = [];
  for (const one of drafts)
    if ((await answerTo(one)).some(({ verdict }) => IS_SOUND.has(verdict)))
      passed.push([one.kind, one.frame, one.draft]);
  expect(passed).toEqual([]);
});

test('of true quotations none is accused, and each is shown in its place', async () => {
  const { seed, count } = draw('true as a newsroom may', { some: 300, all: 10_000, fixed: 20_201_103 });
  const drafts = honest(places, table, seed, count);
  expect(drafts.length).toBe(count);
  const accused: unknown[] = [];
  let astray = 0;
  for (const one of drafts) {
    const answer = await answerTo(one);
    if (answer.length === 0 || answer.some(({ verdict }) => !IS_SOUND.has(verdict)))
      accused.push([one.kind, one.frame, one.draft]);
    const found = answer.flatMap(({ sources }) => sources.flatMap(({ parts }) => parts.map(({ place }) => place)));
    if (!one.homes.some((home) => found.includes(home))) astray++;
  }
  expect(accused).toEqual([]);
  expect(astray).toBeLessThanOrEqual(count / 1000);
});
