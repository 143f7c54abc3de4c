import type { Browser } from 'puppeteer-core';
import type { Engine } from './driver.ts';

/** A browser that Puppeteer speaks to: today's Chromium over DevTools, Firefox over WebDriver BiDi. */
export async function puppeteerEngine(starting: Promise<Browser>): Promise<Engine> {
  const browser = await starting;
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    close: () => browser.close(),
    driver: {
      goto: async (url) => {
        await page.goto(url, { waitUntil: 'load' });
      },
      evaluate: (run, ...given) => page.evaluate(run as never, ...(given as unknown as never[])),
      click: (selector) => page.click(selector),
      type: (selector, text) => page.type(selector, text),
      resize: (width, height) => page.setViewport({ width, height }),
      screenshot: async () => Buffer.from(await page.screenshot()),
    },
  };
}
