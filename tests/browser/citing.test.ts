import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { AXE, axeViolations } from '../support/axe.ts';
import { ROOT_SITE, SITE_URL } from '../support/build.ts';
import { realEdition } from '../support/edition.ts';
import { readerOf, settle } from '../support/reader.ts';
import { timersDone, watchTimers } from '../support/timers.ts';

const { passages, name, version } = realEdition();
const textOf = (number: number): string => passages[number - 1]?.text ?? '';
const hash = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 8);

const reader = readerOf(ROOT_SITE);

beforeAll(async () => {
  await reader.browser
    .defaultBrowserContext()
    .overridePermissions(reader.origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
});

async function open(path: string, before?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await reader.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await before?.(page);
  await settle(page, reader.origin + path);
  return page;
}

/** Selects from the `from`th unit of one element's words to the `to`th of another's, as a hand would, and waits for the bar. */
async function select(page: Page, first: string, from: number, last: string, to: number): Promise<void> {
  await page.evaluate(
    (first, from, last, to) => {
      const point = (selector: string, units: number): [Node, number] => {
        const walker = document.createTreeWalker(document.querySelector(selector) as Element, NodeFilter.SHOW_TEXT);
        let left = units;
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          if (left <= text.length) return [text, left];
          left -= text.length;
        }
        throw new Error(`${selector} has no unit ${units}`);
      };
      document.querySelector('.citing')?.setAttribute('data-old', '');
      (document.activeElement as HTMLElement | null)?.blur();
      document.querySelector(first)?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(...point(first, from), ...point(last, to));
    },
    first,
    from,
    last,
    to,
  );
  await page.waitForSelector('.citing:not([data-old]) button');
}

/** Presses a button of the bar and gives what is on the clipboard then. */
async function press(page: Page, words: string): Promise<string> {
  const [button] = await page.$$(`.citing ::-p-text(${words})`);
  await button?.click();
  // This button, for the one before may still say so.
  await page.waitForFunction((one) => one?.textContent === '已复制', {}, button);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  return copied.replaceAll('\r\n', '\n');
}

/** Opens 其他格式 with the keyboard, and copies each. */
async function otherForms(page: Page): Promise<Record<string, string>> {
  await page.focus('.citing button:last-child');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.citing ::-p-text(BibTeX)');
  const forms: Record<string, string> = {};
  for (const name of ['GB/T 7714—2015', 'Markdown', 'BibTeX', 'CSL-JSON']) {
    forms[name] = await press(page, name);
    await page.waitForSelector(`.citing ::-p-text(${name})`);
  }
  return forms;
}

