import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { limit } from '../../scripts/support/contract.ts';
import { AXE, axeViolations } from '../support/axe.ts';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom } from '../support/drawn.ts';
import { cutWords, faintMarks, smallTargets } from '../support/layout.ts';
import { newReader, readerOf, settle } from '../support/reader.ts';
import { SUB_SITE } from '../support/sub-site.ts';

const reader = readerOf(ROOT_SITE);
let page: Page;
let faults: string[];

// Each test has a device of its own, with nothing kept on it.
beforeEach(async () => {
  ({ page, faults } = await newReader(reader.browser));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico')) faults.push(message.text());
  });
});

afterEach(async () => {
  await page.browserContext().close();
  expect(faults).toEqual([]);
});

const open = (path: string): Promise<void> => settle(page, reader.origin + path);
const keep = (kept: Record<string, string>): Promise<unknown> =>
  page.evaluateOnNewDocument((all: Record<string, string>) => {
    for (const [key, value] of Object.entries(all)) if (!localStorage.getItem(key)) localStorage.setItem(key, value);
  }, kept);
const kept = (key: string): Promise<string | null> => page.evaluate((name) => localStorage.getItem(name), key);
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Tab until the words have the focus. */
async function tabTo(words: string): Promise<void> {
  for (let n = 0; n < 12 && (await focused()) !== words; n++) await press('Tab');
  expect(await focused()).toBe(words);
}
const openSheet = async (selector: string): Promise<void> => {
  await page.click(selector);
  await page.waitForSelector('dialog[open]');
};

test('the script before first paint is small, and the policy knows it', () => {
  for (const [folder, name] of [
    [ROOT_SITE, 'riverside/index.html'],
    [SUB_SITE, 'p/12/index.html'],
    [ROOT_SITE, '404.html'],
  ] as const) {
    const html = readFileSync(join(folder, name), 'utf8');
    const [, script = ''] = /<script>([^<]*)<\/script>/.exec(html.slice(0, html.indexOf('</head>'))) ?? [];
    expect(script).toContain('data');
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(300);
    expect(html).toContain(createHash('sha256').update(script).digest('base64'));
  }
});

describe('sizes and themes', () => {
  // Every frame until all is loaded: the size of a passage's text, and what has moved.
  const watch = (): void => {
    const seen = { sizes: [] as string[], moved: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const frame = (): void => {
      const passage = document.querySelector('.passage');
      if (passage) seen.sizes.push(getComputedStyle(passage).fontSize);
      requestAnimationFrame(frame);
    };
    frame();
  };
  const seen = (): Promise<{ sizes: string[]; moved: number }> =>
    page.evaluate(() => (window as unknown as { seen: { sizes: string[]; moved: number } }).seen);

  test.each(
    drawFrom<[string, number, string]>(
      [
        ['', 18, 'justify'],
        ['l', 22, 'start'],
        ['xl', 26, 'start'],
        ['huge', 18, 'justify'],
        ['xxl', 18, 'justify'],
      ],
      2,
    ),
  )('size “%s” kept: %i px from the first frame, and nothing moves', async (size, pixels, align) => {
    await keep({ size, theme: 'light', place: '/riverside/#p12' });
    await page.evaluateOnNewDocument(watch);
    await open('/riverside/');
    await page.waitForSelector('.resume');
    const { sizes, moved } = await seen();
    expect(new Set(sizes.map((one) => Math.round(Number.parseFloat(one))))).toEqual(new Set([pixels]));
    expect(Math.abs(Number.parseFloat(sizes[0] ?? '') - pixels)).toBeLessThan(0.05);
    expect(moved).toBe(0);
    expect(await page.$eval('.passage', (one) => getComputedStyle(one).textAlign)).toBe(align);
  });

  test.each(
    drawFrom<[path: string, answered?: string]>(
      [
        ['/'],
        ['/riverside/'],
        ['/housing/'],
        ['/p/12/'],
        ['/timeline/'],
        ['/data/'],
        ['/search/?q=杨浦', '[data-related-state=done]'],
        ['/search/?q=三名快递小哥', '[data-related-state=done]'],
        ['/check/#q=杨浦滨江', '[data-check-state=done]'],
      ],
      3,
    ),
  )('nothing moves on %s', async (path, answered = 'body') => {
    await keep({ size: 'xl', theme: 'dark', place: '/riverside/#p12' });
    await page.evaluateOnNewDocument(watch);
    await open(path);
    await page.waitForSelector(answered);
    expect((await seen()).moved).toBe(0);
  });

  test.each([
    ['dark', 'light', 'rgb(23, 20, 17)', ['not all', 'all']],
    ['light', 'dark', 'rgb(247, 241, 228)', ['all', 'not all']],
    ['', 'dark', 'rgb(23, 20, 17)', ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']],
    ['<b>', 'light', 'rgb(247, 241, 228)', ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']],
  ])('theme “%s” kept, system %s', async (theme, system, paper, bars) => {
    await keep({ theme });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: system }]);
    await open('/riverside/');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(paper);
    const media = await page.$$eval('meta[name=theme-color]', (all) =>
      all.map((one) => (one as HTMLMetaElement).media),
    );
    expect(media).toEqual(bars);
    await page.emulateMediaType('print');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });

  test('with the keyboard alone: larger, darker, closed, kept, and the same on the next page', async () => {
    await open('/riverside/');
    await press('Tab');
    await tabTo('字号');
    await press('Enter');
    await page.waitForSelector('dialog[open]');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
    await press('ArrowRight', 'ArrowRight', 'Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'ArrowRight');
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      size: 'xl',
      theme: 'dark',
      quiet: 'on',
    });
    await press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    expect(await focused()).toBe('字号');
    expect([await kept('size'), await kept('theme')]).toEqual(['xl', 'dark']);
    await open('/p/12/');
    expect(await page.$eval('.passage', (one) => Math.round(Number.parseFloat(getComputedStyle(one).fontSize)))).toBe(
      32,
    );
    await openSheet('.masthead > button');
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog input[name=theme]')?.click());
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    expect(await kept('theme')).toBeNull();
  });

  test('where the browser keeps nothing, the choice holds for the page and nothing breaks', async () => {
    await page.evaluateOnNewDocument(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await open('/riverside/');
    await openSheet('.masthead > button');
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('dialog input')[2]?.click());
    expect(await page.$eval('.passage', (one) => Math.round(Number.parseFloat(getComputedStyle(one).fontSize)))).toBe(
      26,
    );
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  });
});

