import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { CHROMIUM_ARGUMENTS } from '../support/browser.ts';
import type { Engine } from './driver.ts';

// biome-ignore lint/suspicious/noExplicitAny: each command has its own answer, and they differ between versions.
type Answer = Record<string, any>;

/** A connection to one page's debugger: `call` sends a command, `event` waits for the next event of that name. */
async function debuggerOf(url: string) {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  let last = 0;
  const asked = new Map<number, { done: (answer: Answer) => void; failed: (error: Error) => void }>();
  const awaited = new Map<string, () => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, method, result, error } = JSON.parse(data);
    if (method) awaited.get(method)?.();
    else if (error) asked.get(id)?.failed(new Error(error.message));
    else asked.get(id)?.done(result);
    asked.delete(id);
  });
  const call = (method: string, params: object = {}): Promise<Answer> =>
    new Promise((done, failed) => {
      asked.set(++last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  const event = (method: string): Promise<void> => new Promise((done) => awaited.set(method, done));
  return { call, event };
}

/**
 * An old Chromium, over the few DevTools commands that have not changed since 2017: today's Puppeteer finds no page in
 * Chromium 111, which reports tabs and then attaches to none.
 */
export async function devtoolsEngine(executablePath: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'engines-'));
  const browser = spawn(
    executablePath,
    [
      ...CHROMIUM_ARGUMENTS,
      '--headless',
      '--hide-scrollbars',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { cwd: dirname(executablePath), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let origin = '';
  for await (const line of createInterface({ input: browser.stderr })) {
    origin = /DevTools listening on ws:\/\/([^/]+)/.exec(line)?.[1] ?? '';
    if (origin) break;
  }
  if (!origin) throw new Error(`${executablePath} does not start`);
  browser.stderr.resume();
  const read = async (path: string) => (await fetch(`http://${origin}/json/${path}`)).json();
  const [page] = (await read('list')).filter(({ type }: { type: string }) => type === 'page');
  const { call, event } = await debuggerOf(page.webSocketDebuggerUrl);
  await call('Page.enable');
  const evaluate: Engine['driver']['evaluate'] = async (run, ...given) => {
    const { result, exceptionDetails } = await call('Runtime.evaluate', {
      expression: `(${run})(...${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value;
  };
  return {
    version: (await read('version')).Browser,
    close: async () => {
      browser.kill();
      await once(browser, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
    driver: {
      evaluate,
      goto: async (url) => {
        const loaded = event('Page.loadEventFired');
        await call('Page.navigate', { url });
        await loaded;
      },
      click: async (selector) => {
        const [x, y] = await evaluate((wanted) => {
          const element = document.querySelector(wanted);
          if (!element) throw new Error(`no ${wanted}`);
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width, height } = element.getBoundingClientRect();
          return [left + width / 2, top + height / 2];
        }, selector);
        for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
          await call('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      },
      type: async (selector, text) => {
        await evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
        for (const character of text) await call('Input.insertText', { text: character });
      },
      resize: async (width, height) => {
        await call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
      },
      screenshot: async () => Buffer.from((await call('Page.captureScreenshot')).data ?? '', 'base64'),
    },
  };
}
