import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OtherAnswer } from '../support/bad-line.ts';
import { ALL, drawFrom, longTest } from '../support/drawn.ts';
import {
  cached,
  DEAD,
  hasWorker,
  isInstalled,
  isKept,
  NOTHING,
  newPage,
  offlineReader,
  state,
  until,
  whole,
} from '../support/offline-reader.ts';
import { makeBuild, ONE, TWO } from '../support/two-builds.ts';

// What answers in the edition's place: a portal, another application, a server that has none of it any more.

const reader = offlineReader();

beforeAll(async () => {
  await makeBuild(ONE, 'one');
  await makeBuild(TWO, 'two');
});

const page200 = (words: string): OtherAnswer => ({
  status: 200,
  body: `<!doctype html><title>${words}</title>${words}`,
});
const portal = () => page200('请先登录');
const isWorker = (path: string): boolean => path === '/sw.js';

const titleAt = async (page: Page, path: string): Promise<string> => {
  await page.goto(reader.line.origin + path, { waitUntil: 'load' });
  return page.title();
};

/** Has the page's worker look why there is no `sw.js`, as it does when the browser could not have it. */
const look = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return undefined;
    const { port1, port2 } = new MessageChannel();
    registration.active?.postMessage({ ask: 'look' }, [port2]);
    return new Promise((answered) => {
      port1.onmessage = () => answered(0);
      // A worker that lets go may end before it answers.
      registration.active?.addEventListener('statechange', () => answered(0));
    });
  });

/** As if the server's `sw.js` had been missed that much earlier. */
const missedFor = (page: Page, hours: number) =>
  page.evaluate(async (ms) => {
    const [name = ''] = await caches.keys();
    await (await caches.open(name)).put('/none', new Response(String(Date.now() - ms)));
  }, hours * 3_600_000);

const isMissed = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await caches.match('/none')) !== undefined);

describe('a portal that answers everything', () => {
  test.each(
    drawFrom<[name: string, answer: OtherAnswer, connection?: object]>(
      [
        ['with its own page, a reader who has all', portal()],
        ['with its own page, a reader who has what she read', portal(), { type: 'cellular', effectiveType: '4g' }],
        ['by leading elsewhere', { status: 302, headers: { Location: 'http://127.0.0.1:9/login' } }],
      ],
      1,
    ),
  )('%s: not a page is lost', async (_, answer, connection) => {
    const page = await newPage(reader.browser, connection);
    await page.goto(`${reader.line.origin}/economy/`, { waitUntil: 'load' });
    await (connection ? isKept(page) : isInstalled(page));
    reader.line.answers = () => answer;
    await page.goto(`${reader.line.origin}/economy/`);
    expect(await state(page)).toMatchObject({ build: 'one', script: 'one' });
    // What is not kept is the portal's, who wants to be seen.
    const unkept = connection ? '/riverside/' : '/blog/';
    const seen = await page.goto(reader.line.origin + unkept).catch(() => null);
    if (answer.status === 200) expect(await seen?.text()).toContain('请先登录');
    await page.goto(`${reader.line.origin}/economy/`);
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update().catch(() => {})));
    await look(page);
    expect(await hasWorker(page)).toBe(true);
    reader.line.answers = NOTHING;
    reader.line.trouble = DEAD;
    await page.goto(`${reader.line.origin}/economy/`);
    expect(await page.evaluate(() => document.documentElement.dataset.build)).toBe('one');
    expect((await cached(page)).names.length).toBe(1);
  });
});

test('another application at the origin has its pages, and the edition keeps its own', async () => {
  const page = await reader.visit();
  await isInstalled(page);
  reader.line.answers = (path) =>
    path === '/blog/none/'
      ? { ...page200('博客没有这页'), status: 404 }
      : /^\/(blog|wp-login)\//.test(path)
        ? page200('博客')
        : undefined;
  expect(await titleAt(page, '/blog/')).toBe('博客');
  expect(await titleAt(page, '/wp-login/')).toBe('博客');
  expect(await titleAt(page, '/blog/none/')).toBe('博客没有这页');
  expect((await cached(page)).names.length).toBe(1);
  reader.line.trouble = DEAD;
  await page.goto(`${reader.line.origin}/riverside/`);
  expect(await state(page)).toEqual(whole('one'));
});

describe('a server without sw.js', () => {
  const hours = ALL ? [1, 23] : [23];
  test('that lacks it for a day, and twice: nothing is kept, and the next page is the server’s', async () => {
    const page = await reader.visit('/economy/');
    await isInstalled(page);
    await page.reload();
    reader.line.answers = (path) => (isWorker(path) ? { status: 404, body: '' } : page200('新的网站'));
    await look(page);
    for (const some of hours) {
      await missedFor(page, some);
      await look(page);
      expect(await hasWorker(page), `${some} hours`).toBe(true);
    }
    await missedFor(page, 25);
    await look(page);
    expect([await hasWorker(page), (await cached(page)).names]).toEqual([false, []]);
    // What the open page still asks for makes no cache again.
    await state(page);
    expect((await cached(page)).names).toEqual([]);
    expect(await titleAt(page, '/economy/')).toBe('新的网站');
  });

  longTest('that has it again between: the day begins anew', async () => {
    const page = await reader.visit('/economy/');
    await isInstalled(page);
    reader.line.answers = (path) => (isWorker(path) ? { status: 404, body: '' } : undefined);
    await look(page);
    expect(await isMissed(page)).toBe(true);
    reader.line.answers = NOTHING;
    await look(page);
    expect(await isMissed(page)).toBe(false);
  });

  test('that is asked by an open tab when its reader comes back', async () => {
    const page = await reader.visit('/economy/');
    await isInstalled(page);
    reader.line.answers = (path) => (isWorker(path) ? { status: 410, body: '' } : undefined);
    // Some time later, as far as the page knows.
    await page.evaluate(() => {
      const later = Date.now() + 3_600_000;
      Date.now = () => later;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await until(async () => !(await hasWorker(page)));
    await until(async () => (await cached(page)).names.length === 0);
  });

  test.each(
    drawFrom<[name: string, answer: OtherAnswer]>(
      [
        ['its own trouble', { status: 500, body: '' }],
        ['503 for a week', { status: 503, body: '' }],
        ['no leave', { status: 403, body: '' }],
        ['a portal’s 511', { status: 511, body: '' }],
        ['a page', page200('登录')],
        [
          'another script',
          { status: 200, headers: { 'Content-Type': 'text/javascript' }, body: 'self.onfetch = null' },
        ],
        ['a line as ours, but no script', { ...page200(''), body: '/*! edition / other */' }],
      ],
      2,
    ),
  )('that has %s there: nothing is let go of', async (_, answer) => {
    const page = await reader.visit('/economy/');
    await isInstalled(page);
    await missedFor(page, 25);
    reader.line.answers = (path) => (isWorker(path) ? answer : undefined);
    await look(page);
    expect([await hasWorker(page), (await cached(page)).names.length]).toEqual([true, 1]);
  });
});
