import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { limit } from '../../scripts/support/contract.ts';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom, longTest } from '../support/drawn.ts';
import {
  cached,
  DEAD,
  footer,
  isInstalled,
  isKept,
  newPage,
  offlineReader,
  state,
  until,
  whole,
} from '../support/offline-reader.ts';
import { makeBuild, ONE, TWO, work } from '../support/two-builds.ts';

const reader = offlineReader();

beforeAll(async () => {
  await makeBuild(ONE, 'one');
  await makeBuild(TWO, 'two');
});

const CELLULAR = { type: 'cellular', effectiveType: '4g' };
/** What a line is of which nobody knows whether it costs. */
const UNSURE: [name: string, connection: object | null][] = [
  ['a telephone’s line', CELLULAR],
  ['a browser that does not say (iOS, Firefox)', null],
  ['a slow line', { effectiveType: '3g' }],
  ['an unknown kind', { type: 'unknown', effectiveType: '4g' }],
];

const restOf = (site: string): string => {
  const [, path = ''] = /rest:\{path:["'`](packet\/\w+\.json)/.exec(readFileSync(join(site, 'sw.js'), 'utf8')) ?? [];
  return `/${path}`;
};

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(reader.line.origin + path, { waitUntil: 'load' });
  await isKept(page);
};

/** What 离线阅读 in the reader settings says. */
const saved = (page: Page): Promise<string> => page.$eval('.saving p', (one) => one.textContent ?? '');

async function openSettings(page: Page): Promise<void> {
  await page.click('.masthead > button');
  await page.waitForSelector('.saving button');
}

describe('what is laid on the device', () => {
  test('the packets and the worker keep to the contract’s limit, and hold no single file and nothing of Pagefind', () => {
    const worker = readFileSync(join(ROOT_SITE, 'sw.js'));
    const packet = (name: string) => {
      const [, path = ''] = new RegExp(`${name}:\\{path:["'\`](packet/\\w+\\.json)`).exec(worker.toString()) ?? [];
      return readFileSync(join(ROOT_SITE, path));
    };
    const all = [worker, packet('core'), packet('rest')];
    const bytes = all.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
    expect(bytes).toBeLessThanOrEqual(limit('laid on the device'));
    expect(bytes).toBeGreaterThan(200_000);
    const paths = all.slice(1).flatMap((body) => (JSON.parse(body.toString()) as [string][]).map(([path]) => path));
    expect(paths).toEqual(expect.arrayContaining(['', 'economy/', 'p/44/', 'search/words.json']));
    expect(paths.filter((path) => /edition\.html|^pagefind|\.jpg$/.test(path))).toEqual([]);
    expect(brotliCompressSync(packet('core')).length).toBeLessThanOrEqual(50_000);
  });

  test.each(drawFrom(UNSURE, 1))(
    'on %s: the page that was read, its shell and exact search; the rest when it is asked for',
    async (_, connection) => {
      const page = await newPage(reader.browser, connection);
      await open(page, '/economy/');
      await open(page, '/p/12/');
      expect(reader.line.asked).not.toContain(restOf(ONE));
      expect(await footer(page)).toBe('这一页已存在这台设备上，没有网络也能看。');
      reader.line.trouble = DEAD;
      await page.goto(`${reader.line.origin}/economy/`, { waitUntil: 'load' });
      expect(await state(page)).toMatchObject({ build: 'one', script: 'one' });
      expect(
        await page.$$eval('picture img', (all) => all.every((one) => one.naturalWidth > 0 || one.loading === 'lazy')),
      ).toBe(true);
      await openSettings(page);
      await until(async () => (await saved(page)) === '已保存 3 页');
      await page.click('.saving button');
      await until(async () => (await saved(page)).startsWith('没能保存'));
      await page.goto(`${reader.line.origin}/search/?q=${encodeURIComponent('绕路远行')}`);
      await page.waitForSelector('[data-search-state=done] [data-passage="35"]');
      // What is not kept says so, and lists what is.
      await page.goto(`${reader.line.origin}/riverside/`);
      expect(await page.$eval('h1', (h1) => h1.textContent)).toBe('没有连上网络');
      await page.waitForFunction(() => document.querySelectorAll('[data-kept-pages] li').length === 3);
      expect(await page.$$eval('[data-kept-pages] li a', (all) => all.map((one) => one.getAttribute('href')))).toEqual([
        '/economy/',
        '/search/',
        '/p/12/',
      ]);
      reader.line.trouble = () => undefined;
      // What was asked for is done when the line is back.
      await open(page, '/economy/');
      await isInstalled(page);
      await openSettings(page);
      await until(async () => /^已保存全部 \d+ 页$/.test(await saved(page)));
      expect(await page.$eval('.saving button', (one) => one.hidden)).toBe(true);
      reader.line.trouble = DEAD;
      await page.goto(`${reader.line.origin}/riverside/`);
      expect(await state(page)).toEqual(whole('one'));
      // The wish holds for the next build.
      reader.line.trouble = () => undefined;
      reader.line.folder = TWO;
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
      await page.waitForSelector('.new-build button');
      expect(reader.line.asked).toContain(restOf(TWO));
    },
  );

  longTest('a page that was read stays when a new build comes, on a telephone’s line too', async () => {
    const page = await newPage(reader.browser, null);
    await open(page, '/economy/');
    reader.line.folder = TWO;
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
    await page.waitForSelector('.new-build button');
    await page.click('.new-build button');
    await until(
      async () => (await page.evaluate(() => document.documentElement.dataset.build).catch(() => '')) === 'two',
    );
    reader.line.trouble = DEAD;
    await page.goto(`${reader.line.origin}/economy/`);
    expect(await state(page)).toMatchObject({ build: 'two', script: 'two' });
  });

  test('a reader who saves data asks for it, and has it', async () => {
    const page = await newPage(reader.browser, { saveData: true, type: 'wifi', effectiveType: '4g' });
    await page.goto(`${reader.line.origin}/economy/`, { waitUntil: 'load' });
    await openSettings(page);
    expect(await saved(page)).toBe('未保存');
    expect(reader.line.asked).not.toContain('/sw.js');
    await page.click('.saving button');
    await until(async () => /^已保存全部/.test(await saved(page)));
  });
});

describe('no room, no leave', () => {
  longTest('a full device changes nothing, and downloads nothing in vain', async () => {
    const page = await reader.browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: reader.line.origin, quotaSize: 20_000 });
    await page.goto(`${reader.line.origin}/`, { waitUntil: 'load' });
    await until(() => reader.line.asked.includes('/sw.js'));
    for (const path of ['/riverside/', '/economy/', '/p/12/']) {
      await page.goto(reader.line.origin + path, { waitUntil: 'networkidle0' });
      expect([await footer(page), await state(page)]).toEqual([undefined, whole('one')]);
    }
    expect(reader.line.asked.filter((path) => path.startsWith('/packet/'))).toEqual([]);
    expect((await cached(page)).names).toEqual([]);
    await session.send('Storage.overrideQuotaForOrigin', { origin: reader.line.origin });
    await page.reload();
    await isInstalled(page);
    // It fills up afterwards, while a new build comes: the old one stays whole.
    await session.send('Storage.overrideQuotaForOrigin', { origin: reader.line.origin, quotaSize: 2_000_000 });
    reader.line.folder = TWO;
    await page.goto(`${reader.line.origin}/data/`, { waitUntil: 'networkidle0' });
    reader.line.trouble = DEAD;
    for (const path of ['/riverside/', '/economy/', '/p/12/']) {
      await page.goto(reader.line.origin + path);
      expect(await state(page)).toEqual(whole('one'));
    }
  });

  test('storage forbidden (cookies off): every page reads as before', async () => {
    await reader.browser.close();
    reader.profile = mkdtempSync(join(work, 'profile-'));
    mkdirSync(join(reader.profile, 'Default'));
    writeFileSync(
      join(reader.profile, 'Default/Preferences'),
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    );
    reader.browser = await launch({ profile: reader.profile });
    const page = await reader.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const path of ['/', '/riverside/', '/p/12/']) {
      await page.goto(reader.line.origin + path, { waitUntil: 'networkidle0' });
      expect([await footer(page), await state(page)]).toEqual([undefined, whole('one')]);
    }
    expect(
      await page.evaluate(() => {
        try {
          return localStorage.length;
        } catch (error) {
          return (error as Error).name;
        }
      }),
    ).toBe('SecurityError');
    expect(errors).toEqual([]);
  });

  test('a reader who saves data downloads nothing that is not read', async () => {
    const page = await reader.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
    });
    await page.goto(`${reader.line.origin}/`, { waitUntil: 'networkidle0' });
    expect(reader.line.asked).not.toContain('/sw.js');
    expect(await state(page)).toEqual(whole('one'));
  });
});
