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

/** Chromium without a window's interface: the same engine, and a page opens with half the work. Debian has it. */
const SHELL = '/usr/bin/chromium-headless-shell';

const find = (): string | undefined => [process.env.CHROMIUM, ...USUAL_PLACES].find((path) => path && existsSync(path));

const hasChineseFont = (): boolean => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== '';

/**
 * The path of a Chromium, installed with a Chinese font on Debian or Ubuntu as root. Throws one line that says what to
 * install elsewhere: a browser test is never skipped.
 */
export function chromium(): string {
  if (!find() || !hasChineseFont()) {
    installOnDebian('chromium', 'fonts-noto-cjk');
  }
  const path = find();
  if (!path)
    throw new Error(
      'The browser tests need Chromium or Chrome and a Chinese font: install them, or set CHROMIUM to the browser’s path.',
    );
  return path;
}

/** Installs on Debian as root, where it is missing, what `light` starts. Without it Chromium itself does all, for twice the work. */
export function installShell(): void {
  if (process.env.CHROMIUM || existsSync(SHELL)) return;
  try {
    installOnDebian('chromium-headless-shell');
  } catch {
    // Ubuntu has none.
  }
}

/** No sandbox, since root cannot have one; no requests of the browser's own. */
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
 * @param profile a folder for a profile that is kept afterwards
 * @param switches command-line switches besides those that every start has
 * @param light without a window's interface where the machine has such a Chromium: for what a page does by itself, not for
 *   what the browser stores, forbids or prints
 * @param firefox the path of a Firefox, to start it instead of Chromium
 */
export const launch = ({
  profile,
  switches = [],
  light = false,
  firefox,
}: {
  profile?: string;
  switches?: readonly string[];
  light?: boolean;
  firefox?: string;
} = {}): Promise<Browser> =>
  puppeteer.launch({
    headless: true,
    ...(profile && { userDataDir: profile }),
    ...(firefox
      ? { browser: 'firefox', executablePath: firefox }
      : {
          executablePath: light && !process.env.CHROMIUM && existsSync(SHELL) ? SHELL : chromium(),
          args: [...CHROMIUM_ARGUMENTS, ...switches],
        }),
  });
