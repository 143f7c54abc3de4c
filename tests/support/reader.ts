import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from '../../scripts/chromium.ts';
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
    browser = await launch();
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
