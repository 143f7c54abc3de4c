import { expect, test } from 'vitest';
import { paragraphsOf, sentencesOf } from '../../../src/quotation/paragraph.ts';

test.each([
  ['他来. 她走.她笑. a.b. 3.5.', ['他来.', '她走.她笑.', 'a.b. 3.5.']],
  ['𠮷. 好!a!？', ['𠮷.', '好!a!？']],
  ['“好”. 坏', ['“好”.', '坏']],
  ['见..下', ['见..下']],
  ['见.. 下', ['见..', '下']],
  ['“好。”，他说。她走。', ['“好。”，他说。', '她走。']],
  ['“好。”[1]，他说。她走。', ['“好。”[1]，他说。', '她走。']],
  ['《为什么？》一文说。', ['《为什么？》一文说。']],
])('the sentences of %s', (draft, expected) => {
  const [all] = paragraphsOf(draft);
  expect(all && sentencesOf(draft, all).map(({ start, end }) => draft.slice(start, end))).toEqual(expected);
});
