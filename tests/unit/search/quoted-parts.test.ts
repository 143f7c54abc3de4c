import { describe, expect, test } from 'vitest';
import { isFound } from '../../../src/components/SearchResults/answer.ts';
import { placeHits } from '../../../src/components/SearchResults/hits.ts';
import { MAY_HAVE_PARTS, partHits } from '../../../src/components/SearchResults/part-hits.ts';
import { quotedParts } from '../../../src/quotation/quoted-parts.ts';
import { indexText } from '../../../src/search/text-index.ts';
import { BAD_INPUT } from '../../support/bad-input.ts';
import { SEED } from '../../support/drawn.ts';
import { fixtureCorpus } from '../../support/edition.ts';
import { pick, seeded } from '../../support/seeded.ts';

const corpus = fixtureCorpus('article');
const index = indexText(corpus.places, corpus.table);

/** Each part with the label and place of its first hit; nothing where the search of the whole stands. */
function found(query: string): [words: string, label?: string, place?: string][] | undefined {
  const whole = placeHits(corpus, index, query);
  if (isFound(whole) || !MAY_HAVE_PARTS.test(query)) return undefined;
  return partHits(corpus, index, query, whole, quotedParts)?.map(({ words, hits: [first] }) =>
    first ? [words, first.label, first.place.id] : [words],
  );
}

const WORDS = '三名快递小哥也站上了敲钟席';

describe('what is none of the words is left out', () => {
  test.each([
    [`${WORDS}①`],
    [`“${WORDS}”①`],
    [`三名快递小哥①也站上了敲钟席`],
    [`${WORDS}¹`],
    [`${WORDS}[1]`],
    [`${WORDS}[1-2]`],
    [`${WORDS}［1，3］`],
    [`${WORDS}【1】`],
    [`${WORDS}（注1）`],
    [`${WORDS}[^1]`],
    [`${WORDS}（杨浦，2020）`],
    [`“${WORDS}”（《杨浦这一年》第20段，https://example.org/p/20/）`],
    [`${WORDS}（《杨浦这一年》第20段）`],
    [`三名快递小哥〔指骑手〕也站上了敲钟席`],
    [`三名快递小哥［指骑手］也站上了敲钟席`],
    [`${WORDS}（原文如此）`],
    [`1）${WORDS}`],
    [`（1）“${WORDS}”`],
    [`❶ ${WORDS}`],
    [`第一，${WORDS}`],
    [`段8：${WORDS}`],
    [`文章写道：“${WORDS}”`],
    [`「${WORDS}」[1]`],
    [`"${WORDS}"[1]`],
    [`“${WORDS}①`],
  ])('%s', (query) => expect(found(query)).toEqual([[WORDS, 'exact', 'p20']]));

  test.each([
    WORDS,
    // The marks around it make another punctuation, and no less.
    `“${WORDS}”`,
    `"${WORDS}"`,
    // Altered, and nothing to leave out.
    '三名快递小哥，都站上了敲钟席',
    // A few letters behind what seems to introduce them.
    '记者获悉，杨浦',
    '纽约有这样的话……东京也有这样的话',
    '……',
    '①',
  ])('%s stays as it is', (query) => expect(found(query)).toBeUndefined());

  test('words that are altered are still near and no more', () => {
    expect(found('“三名快递小哥都站上了敲钟席”①')).toEqual([['三名快递小哥都站上了敲钟席', 'near', 'p20']]);
  });
});

describe('parts between the writer’s signs of ellipsis', () => {
  test.each(['……', '…', '...', '⋯⋯', '。。。', '[……]', '［…］', '（略）', '〔中略〕'])('%s', (sign) => {
    expect(found(`“三名快递小哥${sign}站上了敲钟席。”①`)).toEqual([
      ['三名快递小哥', 'exact', 'p20'],
      ['站上了敲钟席。', 'exact', 'p20'],
    ]);
  });

  test('one that the text has not is said not to be there', () => {
    expect(found('三名快递小哥……纽约也有这样的话……我……彰显人民城市宜居魅力')).toEqual([
      ['三名快递小哥', 'exact', 'p20'],
      ['纽约也有这样的话'],
      ['我'],
      ['彰显人民城市宜居魅力', 'exact', 'p3'],
    ]);
  });

  test('an ellipsis that the text has divides nothing, whoever writes it as', () => {
    const [before, behind] = ['在线新经济、夜间经济、消费提振', '一个个“新引擎”'];
    expect(found(`${before}……${behind}`)).toBeUndefined();
    expect(found(`${before}...${behind}`)).toBeUndefined();
    expect(found(`${before}……${behind}①`)).toEqual([[`${before}……${behind}`, 'exact', 'p29']]);
    expect(found(`三名快递小哥……${before}……${behind}`)).toEqual([
      ['三名快递小哥', 'exact', 'p20'],
      [`${before}……${behind}`, 'exact', 'p29'],
    ]);
  });

  test('drawn runs of the text with an ellipsis between are found where they were taken', () => {
    const random = seeded(SEED);
    const passages = corpus.places.filter(({ kind, text }) => !kind && text.length > 80);
    for (let i = 0; i < 200; i++) {
      const { id, text } = pick(random, passages);
      const middle = 20 + Math.floor(random() * (text.length - 60));
      const [one, two] = [text.slice(middle - 20, middle), text.slice(middle + 20, middle + 40)];
      const query = `“${one}……${two}”[${1 + (i % 9)}]`;
      const parts = partHits(corpus, index, query, placeHits(corpus, index, query), quotedParts);
      const places = parts?.map(({ hits }) =>
        hits.filter(({ label }) => label !== 'near').map(({ place }) => place.id),
      );
      expect(places?.every((all) => all.includes(id)) && parts?.length, query).toBeGreaterThan(0);
    }
  });
});

test('whatever is pasted is divided within its letters, and with too many signs into nothing', () => {
  for (const [name, text] of BAD_INPUT)
    expect(() => partHits(corpus, index, text.slice(0, 2_000), [], quotedParts), name).not.toThrow();
  expect(quotedParts('杨浦……'.repeat(30), () => false)).toEqual([]);
});
