import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { writeWorker } from '../../src/build/offline-bundle.ts';
import { type BadLine, badLine } from '../support/bad-line.ts';
import { ROOT_SITE } from '../support/build.ts';
import { ALL, longTest } from '../support/drawn.ts';
import { attribute, type Element, elements, htmlFiles, readPage, words } from '../support/site.ts';
import { SUB_BASE, SUB_SITE } from '../support/sub-site.ts';

const work = mkdtempSync(join(tmpdir(), 'offline-'));
const ONE = join(work, 'one');
const TWO = join(work, 'two');

/** A build whose every page, script and drawing says which build it is of, under the same names: the worst case for mixing. */
async function makeBuild(folder: string, mark: string): Promise<void> {
  cpSync(ROOT_SITE, folder, { recursive: true });
  rmSync(join(folder, 'packet'), { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!statSync(file).isFile()) continue;
    const put = (change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));
    if (name.endsWith('.html')) put((text) => text.replace('<html ', `<html data-build="${mark}" `));
    if (name.startsWith('_astro')) put((text) => `${text}\n;document.documentElement.dataset.script="${mark}"`);
    if (name.endsWith('.svg')) put((text) => `${text}<!-- ${mark} -->`);
  }
  await writeWorker(folder, '/');
}

const pathsOf = (site: string): string[] => htmlFiles(site).map((name) => name.replace(/(^|\/)index\.html$/, '$1'));

/** All chapters and other pages, and some passages: pages that differ in nothing but words. */
const oneOfEachKind = (site: string): string[] =>
  pathsOf(site).filter((path) => (path === '' || path.endsWith('/')) && !/^p\/(?!1?2\/)/.test(path));

let line: BadLine;
let profile: string;
let browser: Browser;

beforeAll(async () => {
  await makeBuild(ONE, 'one');
  await makeBuild(TWO, 'two');
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

beforeEach(async () => {
  line = await badLine(ONE);
  profile = mkdtempSync(join(work, 'profile-'));
  browser = await launch({ profile, light: true });
});

afterEach(async () => {
  await browser?.close();
  await line?.stop();
});

const DEAD = () => 'dead' as const;
const NOTHING = () => undefined;
const packetIs = (trouble: 'held' | 'halved' | 'altered' | 'dead') => (path: string) =>
  path.startsWith('/packet/') ? trouble : undefined;

const footer = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('[data-offline]')?.textContent ?? undefined);

const isInstalled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-offline]')?.textContent?.startsWith('离线可读'), {
    timeout: 60_000,
  });

/** Waits until it has happened, thirty seconds at most. */
async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 600 && !(await happened()); n++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await happened()).toBe(true);
}

/** What a reader has before them: the build of the page, of its script, and of a drawing that it fetches, and the title. */
const state = (page: Page) =>
  page.evaluate(async () => {
    const drawing = await fetch('/figures/small-bell.svg').then(
      (answer) => answer.text(),
      () => '<!-- none -->',
    );
    const { build, script } = document.documentElement.dataset;
    return {
      build,
      script,
      drawing: /<!-- (\w+) -->/.exec(drawing)?.[1],
      title: document.querySelector('h1')?.textContent,
    };
  });

const whole = (build: string) => ({ build, script: build, drawing: build, title: expect.stringMatching(/./) });

async function visit(path = '/', at = browser): Promise<Page> {
  const page = await at.newPage();
  await page.goto(line.origin + path, { waitUntil: 'load' });
  return page;
}

/** The old worker goes when its last page has gone, which takes the browser a moment. */
const untilBuild = (build: string) =>
  until(async () => {
    const page = await visit();
    const shown = await state(page);
    await page.close();
    return shown.build === build;
  });

const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return { names, counts };
  });

