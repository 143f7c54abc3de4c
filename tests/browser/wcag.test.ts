import type { Browser, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { launch } from '../../scripts/chromium.ts';
import { ROOT_SITE } from '../support/build.ts';
import { cutWords, flatFocus, longLines, smallTargets, tightText } from '../support/layout.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { readerOf } from '../support/reader.ts';

// The criteria of WCAG 2.2 AAA that the edition promises, one test each, on every kind of page. Contrast (1.4.6) is
// axe's, in reading.test.ts and comfort.test.ts. build() of the tests has made the site before.

const reader = readerOf(ROOT_SITE);

interface View {
  size?: string;
  theme?: string;
  forced?: boolean;
}

async function open(from: Browser, path: string, width: number, { size, theme, forced }: View = {}): Promise<Page> {
  const page = await from.newPage();
  await page.setViewport({ width, height: 800 });
  await page.evaluateOnNewDocument(
    (choices: Record<string, string>) => {
      for (const [key, value] of Object.entries(choices)) localStorage.setItem(key, value);
    },
    { size: size ?? '', theme: theme ?? '' },
  );
  if (forced) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  }
  await page.goto(reader.origin + path, { waitUntil: 'load' });
  return page;
}

/** Every kind of page, one after the other in one browser: what is found, by page. */
async function everywhere(look: (path: string) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const path of pageKinds()) found.push(...(await look(path)).map((one) => `${path} ${one}`));
  return found;
}

describe('reflow (1.4.10) and text size (1.4.4): nothing runs out of the page and no word is cut', () => {
  const views: [name: string, width: number, view: View][] = [
    ['320 px, largest text', 320, { size: 'xl' }],
    ['320 px, largest text, forced colours', 320, { size: 'xl', forced: true }],
    ['320 px at 200 % zoom', 160, {}],
    ['1280 px at 200 % zoom, largest text', 640, { size: 'xl' }],
    ['960 px, largest text: the seals have room', 960, { size: 'xl' }],
  ];
  test.each(views)('%s', async (_name, width, view) => {
    const found = await everywhere(async (path) => {
      const page = await open(reader.browser, path, width, view);
      const cut = await page.evaluate(cutWords);
      await page.close();
      return cut;
    });
    expect(found).toEqual([]);
  });

  // The reader's own browser setting, of which our sizes are percents.
  test.each([24, 32])('320 px, the browser’s own text at %i px', async (pixels) => {
    const large = await launch({ switches: [`--blink-settings=defaultFontSize=${pixels}`] });
    const found = await everywhere(async (path) => {
      const page = await open(large, path, 320);
      const cut = await page.evaluate(cutWords);
      const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
      await page.close();
      return size === pixels ? cut : [`text is not enlarged: ${size}`];
    });
    await large.close();
    expect(found).toEqual([]);
  });

  test('360 px, WeChat’s enlargement by half, which changes text alone', async () => {
    const found = await everywhere(async (path) => {
      const page = await reader.browser.newPage();
      await page.setViewport({ width: 360, height: 800, isMobile: true, hasTouch: true });
      await page.goto(reader.origin + path, { waitUntil: 'load' });
      const height = (): number => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('h1 + p, h1, p') as Element);
        return range.getClientRects()[0]?.height ?? 0;
      };
      const before = await page.evaluate(height);
      await page.evaluate(async () => {
        const enlarged = new CSSStyleSheet();
        enlarged.replaceSync('html, body, * { text-size-adjust: 150% !important; }');
        document.adoptedStyleSheets = [enlarged];
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      });
      const after = await page.evaluate(height);
      const cut = await page.evaluate(cutWords);
      await page.close();
      return after > before * 1.4 ? cut : [`text is not enlarged: ${before} ${after}`];
    });
    expect(found).toEqual([]);
  });
});

test('visual presentation (1.4.8): at most 40 characters a line, at every size', async () => {
  const found = await everywhere(async (path) => {
    const lines: string[] = [];
    for (const size of ['', 'xl']) {
      const page = await open(reader.browser, path, 1920, { size });
      lines.push(...(await page.evaluate(longLines)));
      await page.close();
    }
    return lines;
  });
  expect(found).toEqual([]);
});

test('visual presentation (1.4.8): lines and paragraphs stand apart, and larger text is not justified', async () => {
  const found = await everywhere(async (path) => {
    const page = await open(reader.browser, path, 390, { size: 'l' });
    const tight = await page.evaluate(tightText);
    await page.close();
    return tight;
  });
  expect(found).toEqual([]);
});

test.each([390, 1280])('target size (2.5.5): 44 px, links within sentences excepted (%i px)', async (width) => {
  const found = await everywhere(async (path) => {
    const page = await open(reader.browser, path, width);
    const small = await page.evaluate(smallTargets);
    await page.close();
    return small;
  });
  expect(found).toEqual([]);
});

test.each(['light', 'dark'])(
  'focus appearance (2.4.13): 2 px and 3:1 around everything that takes it (%s)',
  async (theme) => {
    const found = await everywhere(async (path) => {
      const page = await open(reader.browser, path, 390, { theme });
      await page.keyboard.press('Tab');
      const flat = await page.evaluate(flatFocus);
      await page.close();
      return flat;
    });
    expect(found).toEqual([]);
  },
);