describe('只看正文', () => {
  /** What is seen or heard of ours in the text, and what Tab meets there. */
  const marks = (): Promise<typeof nothing & { inDocument: number }> =>
    page.evaluate(() => {
      const shown = (selector: string): number =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .length;
      const underlined = [...document.querySelectorAll('.text :is(.fact, .doubtful)')].filter(
        (one) => getComputedStyle(one).textDecorationLine !== 'none',
      );
      return {
        marks: shown('.text [data-apparatus]'),
        boxes: shown('.text :is(.editorial, .statistic)'),
        notes: shown('.apparatus .erratum-notes > li, .apparatus .records'),
        links: shown('.text a[href]'),
        underlined: underlined.length,
        inDocument: document.querySelectorAll('.text [data-apparatus], .text .editorial, .erratum-notes > li').length,
      };
    });
  const nothing = { marks: 0, boxes: 0, notes: 0, links: 0, underlined: 0 };
  const heads = (): Promise<string[]> => page.$$eval('.passage', (all) => all.map((one) => one.textContent ?? ''));

  test.each(['/governance/', '/p/12/'])('chosen on %s, kept, the same on paper, and turned back', async (path) => {
    await open(path);
    const [before, words] = [await marks(), await heads()];
    expect(before.links * before.notes * before.underlined).toBeGreaterThan(0);
    await openSheet('.masthead > button');
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('dialog input[name=quiet]')[1]?.click());
    expect(await marks()).toEqual({ ...nothing, inDocument: before.inDocument });
    expect(await kept('quiet')).toBe('on');
    await open(path);
    expect(await page.evaluate(() => document.documentElement.dataset.quiet)).toBe('on');
    expect(await marks()).toEqual({ ...nothing, inDocument: before.inDocument });
    expect(await heads()).toEqual(words);
    await page.emulateMediaType('print');
    expect(await marks()).toMatchObject(nothing);
    await page.emulateMediaType('screen');
    await openSheet('.masthead > button');
    await page.evaluate(() => document.querySelectorAll<HTMLElement>('dialog input[name=quiet]')[0]?.click());
    expect(await marks()).toEqual(before);
    expect(await kept('quiet')).toBeNull();
  });

  test('no line is drawn under the words in forced colours, and nothing moves', async () => {
    await keep({ quiet: 'on' });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await page.evaluateOnNewDocument(() => {
      Object.assign(window, { moved: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { moved: number }).moved += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open('/economy/');
    expect(await marks()).toMatchObject(nothing);
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBe(0);
    const inks = await page.$$eval('.passage, .passage .fact', (all) => all.map((one) => getComputedStyle(one).color));
    expect(new Set(inks).size).toBe(1);
  });

  test('a mark and a note that a link leads to are where it leads', async () => {
    await keep({ quiet: 'on' });
    await open('/governance/');
    const [mark, note] = await page.evaluate(() => [
      document.querySelector('.erratum-mark')?.id,
      document.querySelector('.erratum-notes > li')?.id,
    ]);
    await open(`/governance/#${mark}`);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
    await open('/about/');
    await open(`/governance/#${note}`);
    expect((await marks()).notes).toBe(1);
  });
});

describe('contents', () => {
  test.each(
    drawFrom(
      [
        ['/riverside/', '滨江「生活秀带」'],
        ['/p/12/', '滨江「生活秀带」'],
        ['/', '杨浦这一年'],
      ] as const,
      1,
    ),
  )('on %s with the keyboard alone: opens where one is, keeps the focus, Escape gives it back', async (path, here) => {
    await open(path);
    await press('Tab');
    await tabTo('目录');
    await press('Enter');
    await page.waitForSelector('dialog[open]');
    expect(await page.evaluate(() => document.activeElement?.lastChild?.textContent)).toBe(here);
    expect(await page.$$eval('dialog [aria-current]', (all) => all.length)).toBe(1);
    const names = await page.$$eval('dialog a', (all) => all.map((a) => a.lastChild?.textContent));
    expect(names.slice(0, 9)).toEqual([
      '杨浦这一年',
      '序：这一年',
      '人民城市：举旗定向',
      '滨江「生活秀带」',
      '老宝贝的名画',
      '旧改与社区更新',
      '达达与在线新经济',
      '睦邻门与社区治理',
      '尾声',
    ]);
    expect(names.slice(9)).toEqual(expect.arrayContaining(['时间线', '数据', '索引', '校注', '关于']));
    for (let n = 0; n < 40; n++) {
      await press('Tab');
      // The browser's own controls come between the last and the first.
      expect(
        await page.evaluate(
          () => document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
        ),
      ).toBe(true);
    }
    await press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
    expect(await focused()).toBe('目录');
  });

  test('a touch outside closes it, one on a chapter opens the chapter', async () => {
    await open('/coda/');
    await openSheet('.masthead nav a');
    await page.mouse.click(20, 20);
    await page.waitForSelector('dialog', { hidden: true });
    await openSheet('[aria-label="前后章"] a[href$="#contents"]');
    await Promise.all([page.waitForNavigation(), page.click('dialog a[href="/elders/"]')]);
    expect(new URL(page.url()).pathname).toBe('/elders/');
  });

  test('without JavaScript the head lists all pages, has no button, and 目录 is a link', async () => {
    await page.setJavaScriptEnabled(false);
    await open('/riverside/');
    const shown = await page.$$eval('.masthead :is(a, button)', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
    );
    expect(shown).toEqual(expect.arrayContaining(['杨浦这一年', '目录', '时间线', '数据', '索引', '校注', '关于']));
    expect(shown).not.toContain('字号');
    await Promise.all([page.waitForNavigation(), page.click('.masthead nav a')]);
    expect(new URL(page.url()).hash).toBe('#contents');
  });

  test.each(
    drawFrom<[width: number, theme: 'light' | 'dark']>(
      [
        [320, 'light'],
        [320, 'dark'],
        [390, 'light'],
        [1280, 'light'],
        [1280, 'dark'],
      ],
      1,
    ),
  )(
    'both sheets at %i px, largest text, %s: axe finds nothing, targets and focus are large, no word is cut',
    async (width, theme) => {
      await keep({ size: 'xl', theme });
      await page.setViewport({ width, height: 800 });
      await open('/riverside/');
      for (const opener of ['.masthead nav a', '.masthead > button']) {
        await openSheet(opener);
        await page.evaluate(AXE);
        expect(await page.evaluate(axeViolations)).toEqual([]);
        expect(await page.evaluate(cutWords)).toEqual([]);
        expect((await page.evaluate(smallTargets)).filter((one) => !one.includes('type="radio"'))).toEqual([]);
        await press('Tab', 'Escape');
        await page.waitForSelector('dialog', { hidden: true });
      }
    },
  );

  test('in forced colours what is chosen and where one is stand out', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await open('/riverside/');
    await openSheet('.masthead > button');
    const grounds = await page.$$eval('.size span', (all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(grounds).size).toBe(2);
    await press('Escape');
    await openSheet('.masthead nav a');
    const borders = await page.$$eval('dialog ol a', (all) => all.map((one) => getComputedStyle(one).borderLeftColor));
    expect(borders.filter((one) => one === borders[3])).toHaveLength(1);
    await open('/search/?q=滨江');
    await page.waitForSelector('[data-hit] mark');
    expect(await page.evaluate(faintMarks)).toEqual([]);
  });
});

describe('where you were', () => {
  const rest = (key: string): Promise<unknown> => page.waitForFunction((k) => localStorage.getItem(k), {}, key);

  test('is kept while reading, offered on the cover and in the chapter, and leads there', async () => {
    await open('/riverside/');
    expect(await kept('place')).toBeNull();
    await page.evaluate(() => document.querySelector('#p12')?.scrollIntoView());
    await rest('place');
    expect(await kept('place')).toBe('/riverside/#p12');
    for (const path of ['/', '/riverside/']) {
      await open(path);
      await page.waitForSelector('.resume a');
      expect(await page.$eval('.resume a', (a) => a.textContent)).toBe('上次读到 第三章第12段 · 继续');
    }
    await page.click('.resume a');
    expect(new URL(page.url()).hash).toBe('#p12');
    await open('/');
    await page.click('.resume button');
    expect(await page.$('.resume')).toBeNull();
    expect(await kept('place')).toBeNull();
    await open('/');
    expect(await page.$('.resume')).toBeNull();
  });

  test.each(
    drawFrom(
      [
        '/riverside/#p99',
        '/riverside/#p1',
        '//evil.example/riverside/#p12',
        'javascript:alert(1)#p12',
        '/nowhere/#p12',
        '#p12',
        '"><img src=x>',
        '/riverside/',
      ],
      3,
    ),
  )('“%s” is not offered', async (place) => {
    await keep({ place });
    for (const path of ['/', '/riverside/']) {
      await open(path);
      // The room is closed once the script that would fill it has come.
      await page.waitForFunction(() => document.documentElement.dataset.position === undefined);
      expect(await page.$('.resume')).toBeNull();
    }
  });

  test('neither on a page that was opened at a passage, nor on another chapter, nor at its beginning', async () => {
    await keep({ place: '/riverside/#p8' });
    for (const path of ['/riverside/', '/riverside/#p10', '/elders/', '/p/12/']) {
      await open(path);
      expect(await page.$('.resume'), path).toBeNull();
    }
  });
});

describe('the next chapter', () => {
  test('is fetched at the last passage and not before', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open('/riverside/');
    await page.evaluate(() => document.querySelector('#p12')?.scrollIntoView());
    await page.waitForFunction(() => localStorage.getItem('place') === '/riverside/#p12');
    expect(asked).not.toContain('/elders/');
    await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/elders/')),
      page.evaluate(() => document.querySelector('#p14')?.scrollIntoView()),
    ]);
  });

  test('is not, where data are saved', async () => {
    await page.evaluateOnNewDocument(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await open('/riverside/');
    await page.evaluate(() => document.querySelector('#p14')?.scrollIntoView());
    await page.waitForFunction(() => localStorage.getItem('place') === '/riverside/#p14');
    expect(await page.$('link[rel=prefetch]')).toBeNull();
  });
});

test('what a reading page loads for these comforts', async () => {
  const loaded: Promise<[name: string, weight: number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const name = pathname.replace(/^.*\/|[._-].*$/g, '');
    if (/_astro.*\.js$/.test(pathname))
      loaded.push(response.buffer().then((bytes) => [name, brotliCompressSync(bytes).length]));
  });
  await open('/riverside/');
  await openSheet('.masthead nav a');
  const weights = await Promise.all(loaded);
  console.log(Object.fromEntries(weights));
  expect(weights.reduce((sum, [, one]) => sum + one, 0)).toBeLessThanOrEqual(limit('JavaScript on a reading page'));
});
