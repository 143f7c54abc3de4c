import { expect, test } from 'vitest';
import type { Cited } from '../../src/citation/cited.ts';
import { citation, FORMS } from '../../src/citation/forms.ts';
import { linkQuery, type Quotable, quotedRangeOf, wordsHash } from '../../src/citation/link.ts';
import { official } from '../../src/citation/official.ts';
import { rich } from '../../src/citation/rich.ts';
import { readLink, verifyLink } from '../../src/citation/verify-link.ts';
import { wordsHash as hashInNode } from '../../src/edition/checksum.ts';
import { fixtureEdition } from '../support/edition.ts';

const { passages } = fixtureEdition('article');
const quotable = (n: number): Quotable => {
  const passage = passages[n - 1];
  if (!passage) throw new Error(`no passage ${n}`);
  return { text: passage.text, ends: passage.sentences.map(({ end }) => end) };
};

test('every sentence of every passage has a link that proves itself, and no other passage proves it', async () => {
  let sentences = 0;
  for (const { number, sentences: own } of passages)
    for (const [i, { text }] of own.entries()) {
      const query = linkQuery({ sentence: i + 1 }, hashInNode(text));
      expect(await verifyLink(quotable(number), query)).toMatchObject({ verdict: 'proven', start: own[i]?.start });
      const other = await verifyLink(quotable((number % passages.length) + 1), query);
      expect(['other words', 'beyond']).toContain(other.verdict);
      sentences++;
    }
  expect(sentences).toBe(106);
});

test('a range that is a sentence is named as one; any other by its characters', async () => {
  const { text, ends } = quotable(6);
  expect(quotedRangeOf({ text, ends }, 0, ends[0] ?? 0)).toEqual({ sentence: 1 });
  expect(quotedRangeOf({ text, ends }, 3, 9)).toEqual({ start: 3, end: 9 });
  const hash = (await wordsHash(text.slice(3, 9))) ?? '';
  expect(hash).toBe(hashInNode(text.slice(3, 9)));
  expect(await verifyLink({ text, ends }, linkQuery({ start: 3, end: 9 }, hash))).toEqual({
    verdict: 'proven',
    start: 3,
    end: 9,
  });
  expect(await verifyLink({ text, ends }, linkQuery({ start: 4, end: 10 }, hash))).toEqual({ verdict: 'other words' });
  expect(await verifyLink({ text, ends }, '?r=3-9')).toMatchObject({ verdict: 'no proof given' });
});

test.each([
  '?s=1&h=0123ABCD',
  '?s=1&h=0123abcd.',
  '?s=1&h=0123abcd）',
  '?s=1&h=0123abcd%EF%BC%89',
  '?s=1&h=0123abcd）。见附件',
  '?s=1&h=0123abcd）2020年',
  '?s=1&h=0123abcd),',
  '?s=1&h=0123abcd-',
  '?s=1&h=0123abcd和下文',
  '?s=1）&h=0123abcd',
  '?s=1&amp;h=0123abcd',
])('%s is read as it was made', (search) => {
  expect(readLink(search)).toEqual({ range: { sentence: 1 }, hash: '0123abcd' });
});

test.each([
  ['?s=3）', { sentence: 3 }],
  ['?s=3%EF%BC%89', { sentence: 3 }],
  ['?s=3）。', { sentence: 3 }],
  ['?s=3),', { sentence: 3 }],
  ['?s=3.', { sentence: 3 }],
  ['?s=3；另见第4段', { sentence: 3 }],
  ['?s=3和第4段', { sentence: 3 }],
  ['?s=3\u200b', { sentence: 3 }],
  ['?s=3%20', { sentence: 3 }],
  ['?r=12-30）', { start: 12, end: 30 }],
  ['?r=12-30]', { start: 12, end: 30 }],
  ['?r=12-30——', { start: 12, end: 30 }],
])('%s is read without what is stuck to it', (search, range) => {
  expect(readLink(search)).toEqual({ range, hash: null });
});

