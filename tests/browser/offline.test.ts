import { beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { badLine } from '../support/bad-line.ts';
import { ROOT_SITE } from '../support/build.ts';
import { ALL, longTest } from '../support/drawn.ts';
import {
  cached,
  DEAD,
  footer,
  isInstalled,
  isPacket,
  NOTHING,
  offlineReader,
  state,
  until,
  whole,
} from '../support/offline-reader.ts';
import { oneOfEachKind, pathsOf } from '../support/paths.ts';
import { attribute, type Element, elements, readPage, words } from '../support/site.ts';
import { SUB_BASE, SUB_SITE } from '../support/sub-site.ts';
import { makeBuild, ONE } from '../support/two-builds.ts';

const reader = offlineReader();

beforeAll(() => makeBuild(ONE, 'one'));

const packetIs = (trouble: 'held' | 'halved' | 'altered' | 'dead') => (path: string) =>
  isPacket(path) ? trouble : undefined;

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
    await reader.line.stop();
    reader.line = await badLine(site, base);
    const page = await reader.visit(base);
    await isInstalled(page);
    // Pagefind is kept with the first search, whatever is looked for.
    await page.goto(`${reader.line.origin}${base}search/?q=${encodeURIComponent('绕路远行')}`);
    await page.waitForSelector('[data-related-state=done]');
    reader.line.trouble = DEAD;
    // What differs below a sub-path is the base alone.
    const every = ALL && site === ROOT_SITE;
    // The single file is for keeping by oneself.
    const paths = every ? pathsOf(site).filter((path) => path !== 'edition.html') : oneOfEachKind(site);
    expect(paths.length).toBeGreaterThanOrEqual(every ? 60 : 18);
    for (const path of paths) {
      await page.goto(reader.line.origin + base + path, { waitUntil: 'load' });
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
    await page.goto(`${reader.line.origin}${base}search/?q=${encodeURIComponent('绕路远行')}`);
    await page.waitForSelector('[data-search-state=done] [data-passage="35"]');
    await page.goto(`${reader.line.origin}${base}search/?q=${encodeURIComponent('老人 名画')}`);
    await page.waitForSelector('[data-related-state=done] li');
    await page.goto(`${reader.line.origin}${base}check/`);
    await page.waitForSelector('textarea[name=quote]', { visible: true });
    await page.type('textarea[name=quote]', '“四季更迭，春华秋实”');
    await page.click('form:has(textarea) [type=submit]');
    await page.waitForSelector('[data-check-state=done] [data-verdict=verbatim]');
    // A link with a query, one without its last slash, one that is no page.
    await page.goto(`${reader.line.origin}${base}p/12/?s=3&h=00000000`);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe('第12段');
    await page.goto(`${reader.line.origin}${base}p/12?s=3`);
    expect(page.url()).toBe(`${reader.line.origin}${base}p/12/?s=3`);
    await page.goto(`${reader.line.origin}${base}p/45/`);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe('没有连上网络');
    reader.line.trouble = NOTHING;
    const missing = await page.goto(`${reader.line.origin}${base}p/45/`);
    expect([missing?.status(), await page.$eval('h1', (h1) => h1.textContent)]).toEqual([404, '没有这一页']);
  },
);

describe('a bad line', () => {
  longTest('killed while it installs: the page is there, nothing half is kept, the next visit installs', async () => {
    await reader.browser.close();
    reader.browser = await launch({ profile: reader.profile });
    reader.line.trouble = packetIs('held');
    const page = await reader.visit();
    await until(() => reader.line.asked.some((path) => path.startsWith('/packet/')));
    expect(await state(page)).toEqual(whole('one'));
    reader.browser.process()?.kill('SIGKILL');
    await until(() => reader.browser.connected === false);
    reader.browser = await launch({ profile: reader.profile });
    reader.line.trouble = packetIs('held');
    const again = await reader.visit('/economy/');
    expect(await state(again)).toEqual(whole('one'));
    await again.close();
    reader.browser.process()?.kill('SIGKILL');
    await until(() => reader.browser.connected === false);
    reader.browser = await launch({ profile: reader.profile });
    reader.line.trouble = NOTHING;
    const third = await reader.visit('/economy/');
    await isInstalled(third);
    reader.line.trouble = DEAD;
    await third.goto(`${reader.line.origin}/riverside/`);
    expect(await state(third)).toEqual(whole('one'));
  });

  test.each(ALL ? (['halved', 'altered', 'dead'] as const) : (['altered'] as const))(
    'a packet that comes %s is not kept',
    async (trouble) => {
      reader.line.trouble = packetIs(trouble);
      const page = await reader.visit();
      const isAsked = () => reader.line.asked.some((path) => path.startsWith('/packet/'));
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
      expect((await cached(page)).names).toEqual([]);
      expect([await footer(page), await state(page)]).toEqual([undefined, whole('one')]);
      reader.line.trouble = NOTHING;
      await page.reload();
      await isInstalled(page);
    },
  );
});
