import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeLightAndDark } from '../support/axe.ts';
import { ALL, longTest } from '../support/drawn.ts';
import { cached, DEAD, isInstalled, isKept, offlineReader, state, until, whole } from '../support/offline-reader.ts';
import { oneOfEachKind } from '../support/paths.ts';
import { makeBuild, ONE, REASON, TWO, URGENT, URGENT_AGAIN } from '../support/two-builds.ts';

const reader = offlineReader();

beforeAll(async () => {
  await makeBuild(ONE, 'one');
  await makeBuild(TWO, 'two');
  if (!ALL) return;
  await makeBuild(URGENT, 'urgent', REASON);
  await makeBuild(URGENT_AGAIN, 'again', REASON);
});

const BUTTON = '.new-build button';

/** Waits until the strip says these words, the button's among them. */
async function barSays(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction((said) => document.querySelector('.new-build')?.textContent === said, {}, words);
}
const NEW = '有新版换到新版';

/** As when a reader comes back to a tab after an hour. */
const comeBack = async (page: Page): Promise<void> => {
  await page.bringToFront();
  await isKept(page);
  await page.evaluate(() => {
    const later = Date.now() + 3_600_000;
    Date.now = () => later;
    document.dispatchEvent(new Event('visibilitychange'));
  });
};

/** Waits until a page of this build is there and its scripts have run. */
const untilShown = (page: Page, build: string) =>
  until(() =>
    page
      .evaluate(
        (build) => document.documentElement.dataset.build === build && document.readyState === 'complete',
        build,
      )
      .catch(() => false),
  );

const open = (page: Page, path: string) => page.goto(reader.line.origin + path, { waitUntil: 'load' });

describe('a new build', () => {
  test('in the middle of a visit: not one page is made of two, and the next visit has it', async () => {
    const first = await reader.visit();
    await isInstalled(first);
    await first.goto(`${reader.line.origin}/preface/`);
    const second = await reader.visit('/data/');
    reader.line.folder = TWO;
    let mixed = 0;
    // By turns in two tabs.
    for (const [n, path] of oneOfEachKind(ONE).entries()) {
      const page = n % 2 ? first : second;
      await page.goto(`${reader.line.origin}/${path}`);
      const { build, script, drawing, title } = await state(page);
      if (build !== 'one' || script !== 'one' || drawing !== 'one' || !title) mixed++;
    }
    expect(mixed).toBe(0);
    // The page in front: a browser lets the others sleep.
    await second.waitForSelector('.new-build button');
    expect((await cached(first)).names.length).toBe(2);
    await Promise.all([first.close(), second.close()]);
    await reader.untilBuild('two');
    reader.line.trouble = DEAD;
    const page = await reader.visit('/riverside/');
    expect(await state(page)).toEqual(whole('two'));
    expect((await cached(page)).names.length).toBe(1);
  });

  longTest('between the worker and its packet: nothing is kept until one build comes whole', async () => {
    reader.line.trouble = (path) => {
      // The server is given the new build at the very moment that the packet of the old one is asked for.
      if (path.startsWith('/packet/')) reader.line.folder = TWO;
      return undefined;
    };
    const page = await reader.visit();
    await until(() => reader.line.folder === TWO);
    await page.goto(`${reader.line.origin}/riverside/`);
    await isInstalled(page);
    reader.line.trouble = DEAD;
    await page.goto(`${reader.line.origin}/data/`);
    expect(await state(page)).toEqual(whole('two'));
  });
});

