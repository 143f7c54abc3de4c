import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AXE, axeViolations } from '../support/axe.ts';
import { ROOT_SITE } from '../support/build.ts';
import { fakeSpeech } from '../support/fake-speech.ts';
import { cutWords, smallTargets } from '../support/layout.ts';
import { newReader, readerOf, settle } from '../support/reader.ts';

// Chromium has no voice here: a speech that writes down what it was given takes its place.

const reader = readerOf(ROOT_SITE);
let page: Page;
let faults: string[];

beforeEach(async () => {
  ({ page, faults } = await newReader(reader.browser));
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
});

afterEach(async () => {
  await page.browserContext().close();
  expect(faults).toEqual([]);
});

interface Spoken {
  text: string;
  rate: number;
  voice: string;
}

const open = async (
  path: string,
  mode: 'ends' | 'held' | 'refused',
  voices = ['zh-HK', 'en-US', 'zh-TW', 'zh-CN'],
): Promise<void> => {
  await page.evaluateOnNewDocument(fakeSpeech, voices, mode);
  await settle(page, reader.origin + path);
};
const said = (): Promise<Spoken[]> =>
  page.evaluate(() => (window as unknown as { speech: { said: Spoken[] } }).speech.said);
const last = async (): Promise<string> => (await said()).pop()?.text ?? '';
const end = (): Promise<void> =>
  page.evaluate(() => (window as unknown as { speech: { end: () => void } }).speech.end());
const marked = (): Promise<string[]> =>
  page.$$eval('.spoken', (all) => all.map(({ id, localName }) => id || localName));
const press = (words: string): Promise<void> =>
  page.evaluate((text) => {
    const found = [...document.querySelectorAll<HTMLElement>('.player button')].find((one) => one.textContent === text);
    if (!found) throw new Error(`no button ${text}`);
    found.click();
  }, words);
const start = async (): Promise<void> => {
  await page.click('.listen');
  await page.waitForSelector('.player');
};

test.each([[[]], [['en-US']], [['zh-HK', 'yue-HK', 'zh-yue-HK']]])(
  'without a voice for Mandarin (%s) nothing is offered',
  async (voices) => {
    await open('/riverside/', 'ends', voices);
    expect(await page.$('.listen')).toBeNull();
    await page.click('.masthead > button');
    await page.waitForSelector('dialog[open]');
    expect(await page.$eval('dialog', (one) => one.textContent)).not.toContain('朗读');
  },
);

test('a chapter is read from its title to its end, sentence by sentence, without flags, and goes on to the next', async () => {
  await open('/elders/', 'ends');
  const before = await page.$eval('.text', (one) => one.textContent);
  const expected = await page.$$eval('.text [data-passage]', (all) => all.map((one) => one.textContent).join(''));
  const ids = await page.$$eval('.text span[id^=p]', (all) => all.map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)]);
  // Told to the test at once: the page goes on to the next chapter, and that to the one after.
  const seen: string[] = [];
  const words: Spoken[] = [];
  await page.exposeFunction('tell', (id: string, said: Spoken[]) => {
    if (seen.at(-1) !== id) seen.push(id);
    words.splice(0, words.length, ...said);
  });
  await page.evaluate(() => {
    const { speech, tell } = window as unknown as {
      speech: { said: Spoken[] };
      tell: (id: string, said: Spoken[]) => void;
    };
    new MutationObserver(() => tell(document.querySelector('.spoken')?.id ?? '', speech.said)).observe(
      document.querySelector('article') as Element,
      { attributes: true, subtree: true },
    );
  });
  const [next] = await Promise.all([page.waitForNavigation(), page.click('.listen')]);
  expect(new URL(next?.url() ?? '').pathname).toBe('/housing/');
  // The title has no id.
  expect(seen.filter(Boolean)).toEqual(ids);
  const han = (text: string): string => text.replace(/\P{Script=Han}|[零一二三四五六七八九百分之加至]/gu, '');
  const read = words.map(({ text }) => text).join('');
  expect(han(read)).toContain(han(expected));
  expect(read).not.toMatch(/校\d|[《》“”]/);
  expect(new Set(words.map(({ voice }) => voice))).toEqual(new Set(['zh-CN']));
  for (const { text } of words) expect(text.length).toBeLessThanOrEqual(40);
  expect(before).toContain(expected.slice(0, 40));
  // It goes on by itself.
  await page.waitForFunction(() => (window as unknown as { speech: { said: unknown[] } }).speech.said.length > 3);
});

