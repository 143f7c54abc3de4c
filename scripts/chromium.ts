import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { installOnDebian } from './debian.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium without the interface of a window: the same engine, and a page opens with half the work. Debian has it. */
const SHELL = '/usr/bin/chromium-headless-shell';

const find = (): string | undefined => [process.env.CHROMIUM, ...USUAL_PLACES].find((path) => path && existsSync(path));

const hasChineseFont = (): boolean => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== '';

/**
 * The path of a Chromium, installed with a Chinese font where this is Debian or Ubuntu and we may. Throws one line that
 * says what to install elsewhere: a browser test is never skipped.
 */
export function chromium(): string {
  if (!find() || !hasChineseFont()) {
    installOnDebian('chromium', 'fonts-noto-cjk');
    try {
      installOnDebian('chromium-headless-shell');
    } catch {
      // Ubuntu has none: Chromium itself does all that it does.
    }
  }
  const path = find();
  if (!path)
    throw new Error(
      'The browser tests need Chromium or Chrome and a Chinese font: install them, or set CHROMIUM to the browser’s path.',
    );
  return path;
}

/** Without a sandbox, as root must; alone with the test; it asks nothing of the network for itself. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless browser with a fresh profile.
 *
 * @param profile a folder for a profile that outlives it
 * @param switches added to ours
 * @param light without a window's interface where the machine has such a Chromium: for what a page does by itself, and not
 *   for what the browser keeps, forbids or prints
 */
export const launch = ({
  profile,
  switches = [],
  light = false,
}: {
  profile?: string;
  switches?: readonly string[];
  light?: boolean;
} = {}): Promise<Browser> =>
  puppeteer.launch({
    ...(profile && { userDataDir: profile }),
    executablePath: light && !process.env.CHROMIUM && existsSync(SHELL) ? SHELL : chromium(),
    headless: true,
    args: [...CHROMIUM_ARGUMENTS, ...switches],
  });
