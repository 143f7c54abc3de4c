import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Builder, By, Capabilities } from 'selenium-webdriver';
import sharp from 'sharp';
import { program } from '../support/debian.ts';
import type { Engine } from './driver.ts';

const PORT = 4329;
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const ENVIRONMENT = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' };

/** Ends a process and those that it started. */
const end = (child: ChildProcess): void => {
  try {
    if (child.pid) process.kill(-child.pid);
  } catch {
    // It has ended already.
  }
};

async function answers(url: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((rest) => setTimeout(rest, 100));
  }
  throw new Error(`nothing answers at ${url}`);
}

/**
 * WebKitGTK's MiniBrowser over WebDriver, on a virtual screen. Its window cannot be narrower than its toolbar, about 450
 * pixels: for a narrower width the page is shown in a frame, whose width is its viewport.
 */
export async function webkitEngine(): Promise<Engine> {
  program('/usr/bin/xvfb-run', 'xvfb', 'xauth');
  const driverPath = program('/usr/bin/WebKitWebDriver', 'webkit2gtk-driver');
  const server = spawn(
    'xvfb-run',
    ['--auto-servernum', '--server-args=-screen 0 1600x1600x24', driverPath, `--port=${PORT}`],
    {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...ENVIRONMENT },
    },
  );
  await Promise.race([once(server, 'spawn'), once(server, 'error').then(([error]) => Promise.reject(error))]);
  await answers(`http://127.0.0.1:${PORT}/status`);
  const browser = await new Builder()
    .usingServer(`http://127.0.0.1:${PORT}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
      }),
    )
    .build();
  const version = (await browser.getCapabilities()).getBrowserVersion();
  let size = { width: 1280, height: 800 };
  let framed = false;
  return {
    version: `WebKitGTK/${version}`,
    close: async () => {
      await browser.quit();
      end(server);
    },
    driver: {
      goto: async (url) => {
        await browser.switchTo().defaultContent();
        if (!framed) return browser.get(url);
        await browser.get(new URL('/edition.txt', url).href);
        await browser.executeScript(
          `const [url, width, height] = arguments;
          const frame = document.createElement('iframe');
          frame.src = url;
          frame.style.cssText = 'position:fixed;inset:0;border:0;width:' + width + 'px;height:' + height + 'px';
          document.body.replaceChildren(frame);
          return new Promise((done) => { frame.onload = () => done(); });`,
          url,
          size.width,
          size.height,
        );
        await browser.switchTo().frame(0);
      },
      evaluate: (run, ...given) => browser.executeScript(`return (${run}).apply(null, arguments)`, ...given),
      click: async (selector) => {
        const element = browser.findElement(By.css(selector));
        // The driver brings no element into a frame's view.
        await browser.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
        await element.click();
      },
      type: async (selector, text) => {
        const element = browser.findElement(By.css(selector));
        await browser.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
        await element.sendKeys(text);
      },
      resize: async (width, height) => {
        await browser.switchTo().defaultContent();
        const window = browser.manage().window();
        await window.setRect({ x: 0, y: 0, width, height });
        // What the window's own bars take comes on top.
        const inner: number = await browser.executeScript('return innerHeight');
        await window.setRect({ x: 0, y: 0, width, height: 2 * height - inner });
        framed = (await browser.executeScript<number>('return innerWidth')) > width;
        size = { width, height };
      },
      screenshot: async () =>
        sharp(Buffer.from(await browser.takeScreenshot(), 'base64'))
          .extract({ left: 0, top: 0, ...size })
          .png()
          .toBuffer(),
    },
  };
}
