import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { launch } from '../../scripts/support/browser.ts';
import { type BadLine, badLine } from './bad-line.ts';
import { ONE, work } from './two-builds.ts';

/** A reader with a device of her own for each test, at the end of a line that can be spoilt. */
export interface OfflineReader {
  line: BadLine;
  /** The folder of the browser's profile. */
  profile: string;
  browser: Browser;
  /** Opens a page of a reader who has read for a while: that time passes at once. */
  visit(path?: string): Promise<Page>;
  /** The old worker goes when its last page has gone, which takes the browser a moment. */
  untilBuild(build: string): Promise<void>;
}

/** Gives each test of a file such a reader, on build one. */
export function offlineReader(): OfflineReader {
  const reader = {
    async visit(path = '/') {
      const page = await newPage(reader.browser);
      await page.goto(reader.line.origin + path, { waitUntil: 'load' });
      return page;
    },
    untilBuild: (build: string) =>
      until(async () => {
        const page = await reader.visit();
        const shown = await state(page);
        await page.close();
        return shown.build === build;
      }),
  } as OfflineReader;
  beforeEach(async () => {
    reader.line = await badLine(ONE);
    reader.profile = mkdtempSync(join(work, 'profile-'));
    reader.browser = await launch({ profile: reader.profile, light: true });
  });
  afterEach(async () => {
    await reader.browser?.close();
    await reader.line?.stop();
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  return reader;
}

/** A tab whose reader has read for a while, on the line that is said; by default a desk's. */
export async function newPage(browser: Browser, connection?: object | null): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((line?: object | null) => {
    const set = window.setTimeout;
    Object.assign(window, {
      setTimeout: (work: () => void, delay = 0) => set(work, delay === 20_000 ? 0 : delay),
    });
    if (line !== undefined) Object.defineProperty(Navigator.prototype, 'connection', { get: () => line ?? undefined });
  }, connection as object);
  return page;
}

export const DEAD = () => 'dead' as const;
export const NOTHING = () => undefined;

export const isPacket = (path: string): boolean => path.startsWith('/packet/');

export const footer = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('[data-offline]')?.textContent ?? undefined);

/** Waits until all is kept on the device. */
export const isInstalled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-offline]')?.textContent?.startsWith('离线可读'), {
    timeout: 60_000,
  });

/** Waits until the page that is open is kept, and says so. */
export const isKept = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-offline]')?.textContent, { timeout: 60_000 });

/** Waits until it has happened, thirty seconds at most. */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 600 && !(await happened()); n++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await happened()).toBe(true);
}

/** What a reader has before them: the build of the page, of its script, and of a drawing that it fetches, and the title. */
export const state = (page: Page) =>
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

export const whole = (build: string) => ({ build, script: build, drawing: build, title: expect.stringMatching(/./) });

/** What is kept at this origin: the caches by name, and how many entries each has. */
export const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return { names, counts };
  });

/** Whether any worker answers for this origin. */
export const hasWorker = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined);
