import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { longTest } from '../support/drawn.ts';
import { cached, DEAD, isInstalled, NOTHING, offlineReader, state, until, whole } from '../support/offline-reader.ts';
import { oneOfEachKind } from '../support/paths.ts';
import { makeBuild, ONE, TWO } from '../support/two-builds.ts';

const reader = offlineReader();

beforeAll(async () => {
  await makeBuild(ONE, 'one');
  await makeBuild(TWO, 'two');
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
    const page = await reader.visit();
    await isInstalled(page);
    await damage(page, '/riverside/');
    expect(await isSound(page, '/riverside/')).toBe(false);
    reader.line.trouble = DEAD;
    await page.goto(`${reader.line.origin}/riverside/`);
    expect(await page.$eval('h1', (h1) => h1.textContent)).toBe('没有连上网络');
    reader.line.trouble = NOTHING;
    await page.reload();
    expect(await state(page)).toEqual(whole('one'));
    expect(await isSound(page, '/riverside/')).toBe(true);
    reader.line.trouble = DEAD;
    await page.reload();
    expect(await state(page)).toEqual(whole('one'));
  });

  longTest('half of it lost: one visit with a network puts all back', async () => {
    const page = await reader.visit();
    await isInstalled(page);
    const lost = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const keys = await cache.keys();
      for (const [n, key] of keys.entries()) if (n % 2 === 0) await cache.delete(key);
      return keys.length;
    });
    await page.goto(`${reader.line.origin}/coda/`);
    await until(async () => (await cached(page)).counts[0] === lost);
    reader.line.trouble = DEAD;
    for (const path of oneOfEachKind(ONE)) {
      await page.goto(`${reader.line.origin}/${path}`);
      expect(await state(page), path).toEqual(whole('one'));
    }
  });

  longTest('one file altered and a new build on the server: the page comes from the new build, whole', async () => {
    const page = await reader.visit();
    await isInstalled(page);
    await page.goto(`${reader.line.origin}/preface/`);
    await damage(page, '/riverside/');
    reader.line.folder = TWO;
    const other = await reader.visit('/data/');
    expect(await state(other)).toEqual(whole('one'));
    await page.goto(`${reader.line.origin}/riverside/?from=x`);
    expect([page.url(), await state(page)]).toEqual([`${reader.line.origin}/riverside/?from=x`, whole('two')]);
    // A page that was open keeps its own build.
    expect(await state(other)).toEqual(whole('one'));
    // A new page never comes from the damaged build again, though the browser has woken its worker for the open one.
    for (const path of ['/economy/', '/riverside/', '/p/12/']) {
      await page.goto(reader.line.origin + path);
      expect(await state(page)).toEqual(whole('two'));
    }
    await Promise.all([other.close(), page.close()]);
    await reader.untilBuild('two');
    const last = await reader.visit();
    await isInstalled(last);
    reader.line.trouble = DEAD;
    await last.goto(`${reader.line.origin}/economy/`);
    expect(await state(last)).toEqual(whole('two'));
  });
});