test.each([
  ['?s=3.5', 'broken'],
  ['?s=3５', 'broken'],
  ['?s=3-5', 'broken'],
  ['?s=）', 'broken'],
  ['?s=（3', 'broken'],
  ['?r=12）-30', 'broken'],
  ['?r=12-3o', 'broken'],
  ['?s=1&h=0123abc）', 'broken'],
  ['?s=1&h=0123abcde）', 'broken'],
  ['', 'nothing'],
  ['?q=人民', 'nothing'],
  ['?h=01234567', 'broken'],
  ['?s=0&h=01234567', 'broken'],
  ['?s=1&h=xyz', 'broken'],
  ['?s=1&r=1-2&h=01234567', 'broken'],
  ['?s=-1', 'broken'],
  ['?r=9-3&h=01234567', 'broken'],
  ['?r=1-2-3&h=01234567', 'broken'],
  ['?r=%00', 'broken'],
  ['?s=1&h=0123456', 'broken'],
  ['?s=1&h=0123456789', 'broken'],
  [`?r=1-${'9'.repeat(400)}&h=01234567`, 'broken'],
])('%s is %s', (search, verdict) => {
  expect(readLink(search)).toBe(verdict);
});

test('what lies beyond the passage is said to', async () => {
  expect(await verifyLink(quotable(1), '?s=99&h=01234567')).toEqual({ verdict: 'beyond' });
  expect(await verifyLink(quotable(1), '?r=0-99999&h=01234567')).toEqual({ verdict: 'beyond' });
});

const cited: Cited = {
  words: '“人民城市”_是*什么*',
  place: '第12段',
  id: 'p12',
  url: 'https://example.org/p/12/?s=1&h=01234567',
  article: '擘画新蓝图{“杨”}',
  edition: { name: '杨浦这一年', version: '1.0.0', date: '2026-11-24' },
  accessed: '2026-11-25',
};

test('the forms where no paper is known, as version 1.0.0 wrote them, to the letter', () => {
  expect(Object.fromEntries(FORMS.map((form) => [form, citation(form, cited)]))).toMatchInlineSnapshot(`
    {
      "bibtex": "@online{yangpu2020-p12,
      title = {擘画新蓝图\\{“杨”\\}},
      organization = {杨浦这一年},
      version = {1.0.0},
      date = {2026-11-24},
      url = {https://example.org/p/12/?s=1&h=01234567},
      urldate = {2026-11-25},
      note = {第12段},
      langid = {chinese}
    }",
      "csl": "[
      {
        "id": "yangpu2020-p12",
        "type": "webpage",
        "title": "擘画新蓝图{“杨”}",
        "container-title": "杨浦这一年",
        "version": "1.0.0",
        "issued": {
          "date-parts": [
            [
              2026,
              11,
              24
            ]
          ]
        },
        "accessed": {
          "date-parts": [
            [
              2026,
              11,
              25
            ]
          ]
        },
        "URL": "https://example.org/p/12/?s=1&h=01234567",
        "note": "第12段",
        "language": "zh-CN"
      }
    ]",
      "gbt2015": "擘画新蓝图{“杨”}[EB/OL]//杨浦这一年. 1.0.0版. (2026-11-24)[2026-11-25]. https://example.org/p/12/?s=1&h=01234567.",
      "gbt2025": "擘画新蓝图{“杨”}[EB/OL]//杨浦这一年. 1.0.0版. （2026-11-24）[2026-11-25]. https://example.org/p/12/?s=1&h=01234567.",
      "markdown": "> “人民城市”\\_是\\*什么\\*
    >
    > ——[《擘画新蓝图{“杨”}》第12段，《杨浦这一年》1.0.0版](https://example.org/p/12/?s=1&h=01234567)",
      "official": "““人民城市”_是*什么*”（《擘画新蓝图{“杨”}》第12段，《杨浦这一年》1.0.0版，https://example.org/p/12/?s=1&h=01234567 ）",
    }
  `);
  expect(rich(official({ ...cited, words: 'a<b>&"c"' }), cited.url)).toMatchInlineSnapshot(
    `"<p>“a&lt;b&gt;&amp;&quot;c&quot;”（《擘画新蓝图{“杨”}》第12段，《杨浦这一年》1.0.0版，<a href="https://example.org/p/12/?s=1&amp;h=01234567">https://example.org/p/12/?s=1&amp;h=01234567</a> ）</p>"`,
  );
});

