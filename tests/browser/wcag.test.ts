import type { Browser, Page, Viewport } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom, longTest } from '../support/drawn.ts';
import { cutWords, flatFocus, longLines, smallTargets, tightText } from '../support/layout.ts';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { readerOf } from '../support/reader.ts';

// The criteria of WCAG 2.2 AAA that the edition promises, on every kind of page. Contrast (1.4.6) is axe's, in
// reading.test.ts and reader-settings.test.ts. A page is opened once and looked at in every view: opening is what takes time.

const reader = readerOf(ROOT_SITE);

interface View {
  width: number;
  /** As a reader chooses them: kept, and set on `<html>`. */
  size?: 'l' | 'xl';
  theme?: 'light' | 'dark';
  forced?: boolean;
}

/** Puts an open page into a view. */
async function show(page: Page, { width, size, theme, forced }: View): Promise<void> {
  await page.setViewport({ width, height: 800 });
  const session = await page.createCDPSession();
  const features = [{ name: 'forced-colors', value: forced ? 'active' : 'none' }];
  await session.send('Emulation.setEmulatedMedia', { features });
  await session.detach();
  await page.evaluate(
    async (choices: Record<string, string>) => {
      for (const [choice, value] of Object.entries(choices))
        if (value) document.documentElement.dataset[choice] = value;
        else delete document.documentElement.dataset[choice];
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    },
    { size: size ?? '', theme: theme ?? '' },
  );
}

/** Every kind of page in one browser, each opened once; what is found, by page. */
async function everywhere(
  from: Browser,
  look: (page: Page) => Promise<string[]>,
  viewport: Viewport = { width: 390, height: 800 },
): Promise<string[]> {
  const found: string[] = [];
  for (const path of PAGE_KINDS) {
    const page = await from.newPage();
    await page.setViewport(viewport);
    await page.goto(reader.origin + path, { waitUntil: 'load' });
    found.push(...(await look(page)).map((one) => `${path} ${one}`));
    await page.close();
  }
  return found;
}

const CRITERIA: readonly (readonly [criterion: string, look: () => string[], view: View])[] = [
  ['reflow (1.4.10), text size (1.4.4): 320 px, largest text', cutWords, { width: 320, size: 'xl' }],
  ['the same in forced colours', cutWords, { width: 320, size: 'xl', forced: true }],
  ['320 px at 200 % zoom', cutWords, { width: 160 }],
  ['1280 px at 200 % zoom, largest text', cutWords, { width: 640, size: 'xl' }],
  ['960 px, largest text: the badges have room', cutWords, { width: 960, size: 'xl' }],
  ['visual presentation (1.4.8): at most 40 characters a line', longLines, { width: 1920 }],
  ['visual presentation (1.4.8): the same in the largest text', longLines, { width: 1920, size: 'xl' }],
  [
    'visual presentation (1.4.8): lines and paragraphs stand apart, larger text is not justified',
    tightText,
    { width: 390, size: 'l' },
  ],
  ['target size (2.5.5): 44 px, links within sentences excepted (390 px)', smallTargets, { width: 390 }],
  ['target size (2.5.5): the same at 1280 px', smallTargets, { width: 1280 }],
];

test('on every kind of page in every view', async () => {
  const views = drawFrom(CRITERIA, 5);
  const found = await everywhere(reader.browser, async (page) => {
    const faults: string[] = [];
    for (const [criterion, look, view] of views) {
      await show(page, view);
      faults.push(...(await page.evaluate(look)).map((one) => `${criterion}: ${one}`));
    }
    return faults;
  });
  expect(found).toEqual([]);
});

test('focus appearance (2.4.13): 2 px and 3:1 around everything that takes it, light and dark', async () => {
  const found = await everywhere(reader.browser, async (page) => {
    const faults: string[] = [];
    // From here on the browser takes the focus to be the keyboard's.
    await page.keyboard.press('Tab');
    for (const theme of ['light', 'dark'] as const) {
      await show(page, { width: 390, theme });
      faults.push(...(await page.evaluate(flatFocus)).map((one) => `${theme}: ${one}`));
    }
    return faults;
  });
  expect(found).toEqual([]);
});

// The reader's own browser setting, of which our sizes are percents.
longTest('text size (1.4.4): 320 px, the browser’s own text doubled', async () => {
  const pixels = 32;
  const large = await launch({
    light: true,
    switches: [`--blink-settings=defaultFontSize=${pixels}`, '--process-per-site'],
  });
  const found = await everywhere(large, async (page) => {
    await show(page, { width: 320 });
    const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    return size === pixels ? page.evaluate(cutWords) : [`text is not enlarged: ${size}`];
  });
  await large.close();
  expect(found).toEqual([]);
});

test('text size (1.4.4): 360 px, WeChat’s enlargement by half, which changes text alone', async () => {
  const found = await everywhere(
    reader.browser,
    async (page) => {
      const height = (): number => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('h1') as Element);
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
      return after > before * 1.4 ? page.evaluate(cutWords) : [`text is not enlarged: ${before} ${after}`];
    },
    { width: 360, height: 800, isMobile: true, hasTouch: true },
  );
  expect(found).toEqual([]);
});
