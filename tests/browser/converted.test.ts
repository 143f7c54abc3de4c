import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { conversionOf, convertPage } from '../support/converter.ts';
import { drawFrom } from '../support/drawn.ts';
import { realEdition } from '../support/edition.ts';
import { fakeSpeech } from '../support/fake-speech.ts';
import { readerOf, settle } from '../support/reader.ts';

// An extension, a browser or a chat has turned the page into traditional characters or another language: links, copies
// and marks are those of the source all the same (docs/contract.md, “A converted page”).

const { passages, errata } = realEdition();
const textOf = (number: number): string => passages[number - 1]?.text ?? '';
const sentence = (number: number, n: number): { start: number; end: number; text: string } => {
  const found = passages[number - 1]?.sentences[n - 1];
  if (!found) throw new Error(`there is no ${number}.${n}`);
  return found;
};
const hash = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 8);
const CHANGED = '页面文字被浏览器转换过';

const taiwan = Converter({ from: 'cn', to: 'tw' });
/** A phrase that gets longer, as 互联网 becomes 網際網路. */
const longer = (text: string): string => taiwan(text).replaceAll('濱江', '濱水江岸');
const english = (text: string): string => text.replace(/[^\d\s]/gu, 'word ');
const WAYS: readonly [way: string, change: (text: string) => string, font: boolean][] = [
  ['t', Converter({ from: 'cn', to: 't' }), false],
  ['tw', taiwan, false],
  ['hk', Converter({ from: 'cn', to: 'hk' }), false],
  ['longer phrases', longer, false],
  ['longer phrases in other elements', longer, true],
  ['another language', english, true],
];
const spellings = WAYS.filter(([way]) => way !== 'another language');

const reader = readerOf(ROOT_SITE);
let page: Page;
let faults: string[];
/** How often the page asked for the text. */
let asked: number;

beforeAll(async () => {
  await reader.browser
    .defaultBrowserContext()
    .overridePermissions(reader.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
});

beforeEach(async () => {
  page = await reader.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  [faults, asked] = [[], 0];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (request.url().endsWith('/words.json')) asked++;
  });
});

afterEach(async () => {
  const words = await page.evaluate(() => document.body.textContent);
  await page.close();
  expect(faults).toEqual([]);
  expect(words).not.toMatch(/已不是做这个链接时的话|没有标出/);
});

type When = 'from the start' | 'later';

