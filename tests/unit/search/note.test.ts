import { expect, test } from 'vitest';
import { withoutNotes } from '../../../src/quotation/note.ts';
import { paragraphsIn, sentencesIn } from '../../../src/quotation/sentence.ts';

// `␣` stands for what is blanked, one for one.
test.each([
  ['“人民城市”（《逆势飞“杨”》第3段）。', '“人民城市”␣␣␣␣␣␣␣␣␣␣␣␣␣。'],
  // The sentence goes on: perhaps the text's own, which somebody has added to.
  ['“人民城市”（《某法》）理念', '“人民城市”（《某法》）理念'],
  ['“人民城市。”（《某法》）记者', '“人民城市。”␣␣␣␣␣␣记者'],
  ['“人民城市。” （《某法》）记者', '“人民城市。” ␣␣␣␣␣␣记者'],
  ['人民城市（《某法》）', '人民城市（《某法》）'],
  ['“人民城市”，——《某文》', '“人民城市”，␣␣␣␣␣␣'],
  ['>——《某文》，2020年', '␣␣␣␣␣␣␣␣␣␣␣␣␣'],
  ['人民城市——《某文》', '人民城市——《某文》'],
  ['某人. 某文[EB/OL]. 网址', '␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣␣'],
  ['“一句”[1][2]和“两句”①，3[4]', '“一句”␣␣␣␣␣␣和“两句”␣，3[4]'],
  ['“他说‘好’（《某文》）。”', '“他说‘好’（《某文》）。”'],
])('the notes of %s', (draft, expected) =>
  expect(withoutNotes(draft)).toBe([...expected].map((one) => (one === '␣' ? ' ' : one)).join('')),
);

test.each([
  ['他来. 她走.她笑. a.b. 3.5.', ['他来.', ' 她走.她笑.', ' a.b. 3.5.']],
  ['𠮷. 好!a!？', ['𠮷.', ' 好!a!？']],
  ['“好”. 坏', ['“好”.', ' 坏']],
  ['见..下', ['见..下']],
  ['见.. 下', ['见..', ' 下']],
])('the sentences of %s', (draft, expected) => {
  const [all] = paragraphsIn(draft);
  expect(sentencesIn(draft, all ?? { start: 0, end: 0 }, []).map(({ start, end }) => draft.slice(start, end))).toEqual(
    expected,
  );
});