describe('有新版', () => {
  test('in tabs that stay open: the button changes all of them over, reloads do not', async () => {
    // No worker has given this page, which is the first.
    const first = await reader.visit('/economy/');
    await isInstalled(first);
    const second = await reader.visit('/riverside/');
    reader.line.folder = TWO;
    await comeBack(second);
    await barSays(first, NEW);
    await barSays(second, NEW);
    await second.reload();
    await barSays(second, NEW);
    expect(await state(second)).toEqual(whole('one'));
    await second.click(BUTTON);
    for (const page of [first, second]) {
      await untilShown(page, 'two');
      expect(await state(page)).toEqual(whole('two'));
      expect(await page.$('.new-build')).toBeNull();
    }
    await until(async () => (await cached(second)).names.length === 1);
    reader.line.trouble = DEAD;
    await open(second, '/data/');
    expect(await state(second)).toEqual(whole('two'));
  });

  test('it moves nothing, covers no last line, is reached by keys, read out, and is not printed', async () => {
    const page = await reader.visit('/coda/');
    await isInstalled(page);
    await page.setViewport({ width: 360, height: 640 });
    await page.reload();
    await isInstalled(page);
    await page.evaluate(() => {
      const seen = { moved: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.moved += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift' });
      document.querySelector('.passage')?.scrollIntoView();
    });
    const top = () => page.$eval('.passage', (one) => one.getBoundingClientRect().top);
    const before = await top();
    reader.line.folder = TWO;
    await comeBack(page);
    await barSays(page, NEW);
    expect(await top()).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { seen: { moved: number } }).seen.moved)).toBe(0);
    expect(await page.$eval('.new-build [role=status]', (one) => one.textContent)).toBe('有新版');
    expect(await page.$eval(BUTTON, (one) => one.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44);
    const isAway = () => page.$eval('.new-build', (one) => one.getBoundingClientRect().top >= innerHeight);
    // It gives way to a reader who reads on, and comes back at the page's end and on the way back.
    await page.evaluate(() => scrollBy(0, 200));
    await until(isAway);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(async () => !(await isAway()));
    await page.waitForFunction(() => document.querySelector('.new-build')?.getAnimations().length === 0);
    const gap = await page.evaluate(() => {
      const last = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0;
      return (document.querySelector('.new-build')?.getBoundingClientRect().top ?? 0) - last;
    });
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(await axeLightAndDark(page)).toEqual([]);
    await page.emulateMediaType('print');
    expect(await page.$eval('.new-build', (one) => getComputedStyle(one).display)).toBe('none');
    await page.emulateMediaType('screen');
    await page.evaluate(() => document.querySelector<HTMLElement>('.masthead > button')?.focus());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('换到新版');
    await page.keyboard.press('Enter');
    await untilShown(page, 'two');
  });

  longTest(
    'an urgent one says why, comes by itself with the next page, says so once, and does not hurry twice',
    async () => {
      const page = await reader.visit('/economy/');
      await isInstalled(page);
      const other = await reader.visit('/riverside/');
      await isKept(other);
      reader.line.folder = URGENT;
      await comeBack(other);
      await barSays(other, `有新版：${REASON}换到新版`);
      // Nobody who reads is torn away.
      expect(await state(page)).toEqual(whole('one'));
      await open(page, '/data/');
      for (const one of [page, other]) await untilShown(one, 'urgent');
      expect(await state(page)).toEqual(whole('urgent'));
      await barSays(page, `已换到新版：${REASON}知道了`);
      await page.click(BUTTON);
      expect(await page.$('.new-build')).toBeNull();
      reader.line.folder = URGENT_AGAIN;
      await open(page, '/economy/');
      await comeBack(page);
      await barSays(page, NEW);
      await open(page, '/data/');
      await barSays(page, NEW);
      expect(await state(page)).toEqual(whole('urgent'));
    },
  );
});

/** As the first release was, for what matters here: a cache without the note of what was read, and a page that knows of no other build. */
const FIRST_RELEASE: Readonly<Record<string, { status: number; headers: Record<string, string>; body: string }>> = {
  '/p/12/': {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html data-build="first"><title>first</title><script>navigator.serviceWorker.register('/sw.js')</script>`,
  },
  '/sw.js': {
    status: 200,
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
    body: `addEventListener('install', (event) => event.waitUntil(caches.open('edition / first').then((cache) => cache.add('/p/12/'))));
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));`,
  },
};

longTest(
  'a reader of the first release, whose pages offer no other build, is led to the new one with the tab open',
  async () => {
    reader.line.answers = (path) => FIRST_RELEASE[path];
    const page = await reader.visit('/p/12/');
    await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null));
    await page.goto(`${reader.line.origin}/p/12/#p12`);
    expect(await page.title()).toBe('first');
    reader.line.answers = () => undefined;
    await page.reload();
    expect(await page.title()).toBe('first');
    await page.waitForFunction(() => document.documentElement.dataset.build === 'one', { timeout: 90_000 });
    expect(new URL(page.url()).hash).toBe('#p12');
    await isKept(page);
    expect((await cached(page)).names).toHaveLength(1);
  },
);