test.each<[base: string, site: string]>(
  ALL
    ? [
        ['/', ROOT_SITE],
        [SUB_BASE, SUB_SITE],
      ]
    : [['/', ROOT_SITE]],
)(
  'after one visit of the cover under %s every page opens without a network, with the right words',
  async (base, site) => {
    await line.stop();
    line = await badLine(site, base);
    const page = await visit(base);
    await isInstalled(page);
    line.trouble = DEAD;
    // What differs below a sub-path is the base alone.
    const every = ALL && site === ROOT_SITE;
    const paths = every ? pathsOf(site) : oneOfEachKind(site);
    expect(paths.length).toBeGreaterThanOrEqual(every ? 60 : 18);
    for (const path of paths) {
      await page.goto(line.origin + base + path, { waitUntil: 'load' });
      const file = readPage(site, path === '' || path.endsWith('/') ? `${path}index.html` : path);
      expect(await page.title(), path).toBe(
        words(elements(file).find(({ tagName }) => tagName === 'title') as Element),
      );
      const shown = await page.$$eval('[data-source], [data-quotes], h1', (all) =>
        all.map(({ textContent }) => textContent),
      );
      const isTold = (e: Element) => e.tagName === 'h1' || attribute(e, 'data-source') || attribute(e, 'data-quotes');
      expect(shown, path).toEqual(elements(file).filter(isTold).map(words));
    }
    // Search, with Pagefind's related passages, and the quote checker, which works in a worker.
    await page.goto(`${line.origin}${base}search/?q=${encodeURIComponent('绕路远行')}`);
    await page.waitForSelector('[data-search-state=done] [data-passage="35"]');
    await page.goto(`${line.origin}${base}search/?q=${encodeURIComponent('老人 名画')}`);
    await page.waitForSelector('[data-related-state=done] li');
    await page.goto(`${line.origin}${base}check/`);
    await page.waitForSelector('textarea[name=quote]', { visible: true });
    await page.type('textarea[name=quote]', '“四季更迭，春华秋实”');
    await page.click('form:has(textarea) [type=submit]');
    await page.waitForSelector('[data-check-state=done] [data-verdict=verbatim]');
    // A link with a query, one without its last slash, one that is no page.
    await page.goto(`${line.origin}${base}p/12/?s=3&h=00000000`);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe('第12段');
    await page.goto(`${line.origin}${base}p/12?s=3`);
    expect(page.url()).toBe(`${line.origin}${base}p/12/?s=3`);
    await page.goto(`${line.origin}${base}p/45/`);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe('没有连上网络');
    line.trouble = NOTHING;
    const missing = await page.goto(`${line.origin}${base}p/45/`);
    expect([missing?.status(), await page.$eval('h1', (h1) => h1.textContent)]).toEqual([404, '没有这一页']);
  },
);

describe('a bad line', () => {
  longTest('killed while it installs: the page is there, nothing half is kept, the next visit installs', async () => {
    await browser.close();
    browser = await launch({ profile });
    line.trouble = packetIs('held');
    const page = await visit();
    await until(() => line.asked.some((path) => path.startsWith('/packet/')));
    expect(await state(page)).toEqual(whole('one'));
    browser.process()?.kill('SIGKILL');
    await until(() => browser.connected === false);
    browser = await launch({ profile });
    line.trouble = packetIs('held');
    const again = await visit('/economy/');
    expect(await state(again)).toEqual(whole('one'));
    await again.close();
    browser.process()?.kill('SIGKILL');
    await until(() => browser.connected === false);
    browser = await launch({ profile });
    line.trouble = NOTHING;
    const third = await visit('/economy/');
    await isInstalled(third);
    line.trouble = DEAD;
    await third.goto(`${line.origin}/riverside/`);
    expect(await state(third)).toEqual(whole('one'));
  });

  test.each(ALL ? (['halved', 'altered', 'dead'] as const) : (['altered'] as const))(
    'a packet that comes %s is not kept',
    async (trouble) => {
      line.trouble = packetIs(trouble);
      const page = await visit();
      const isAsked = () => line.asked.some((path) => path.startsWith('/packet/'));
      for (let n = 0; n < 100 && !isAsked(); n++) await new Promise((resolve) => setTimeout(resolve, 100));
      // A browser that has just started on a loaded machine may refuse the first registration: the next visit asks again.
      if (!isAsked()) await page.reload();
      await until(isAsked);
      await until(() =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return !registration?.installing;
        }),
      );
      expect((await cached(page)).counts.reduce((sum, n) => sum + n, 0)).toBe(0);
      expect([await footer(page), await state(page)]).toEqual([undefined, whole('one')]);
      line.trouble = NOTHING;
      await page.reload();
      await isInstalled(page);
    },
  );
});

describe('a new build', () => {
  test('in the middle of a visit: not one page is made of two, and the next visit has it', async () => {
    const first = await visit();
    await isInstalled(first);
    await first.goto(`${line.origin}/preface/`);
    const second = await visit('/data/');
    line.folder = TWO;
    let mixed = 0;
    // By turns in two tabs.
    for (const [n, path] of oneOfEachKind(ONE).entries()) {
      const page = n % 2 ? first : second;
      await page.goto(`${line.origin}/${path}`);
      const { build, script, drawing, title } = await state(page);
      if (build !== 'one' || script !== 'one' || drawing !== 'one' || !title) mixed++;
    }
    expect(mixed).toBe(0);
    // The page in front: a browser lets the others sleep.
    await second.waitForFunction(() => document.querySelector('[data-offline]')?.textContent?.includes('新版已备好'));
    expect((await cached(first)).names.length).toBe(2);
    await Promise.all([first.close(), second.close()]);
    await untilBuild('two');
    line.trouble = DEAD;
    const page = await visit('/riverside/');
    expect(await state(page)).toEqual(whole('two'));
    expect((await cached(page)).names.length).toBe(1);
  });

  longTest('between the worker and its packet: nothing is kept until one build comes whole', async () => {
    line.trouble = (path) => {
      // The server is given the new build at the very moment that the packet of the old one is asked for.
      if (path.startsWith('/packet/')) line.folder = TWO;
      return undefined;
    };
    const page = await visit();
    await until(() => line.folder === TWO);
    await page.goto(`${line.origin}/riverside/`);
    await isInstalled(page);
    line.trouble = DEAD;
    await page.goto(`${line.origin}/data/`);
    expect(await state(page)).toEqual(whole('two'));
  });
});