test('where the browser wants a touch first, the next chapter waits with 继续朗读', async () => {
  await page.evaluateOnNewDocument(() => {
    if (location.pathname === '/housing/' && !sessionStorage.getItem('once')) {
      sessionStorage.setItem('once', '1');
      sessionStorage.setItem('listen', '/housing/');
    }
  });
  await open('/housing/', 'refused');
  await page.waitForSelector('.player');
  await page.waitForFunction(() => document.querySelector('.player .main')?.textContent === '继续朗读');
  expect((await said()).length).toBe(1);
  // A page that is opened afresh does not begin to speak.
  await page.reload({ waitUntil: 'networkidle0' });
  expect(await page.$('.player')).toBeNull();
  expect(await said()).toEqual([]);
});

test('an opening is read between the title and the first passage', async () => {
  await open('/people-city/', 'held');
  await start();
  expect(await last()).toBe('在杨浦，工业锈带缘何能成为生活秀带？');
  await press('下一句');
  expect([await last(), await marked()]).toEqual(['举旗定向，方能乘风破浪。', ['b23']]);
  await press('下一句');
  expect(await marked()).toEqual(['p2s1']);
});

test('pause, next and previous sentence, speed and stop', async () => {
  await open('/riverside/', 'held');
  await start();
  expect(await last()).toBe('滨江这一年');
  expect(await marked()).toEqual(['h1']);
  await press('下一句');
  expect(await marked()).toEqual(['p8s1']);
  await press('暂停');
  const count = (await said()).length;
  await press('下一句');
  expect((await said()).length).toBe(count);
  expect(await marked()).toEqual(['p9s1']);
  await press('继续朗读');
  expect(await last()).toMatch(/^在总书记的指示指引下/);
  await press('语速：正常');
  expect((await said()).pop()?.rate).toBe(1.3);
  expect(await page.evaluate(() => localStorage.getItem('rate'))).toBe('1.3');
  await press('上一句');
  expect(await marked()).toEqual(['p8s1']);
  await press('停止');
  expect(await page.$('.player')).toBeNull();
  expect(await marked()).toEqual([]);
  expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('listen');
});

test('a call that ends the speech pauses it; going on says the sentence again', async () => {
  await open('/riverside/', 'held');
  await start();
  await press('下一句');
  const words = await last();
  await page.evaluate(() => speechSynthesis.pause());
  expect(await page.$eval('.player .main', (one) => one.textContent)).toBe('继续朗读');
  await press('继续朗读');
  expect(await last()).toBe(words);
});

test('the sentence is kept in view above the bar, and the page’s words stay as they are', async () => {
  await open('/governance/', 'held');
  const words = await page.$$eval('[data-source]', (all) => all.map((one) => one.textContent));
  await start();
  for (let n = 0; n < 20; n++) {
    await press('下一句');
    const view = await page.evaluate(() => {
      const { top, bottom } = (document.querySelector('.spoken') as HTMLElement).getBoundingClientRect();
      const floor = (document.querySelector('.player') as HTMLElement).getBoundingClientRect().top;
      return { top, bottom, floor };
    });
    expect(view.top).toBeGreaterThanOrEqual(0);
    expect(Math.min(view.bottom, view.top + 400)).toBeLessThanOrEqual(view.floor);
  }
  expect(await page.$$eval('[data-source]', (all) => all.map((one) => one.textContent))).toEqual(words);
});

test('from the middle of a chapter it reads from the sentence in view; a long one in pieces', async () => {
  await open('/riverside/', 'held');
  await page.evaluate(() => document.querySelector('#p12')?.scrollIntoView());
  await start().catch(() => undefined);
  await page.evaluate(() => {
    document.querySelector('#p12')?.scrollIntoView();
    document.querySelector<HTMLElement>('.listen')?.click();
  });
  await page.waitForFunction(() => document.querySelector('.spoken')?.id.startsWith('p12s'));
  const [id] = await marked();
  const first = await last();
  await end();
  expect(await last()).not.toBe(first);
  expect((await marked())[0]).toMatch(id === undefined ? /never/ : /^p12s/);
});

test.each([320, 390, 1280])(
  'the controls at %i px, largest text: axe finds nothing, targets are large, no word is cut',
  async (width) => {
    await page.setViewport({ width, height: 800 });
    await page.evaluateOnNewDocument(() => localStorage.setItem('size', 'xl'));
    await open('/riverside/', 'held');
    await start();
    await page.evaluate(AXE);
    expect(await page.evaluate(axeViolations)).toEqual([]);
    expect(await page.evaluate(cutWords)).toEqual([]);
    expect((await page.evaluate(smallTargets)).filter((one) => one.includes('type="button"'))).toEqual([]);
  },
);
