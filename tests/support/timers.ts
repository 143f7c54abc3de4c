// Waits until a page has nothing more to do by itself, for tests that something does not happen: a fixed wait is too long on a
// quiet machine and too short on a busy one.

import type { Page } from 'puppeteer-core';

/** Longer ones are for what a reader does not wait for. */
const LONGEST = 5_000;

/** Has the page count its timers. Before the page is opened. */
export const watchTimers = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument((longest: number) => {
    const waiting = new Set<number>();
    Object.assign(window, { waiting });
    const [set, clear] = [window.setTimeout, window.clearTimeout];
    const watched = (work: () => void, delay = 0): number => {
      const id: number = set(() => {
        waiting.delete(id);
        work();
      }, delay);
      if (delay < longest) waiting.add(id);
      return id;
    };
    const cleared = (id?: number): void => {
      if (id !== undefined) waiting.delete(id);
      clear(id);
    };
    Object.assign(window, { setTimeout: watched, clearTimeout: cleared });
  }, LONGEST);

/** Waits until no timer is left and what the last has begun has been painted. */
export async function timersDone(page: Page): Promise<void> {
  const painted = (): Promise<unknown> =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await painted();
  await page.waitForFunction(() => (window as unknown as { waiting: Set<number> }).waiting.size === 0);
  await painted();
}