describe('a damaged cache', () => {
  const damage = (page: Page, path: string) =>
    page.evaluate(async (address) => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const body = (await (await cache.match(address))?.text()) ?? '';
      await cache.put(address, new Response(body.replace('杨浦', '楊浦')));
    }, path);

  const isSound = (page: Page, path: string) =>
    page.evaluate(async (address) => !(await (await caches.match(address))?.text())?.includes('楊浦'), path);

  test('one file altered: its words are never shown, online it heals, offline it is not blank', async () => {
    const page = await visit();
    await isInstalled(page);
    await damage(page, '/riverside/');
    expect(await isSound(page, '/riverside/')).toBe(false);
    line.trouble = DEAD;
    await page.goto(`${line.origin}/riverside/`);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe('没有连上网络');
    line.trouble = NOTHING;
    await page.reload();
    expect(await state(page)).toEqual(whole('one'));
    expect(await isSound(page, '/riverside/')).toBe(true);
    line.trouble = DEAD;
    await page.reload();
    expect(await state(page)).toEqual(whole('one'));
  });

  longTest('half of it lost: one visit with a network puts all back', async () => {
    const page = await visit();
    await isInstalled(page);
    const lost = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const keys = await cache.keys();
      for (const [n, key] of keys.entries()) if (n % 2 === 0) await cache.delete(key);
      return keys.length;
    });
    await page.goto(`${line.origin}/coda/`);
    await until(async () => (await cached(page)).counts[0] === lost);
    line.trouble = DEAD;
    for (const path of [...oneOfEachKind(ONE), 'edition.html']) {
      await page.goto(`${line.origin}/${path}`);
      // The single file has all in itself, and may fetch nothing.
      const alone = { ...whole('one'), script: undefined, drawing: 'none' };
      expect(await state(page), path).toEqual(path === 'edition.html' ? alone : whole('one'));
    }
  });

  longTest('one file altered and a new build on the server: the page comes from the new build, whole', async () => {
    const page = await visit();
    await isInstalled(page);
    await page.goto(`${line.origin}/preface/`);
    await damage(page, '/riverside/');
    line.folder = TWO;
    const other = await visit('/data/');
    expect(await state(other)).toEqual(whole('one'));
    await page.goto(`${line.origin}/riverside/?from=x`);
    expect([page.url(), await state(page)]).toEqual([`${line.origin}/riverside/?from=x`, whole('two')]);
    // A page that was open keeps its own build.
    expect(await state(other)).toEqual(whole('one'));
    // A new page never comes from the damaged build again, though the browser has woken its worker for the open one.
    for (const path of ['/economy/', '/riverside/', '/p/12/']) {
      await page.goto(line.origin + path);
      expect(await state(page)).toEqual(whole('two'));
    }
    await Promise.all([other.close(), page.close()]);
    await untilBuild('two');
    const last = await visit();
    await isInstalled(last);
    line.trouble = DEAD;
    await last.goto(`${line.origin}/economy/`);
    expect(await state(last)).toEqual(whole('two'));
  });
});

describe('no room, no leave', () => {
  longTest('a full device changes nothing, and downloads nothing in vain', async () => {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: line.origin, quotaSize: 200_000 });
    await page.goto(`${line.origin}/`, { waitUntil: 'load' });
    await until(() => line.asked.includes('/sw.js'));
    for (const path of ['/riverside/', '/economy/', '/p/12/']) {
      await page.goto(line.origin + path, { waitUntil: 'networkidle0' });
      expect([await footer(page), await state(page)]).toEqual([undefined, whole('one')]);
    }
    expect(line.asked.filter((path) => path.startsWith('/packet/'))).toEqual([]);
    expect((await cached(page)).counts.reduce((sum, n) => sum + n, 0)).toBe(0);
    await session.send('Storage.overrideQuotaForOrigin', { origin: line.origin });
    await page.reload();
    await isInstalled(page);
    // It fills up afterwards, while a new build comes: the old one stays whole.
    await session.send('Storage.overrideQuotaForOrigin', { origin: line.origin, quotaSize: 2_000_000 });
    line.folder = TWO;
    await page.goto(`${line.origin}/data/`, { waitUntil: 'networkidle0' });
    line.trouble = DEAD;
    for (const path of ['/riverside/', '/economy/', '/p/12/']) {
      await page.goto(line.origin + path);
      expect(await state(page)).toEqual(whole('one'));
    }
  });

  test('storage forbidden (cookies off): every page reads as before', async () => {
    await browser.close();
    profile = mkdtempSync(join(work, 'profile-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(
      join(profile, 'Default/Preferences'),
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    );
    browser = await launch({ profile });
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const path of ['/', '/riverside/', '/p/12/']) {
      await page.goto(line.origin + path, { waitUntil: 'networkidle0' });
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
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
    });
    await page.goto(`${line.origin}/`, { waitUntil: 'networkidle0' });
    expect(line.asked).not.toContain('/sw.js');
    expect(await state(page)).toEqual(whole('one'));
  });
});
