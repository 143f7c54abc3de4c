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

const find = (): string | undefined => [process.env.CHROMIUM, ...USUAL_PLACES].find((path) => path && existsSync(path));

const hasChineseFont = (): boolean => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== '';

/**
 * The path of a Chromium, installed with a Chinese font where this is Debian or Ubuntu and we may. Throws one line that
 * says what to install elsewhere: a browser test is never skipped.
 */
export function chromium(): string {
  if (!find() || !hasChineseFont()) installOnDebian('chromium', 'fonts-noto-cjk');
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

/** A headless browser with a fresh profile, or with one in a folder that outlives it; switches are added to ours. */
export const launch = ({
  profile,
  switches = [],
}: {
  profile?: string;
  switches?: readonly string[];
} = {}): Promise<Browser> =>
  puppeteer.launch({
    ...(profile && { userDataDir: profile }),
    executablePath: chromium(),
    headless: true,
    args: [...CHROMIUM_ARGUMENTS, ...switches],
  });