/** Opens a page that is converted before its scripts run, or when they have. */
async function open(path: string, [, change, font]: (typeof WAYS)[number], when: When): Promise<void> {
  const file = path.replace(/[?#].*/, '').replace(/\/$/, '/index.html');
  const html = readFileSync(join(ROOT_SITE, file), 'utf8');
  const conversion = conversionOf(html, change, font);
  if (when === 'from the start') await page.evaluateOnNewDocument(convertPage, conversion);
  await settle(page, reader.origin + path);
  if (when === 'later') await page.evaluate(convertPage, conversion);
}

/** Selects units of what an element shows, and waits for the bar. */
async function select(selector: string, from: number, to: number): Promise<void> {
  await page.evaluate(
    (selector, from, to) => {
      const point = (units: number): [Node, number] => {
        const walker = document.createTreeWalker(document.querySelector(selector) as Element, NodeFilter.SHOW_TEXT);
        let left = units;
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          if (left <= text.length) return [text, left];
          left -= text.length;
        }
        throw new Error(`${selector} has no unit ${units}`);
      };
      document.querySelector(selector)?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(...point(from), ...point(to));
    },
    selector,
    from,
    to,
  );
  await page.waitForSelector('.citing button');
}

const shown = (selector: string): Promise<string> => page.$eval(selector, (one) => one.textContent);

async function copied(selector: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.$eval(selector, (one) => (one as HTMLElement).click());
  const words = await page.waitForFunction(async () => (await navigator.clipboard.readText()) || null);
  return String(await words.jsonValue()).replaceAll('\r\n', '\n');
}

const marked = (name: string): Promise<string> =>
  page.evaluate((name) => ([...(CSS.highlights.get(name) ?? [])] as Range[]).map(String).join('|'), name);

const both: readonly When[] = ['from the start', 'later'];
const cases = (ways: typeof WAYS) => ways.flatMap((way) => both.map((when) => [way[0], when, way] as const));

describe('what is selected in a page turned into', () => {
  test.each(drawFrom(cases(spellings), 3))('%s %s is cited with the source’s words', async (_, when, way) => {
    await open('/riverside/', way, when);
    const text = textOf(10);
    const words = text.slice(40, 150);
    const before = await shown('#p10');
    expect(before).not.toBe(text);
    // Where its first and its last letters are shown now.
    const [from, to] = [way[1](text.slice(0, 40)).length, way[1](text.slice(0, 150)).length];
    await select('#p10', from, to);
    expect(await shown('.citing')).toContain(`${CHANGED}，复制的是原文`);
    const link = `${SITE_URL}/p/10/?r=40-150&h=${hash(words)}`;
    expect(await copied('.citing button')).toBe(link);
    expect(await copied('.citing button:nth-of-type(2)')).toContain(`“${words}”（《`);
    expect(await copied('.citing button:nth-of-type(3)')).toContain(link);
    expect(await shown('#p10')).toBe(before);
  });

  test.each(drawFrom(both, 1))(
    'another language %s is cited by the sentence, and the bar says that it took more',
    async (when) => {
      await open('/riverside/', WAYS.at(-1) as (typeof WAYS)[number], when);
      const { text } = sentence(10, 2);
      await select('#p10s2', 7, 31);
      expect(await shown('.citing')).toContain(`${CHANGED}，复制的是原文，已扩到完整的词句`);
      expect(await copied('.citing button')).toBe(`${SITE_URL}/p/10/?s=2&h=${hash(text)}`);
      expect(await copied('.citing button:nth-of-type(2)')).toContain(`“${text}”（《`);
    },
  );

  test('longer phrases takes the whole phrase, and no part of a number', async () => {
    await open('/riverside/', WAYS[3] as (typeof WAYS)[number], 'later');
    const passage = passages.find(({ text, chapter }) => chapter === 'riverside' && text.includes('滨江'));
    const at = passage?.text.indexOf('滨江') ?? 0;
    const id = `#p${passage?.number}`;
    const page0 = longer(passage?.text.slice(0, at) ?? '').length;
    await select(id, page0, page0 + 2);
    expect(await copied('.citing button')).toBe(
      `${SITE_URL}/p/${passage?.number}/?r=${at}-${at + 2}&h=${hash('滨江')}`,
    );
    const other = passages.find(({ text, chapter }) => chapter === 'riverside' && /\d{4}/.test(text));
    const number = /\d{4}/.exec(other?.text ?? '');
    const place = longer(other?.text.slice(0, number?.index) ?? '').length;
    await page.keyboard.press('Escape');
    await page.waitForSelector('.citing', { hidden: true });
    await select(`#p${other?.number}`, place + 1, place + 2);
    expect(await copied('.citing button:nth-of-type(2)')).toContain(`“${number?.[0]}`);
  });

  test.each(drawFrom(cases([WAYS[1], WAYS[5]] as typeof WAYS), 1))(
    '%s %s: a caption and a title are cited as the source’s',
    async (_, when, way) => {
      // A button beside the chapter's number is no part of it.
      await page.evaluateOnNewDocument(fakeSpeech, ['zh-CN'], 'held' as 'ends' | 'held' | 'refused');
      await open('/riverside/', way, when);
      const caption = realEdition().chapters[2]?.captions[0];
      await select(`#b${caption?.block}`, 0, (await shown(`#b${caption?.block}`)).length);
      const quotation = await copied('.citing button:nth-of-type(2)');
      expect(quotation).toContain(`“${caption?.text}”`);
      expect(quotation).toContain('版第三章图说，');
    },
  );
});

describe('a quotation’s link into a page turned into', () => {
  test.each(drawFrom(cases(WAYS), 3))(
    '%s %s is proven, marked where the words are now, and copied as the source’s',
    async (way, when, how) => {
      const text = textOf(10);
      const words = text.slice(0, 20);
      await open(`/p/10/?r=0-20&h=${hash(words)}`, how, when);
      await page.waitForFunction(
        (says) => document.querySelector('[data-proof=proven]')?.textContent?.includes(says),
        {},
        CHANGED,
      );
      expect(await shown('[data-proof]')).toContain('与本版所据文字一致');
      const expected = how[1](way === 'another language' ? sentence(10, 1).text : words);
      await page.waitForFunction(
        (expected) => ([...(CSS.highlights.get('quoted') ?? [])] as Range[]).map(String).join('|') === expected,
        {},
        expected,
      );
      expect(await copied('pre[data-citation=official] + .copy')).toContain(`“${words}”（《`);
      expect(await copied('[data-citing] h2 + .copy')).toBe(`${SITE_URL}/p/10/?r=0-20&h=${hash(words)}`);
    },
  );

  test.each(drawFrom(cases([WAYS[3], WAYS[5]] as typeof WAYS), 1))(
    '%s %s names the flags on its words; without a query the forms are those of the passage',
    async (_, when, way) => {
      const [first] = errata.filter(({ spans }) => spans.some(({ location }) => location === 'p6'));
      const span = first?.spans.find(({ location }) => location === 'p6');
      const words = textOf(6).slice(span?.start, span?.end);
      await open(`/p/6/?r=${span?.start}-${span?.end}&h=${hash(words)}`, way, when);
      await page.waitForSelector('[data-proof=proven] a');
      expect(
        await page.$$eval('[data-proof] a', (all) => all.map((one) => (one as HTMLAnchorElement).hash)),
      ).toHaveLength(1);
      await settle(page, `${reader.origin}/p/6/`);
      await page.waitForSelector('pre + .copy');
      expect(await copied('pre[data-citation=official] + .copy')).toContain(textOf(6).slice(0, 20));
    },
  );

  test('a link to other words is still told, whatever the page shows', async () => {
    await open(`/p/10/?r=0-21&h=${hash(textOf(10).slice(0, 20))}`, WAYS[1] as (typeof WAYS)[number], 'from the start');
    await page.waitForSelector('[data-proof="other words"]');
    expect(await marked('quoted')).toBe('');
    await page.$eval('[data-proof]', (one) => one.remove());
  });
});

describe('words that a search led to in a page turned into', () => {
  test.each(drawFrom(cases(WAYS), 3))('%s %s are marked, and named as the source has them', async (way, when, how) => {
    const number = passages.find(({ text }) => text.includes('生活秀带'))?.number ?? 0;
    const passage = passages[number - 1];
    const at = passage?.text.indexOf('生活秀带') ?? 0;
    await open(`/${passage?.chapter}/?q=生活秀带&r=p${number}.${at}-${at + 4}#p${number}`, how, when);
    const around = passage?.sentences.find(({ start, end }) => start <= at && at < end)?.text ?? '';
    const expected = how[1](way === 'another language' ? around : '生活秀带');
    await page.waitForFunction(
      (expected) => ([...(CSS.highlights.get('found') ?? [])] as Range[]).map(String).join('|') === expected,
      {},
      expected,
    );
    await page.waitForSelector(`.highlight-notice ::-p-text(${CHANGED})`);
    expect(await shown('.highlight-notice')).toContain('已标出“生活秀带”');
  });

  test('without the Highlight API too, once', async () => {
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'Highlight'));
    await open('/riverside/?q=生活秀带', WAYS[5] as (typeof WAYS)[number], 'later');
    await page.waitForSelector(`.highlight-notice ::-p-text(${CHANGED})`);
    expect(await page.$('mark mark')).toBeNull();
    expect(await page.$('mark')).not.toBeNull();
  });
});