const printed: Cited = { ...cited, printed: { name: '新民晚报', date: '2020-11-02', page: '12/13' } };

test('the forms where the paper is known, to the letter', () => {
  expect(Object.fromEntries(FORMS.map((form) => [form, citation(form, printed)]))).toMatchInlineSnapshot(`
    {
      "bibtex": "@article{yangpu2020-p12,
      title = {擘画新蓝图\\{“杨”\\}},
      journaltitle = {新民晚报},
      entrysubtype = {newspaper},
      date = {2020-11-02},
      pages = {12/13},
      url = {https://example.org/p/12/?s=1&h=01234567},
      urldate = {2026-11-25},
      note = {引自《杨浦这一年》1.0.0版第12段},
      langid = {chinese}
    }",
      "csl": "[
      {
        "id": "yangpu2020-p12",
        "type": "article-newspaper",
        "title": "擘画新蓝图{“杨”}",
        "container-title": "新民晚报",
        "issued": {
          "date-parts": [
            [
              2020,
              11,
              2
            ]
          ]
        },
        "page": "12/13",
        "accessed": {
          "date-parts": [
            [
              2026,
              11,
              25
            ]
          ]
        },
        "URL": "https://example.org/p/12/?s=1&h=01234567",
        "note": "引自《杨浦这一年》1.0.0版第12段",
        "language": "zh-CN"
      }
    ]",
      "gbt2015": "擘画新蓝图{“杨”}[N]. 新民晚报, 2020-11-02(12/13). 转引自: 杨浦这一年[EB/OL]. 1.0.0版. (2026-11-24)[2026-11-25]. https://example.org/p/12/?s=1&h=01234567.",
      "gbt2025": "擘画新蓝图{“杨”}[N]. 新民晚报, 2020-11-02(12/13). 转引自: 杨浦这一年[EB/OL]. 1.0.0版. （2026-11-24）[2026-11-25]. https://example.org/p/12/?s=1&h=01234567.",
      "markdown": "> “人民城市”\\_是\\*什么\\*
    >
    > ——[《擘画新蓝图{“杨”}》，《新民晚报》2020年11月2日第12/13版，引自《杨浦这一年》1.0.0版第12段](https://example.org/p/12/?s=1&h=01234567)",
      "official": "““人民城市”_是*什么*”（《擘画新蓝图{“杨”}》，《新民晚报》2020年11月2日第12/13版，引自《杨浦这一年》1.0.0版第12段，https://example.org/p/12/?s=1&h=01234567 ）",
    }
  `);
});

test('no form lets a bracket or another Chinese mark follow an address at once, and without an address no blank is left', () => {
  for (const form of FORMS)
    for (const [one, url] of [cited, printed].flatMap((one) =>
      [cited.url, 'https://example.org/riverside/#b17'].map((url) => [one, url] as const),
    )) {
      const text = citation(form, { ...one, url });
      const [, after = ''] = text.split(url);
      // Markdown's own bracket, BibTeX's and JSON's are read by machines; a full stop ends a reference by the standard.
      expect(after, form).toMatch(/^( |[).}",]|$)/);
      expect(after, form).not.toMatch(/^[^\x20-\x7e]/);
    }
  expect(official({ ...cited, url: '' })).toMatch(/1\.0\.0版）$/);
});

test('without a day of reading the form leaves a place for it; no form names an author, and where the paper is not known none or its day', () => {
  const { accessed: _, ...unread } = cited;
  expect(citation('gbt2025', unread)).toContain('[引用日期]');
  for (const form of FORMS) {
    expect(citation(form, unread)).not.toMatch(/佚名|作者|author|晚报|日报|2020-1[12]/);
    expect(citation(form, printed)).not.toMatch(/佚名|作者|author/);
  }
});