describe('a selection', () => {
  test('gives a link that proves itself, the quotation, and the reference; flags in it leave the words alone', async () => {
    const text = textOf(10);
    const page = await open('/riverside/');
    await select(page, '#p10', 40, '#p10', 150);
    const words = text.slice(40, 150);
    const link = `${SITE_URL}/p/10/?r=40-150&h=${hash(words)}`;
    expect(await press(page, '复制链接')).toBe(link);
    const quotation = await press(page, '复制引文和出处');
    expect(quotation.startsWith(`“${words}”（《`)).toBe(true);
    expect(quotation).toContain(`引自《${name}》${version}版第10段，${link} ）`);
    expect(await press(page, '复制参考文献')).toMatch(
      /\[N\]. 新民晚报, 2020-11-02\(12\/13\). 转引自: .*\[EB\/OL\].*（\d{4}-\d\d-\d\d）\[\d{4}-\d\d-\d\d\]\. https:.*\.$/,
    );
    for (const n of [1, 2]) {
      await page.evaluate(async (nth) => {
        await navigator.clipboard.writeText('');
        (document.querySelectorAll('.citing button')[nth] as HTMLElement).click();
      }, n);
      const rich = await page.waitForFunction(async () => {
        const [item] = await navigator.clipboard.read();
        return item?.types.includes('text/html') && (await item.getType('text/html')).text();
      });
      expect(await rich.jsonValue()).toContain(`href="${link.replace('&', '&amp;')}"`);
    }
    expect(await otherForms(page)).toEqual({
      'GB/T 7714—2015': expect.stringContaining(`${link}.`),
      Markdown: expect.stringContaining(`](${link})`),
      BibTeX: expect.stringMatching(/^@article\{yangpu2020-p10r40-150,/),
      'CSL-JSON': expect.stringContaining('"id": "yangpu2020-p10r40-150"'),
    });
    await page.close();
  });

  test('of a sentence is named as one; over two passages each is cited by itself; a joined passage is one', async () => {
    const page = await open('/riverside/');
    const [sentence] = passages[9]?.sentences ?? [];
    await select(page, '#p10', 0, '#p10', sentence?.end ?? 0);
    expect(await press(page, '复制链接')).toBe(`${SITE_URL}/p/10/?s=1&h=${hash(sentence?.text ?? '')}`);
    const [a, b] = [textOf(8), textOf(9)];
    await select(page, '#p8', 4, '#p9', 10);
    expect(await press(page, '复制链接')).toBe(
      [
        `${SITE_URL}/p/8/?r=4-${a.length}&h=${hash(a.slice(4))}`,
        `${SITE_URL}/p/9/?r=0-10&h=${hash(b.slice(0, 10))}`,
      ].join('\n'),
    );
    await page.close();
    const joined = passages.find(({ blocks }) => blocks.length > 1);
    if (!joined) throw new Error('no passage is joined');
    const chapter = await open(`/${joined.chapter}/`);
    const place = `#p${joined.number}`;
    await select(chapter, place, 1, place, joined.text.length - 1);
    expect(await press(chapter, '复制链接')).toBe(
      `${SITE_URL}/p/${joined.number}/?r=1-${joined.text.length - 1}&h=${hash(joined.text.slice(1, -1))}`,
    );
    await chapter.close();
  });

  test('a title, an opening or a caption is cited as its chapter’s, in every form', async () => {
    const page = await open('/riverside/');
    await select(page, '#b17', 0, '#b17', 6);
    expect(await press(page, '复制引文和出处')).toContain('版第三章图说，');
    const forms = await otherForms(page);
    expect(forms.BibTeX).toMatch(/note = \{引自《.*版第三章图说\}/);
    expect(forms.BibTeX).toContain(`url = {${SITE_URL}/riverside/#b17}`);
    await page.close();
    const other = await open('/people-city/');
    await select(other, 'h1', 4, 'h1', 9);
    expect(await press(other, '复制引文和出处')).toContain('版第二章题目，');
    await select(other, '#b23', 0, '#b23', 14);
    expect(await press(other, '复制引文和出处')).toMatch(
      new RegExp(`^“举“旗”定向，方能乘风破浪。”（《.*版第二章开头，.*${SITE_URL}/people-city/#b23 ）$`),
    );
    await other.close();
  });

  test('on a phone the bar is one row, covers none of the words while they move, and Tab leads into it', async () => {
    const page = await open('/governance/', async (one) => {
      await one.setViewport({ width: 390, height: 760, hasTouch: true, isMobile: true });
    });
    const sentence = passages[31]?.sentences[0];
    await select(page, '#p32', 0, '#p32', sentence?.end ?? 0);
    const covered = () =>
      page.evaluate(() => {
        const words = getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
        const bar = document.querySelector('.citing')?.getBoundingClientRect() as DOMRect;
        return { height: bar.height, over: Math.min(words.bottom, bar.bottom) - Math.max(words.top, bar.top) };
      });
    for (const by of [0, -200, -120, 380, 200]) {
      await page.evaluate(async (px) => {
        scrollBy(0, px);
        // The event comes with the next frame, and the bar is put with the event.
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
      }, by);
      const { height, over } = await covered();
      expect(height).toBeLessThan(70);
      expect(over).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制链接');
    await page.close();
  });

  test('shows the bar beside it, never over it; Escape takes it away; words of ours bring none', async () => {
    const page = await open('/riverside/', watchTimers);
    await select(page, '#p12', 3, '#p12', 40);
    const apart = await page.evaluate(() => {
      const words = getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
      const bar = document.querySelector('.citing')?.getBoundingClientRect() as DOMRect;
      return bar.top >= words.bottom || bar.bottom <= words.top;
    });
    expect(apart).toBe(true);
    await page.evaluate(AXE);
    expect(await page.evaluate(axeViolations)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.citing', { hidden: true });
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('footer') as Element));
    await timersDone(page);
    expect(await page.$('.citing')).toBe(null);
    await page.close();
  });

  test.each([
    ['the old way', 'copied', '已复制'],
    ['to select by hand', 'shown', '请自己复制'],
  ])('where the clipboard is forbidden falls back on %s', async (_, way, says) => {
    const page = await open('/riverside/', (one) =>
      one.evaluateOnNewDocument((copied) => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => copied;
      }, way === 'copied'),
    );
    await select(page, '#p12', 3, '#p12', 40);
    await page.click('.citing button');
    await page.waitForSelector(`.citing ::-p-text(${says})`);
    expect(await page.$eval('.citing', (bar) => bar.querySelector('textarea')?.value ?? '')).toBe(
      way === 'copied' ? '' : `${SITE_URL}/p/12/?r=3-40&h=${hash(textOf(12).slice(3, 40))}`,
    );
    await page.close();
  });
});