test.each(drawFrom(cases([WAYS[3], WAYS[5]] as typeof WAYS), 1))(
  'a page turned into %s %s is read aloud in the source’s words',
  async (_, when, way) => {
    await page.evaluateOnNewDocument(fakeSpeech, ['zh-CN'], 'ends' as 'ends' | 'held' | 'refused');
    await open('/preface/', way, when);
    await page.waitForSelector('.listen');
    await page.$eval('.listen', (one) => (one as HTMLElement).click());
    const start = textOf(1).slice(0, 8);
    await page.waitForFunction(
      (start) =>
        (window as unknown as { speech: { said: { text: string }[] } }).speech.said.some(({ text }) =>
          text.startsWith(start),
        ),
      {},
      start,
    );
  },
);

test.each(drawFrom(both, 1))(
  'the single file, turned into another language %s, finds and copies the source’s words',
  async (when) => {
    await open('/edition.html', WAYS.at(-1) as (typeof WAYS)[number], when);
    await page.type('#search input[name=q]', '生活秀带');
    await page.waitForSelector('[data-search-state=done] [data-hit=exact] button');
    expect(await copied('[data-hit=exact] button')).toContain('生活秀带');
  },
);

test('where the text does not come nothing is offered that could be wrong, and the page says so', async () => {
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().endsWith('/words.json') ? void request.abort() : void request.continue(),
  );
  await open(`/p/10/?r=0-20&h=${hash(textOf(10).slice(0, 20))}`, WAYS[1] as (typeof WAYS)[number], 'from the start');
  await page.waitForSelector('.not-loaded ::-p-text(链接没能核对)');
  expect(await page.$('[data-proof=""]')).not.toBeNull();
  expect(await page.$('.copy')).toBeNull();
});

test('a page that shows what was built asks for no text', async () => {
  const words = textOf(10).slice(0, 20);
  const plain: (typeof WAYS)[number] = ['nothing', (text) => text, false];
  await open('/riverside/', plain, 'later');
  await select('#p10', 0, 20);
  expect(await copied('.citing button')).toBe(`${SITE_URL}/p/10/?r=0-20&h=${hash(words)}`);
  expect(await shown('.citing')).not.toContain(CHANGED);
  await open(`/p/10/?r=0-20&h=${hash(words)}`, plain, 'later');
  await page.waitForSelector('[data-proof=proven]');
  await page.waitForSelector('pre + .copy');
  expect(await shown('[data-proof]')).not.toContain(CHANGED);
  const at = textOf(10).indexOf(words);
  await open(`/riverside/?q=${words}&r=p10.${at}-${at + 20}#p10`, plain, 'later');
  await page.waitForSelector('.highlight-notice');
  expect(await marked('found')).toBe(words);
  expect(asked).toBe(0);
});
