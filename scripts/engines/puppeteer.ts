import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../chromium.ts';
import type { Engine } from './driver.ts';

async function start(options: LaunchOptions): Promise<Engine> {
  const browser = await puppeteer.launch({ headless: true, ...options });
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

/** Today's Chromium. */
export const chromiumEngine = (executablePath: string): Promise<Engine> =>
  start({ executablePath, args: CHROMIUM_ARGUMENTS });

/** Firefox over WebDriver BiDi. */
export const firefoxEngine = (executablePath: string): Promise<Engine> => start({ browser: 'firefox', executablePath });