describe('a quotation’s link', () => {
  const text = textOf(10);
  const marked = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('quoted') ?? [])] as Range[];
      return ranges.map(String).join('|');
    });

  test.each([
    [`?r=0-20&h=${hash(text.slice(0, 20))}`, 'proven', '与本版所据文字一致', text.slice(0, 20)],
    [`?s=2&h=${hash(passages[9]?.sentences[1]?.text ?? '')}`, 'proven', '此处有校注', passages[9]?.sentences[1]?.text],
    [`?r=0-21&h=${hash(text.slice(0, 20))}`, 'other words', '已不是做这个链接时的话', ''],
    [`?r=1-21&h=${hash(text.slice(0, 20))}`, 'other words', '没有标出', ''],
    ['?s=99&h=01234567', 'beyond', '超出', ''],
    ['?r=0-20&h=nonsense', 'broken', '不完整', ''],
    ['?r=0-20', 'no proof given', '没有带核对码', text.slice(0, 20)],
  ])('%s is answered: %s', async (query, verdict, says, words) => {
    const page = await open(`/p/10/${query}`);
    await page.waitForSelector(`[data-proof="${verdict}"]`);
    expect(await page.$eval('[data-proof]', (element) => element.textContent)).toContain(says);
    expect(await marked(page)).toBe(words);
    expect(await page.$eval('[data-passage-text]', (element) => element.textContent)).toBe(text);
    if (words) expect(await page.$eval('[data-citation=official]', (pre) => pre.textContent)).toContain(`“${words}”`);
    await page.close();
  });

  test('names the flags that stand on its words, and no other', async () => {
    const { errata } = realEdition();
    const page = await open('/p/6/');
    const own = errata.filter(({ spans }) => spans.some(({ location }) => location === 'p6'));
    expect(own.length).toBeGreaterThan(1);
    const words = textOf(6);
    const sentences = (passages[5]?.sentences ?? []).map(({ start, end }): [number, number] => [start, end]);
    const spans = own.flatMap(({ spans }) => spans.map(({ start, end }): [number, number] => [start, end]));
    for (const [start, end] of [...sentences, ...spans]) {
      await page.goto(`${reader.origin}/p/6/?r=${start}-${end}&h=${hash(words.slice(start, end))}`);
      await page.waitForSelector('[data-proof=proven]');
      const named = await page.$$eval('[data-proof] a', (links) => links.map(({ textContent }) => textContent));
      const standing = own.filter(({ spans }) => spans.some((one) => one.start < end && start < one.end));
      expect(named).toEqual(standing.map(({ number }) => `校注${number}`));
    }
    await page.close();
  });

  test('without SHA-256, as over plain http, it says that it could not verify', async () => {
    const page = await open(`/p/10/?r=0-20&h=${hash(text.slice(0, 20))}`, (one) =>
      one.evaluateOnNewDocument(() => Object.defineProperty(crypto, 'subtle', { value: undefined })),
    );
    await page.waitForSelector('[data-proof="cannot be proven"]');
    await page.close();
  });

  test('without the Highlight API the words are marked all the same, and the text is whole', async () => {
    const page = await open(`/p/10/?r=0-150&h=${hash(text.slice(0, 150))}`, (one) =>
      one.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'Highlight')),
    );
    await page.waitForSelector('[data-proof="proven"]');
    expect(await page.$$eval('[data-passage-text] mark', (all) => all.map((one) => one.textContent).join(''))).toBe(
      text.slice(0, 150),
    );
    expect(await page.$eval('[data-passage-text]', (element) => element.textContent)).toBe(text);
    await page.close();
  });
});
test('a mouse that draws from before a figure over it selects its words and follows no link', async () => {
  const page = await open('/economy/');
  const figure = await page.$('a.fact[data-value="840000000"]');
  await figure?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await figure?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = y + height / 2;
  await page.mouse.move(x - 20, middle);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, middle);
  await page.mouse.move(x + width - 1, middle);
  await page.mouse.up();
  await page.waitForSelector('.citing button');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/得8\.4亿元$/);
  expect(new URL(page.url()).pathname).toBe('/economy/');
  await page.close();
});
