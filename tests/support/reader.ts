import type { Browser, Frame, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { serve } from './serve.ts';

/** A built site served, and a browser to read it with. */
export interface Reader {
  readonly origin: string;
  readonly browser: Browser;
}

/** Gives the tests of a file a reader of a built site, from before the first until after the last. */
export function readerOf(folder: string): Reader {
  let site: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  beforeAll(async () => {
    site = await serve(folder);
    // Pages of one site share a process: most of a page's opening was the start of one.
    browser = await launch({ light: true, switches: ['--process-per-site'] });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  return {
    get origin() {
      return site.origin;
    },
    get browser() {
      return browser;
    },
  };
}

/** Opens a page and waits until nothing is asked for any more, a tenth of a second long: what its scripts add is there. */
export async function settle(page: Page, url: string): Promise<void> {
  const waited = new Set<HTTPRequest>();
  const begun = (request: HTTPRequest): unknown => waited.add(request);
  const ended = (request: HTTPRequest): unknown => waited.delete(request);
  // What the page before was asking for has no end that is told.
  const left = (frame: Frame): unknown => frame === page.mainFrame() && waited.clear();
  page.on('request', begun).on('requestfinished', ended).on('requestfailed', ended).on('framenavigated', left);
  await page.goto(url, { waitUntil: 'load' });
  // Not Puppeteer's networkidle0: its half a second is most of the time of most tests.
  for (let quiet = 0; quiet < 4; quiet = waited.size === 0 ? quiet + 1 : 0)
    await new Promise((rest) => setTimeout(rest, 25));
  page.off('request', begun).off('requestfinished', ended).off('requestfailed', ended).off('framenavigated', left);
}

/** A page of a reader of her own, on a phone, with nothing stored; what it throws is in `faults`. */
export async function newReader(browser: Browser): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 390, height: 800 });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return { page, faults };
}
