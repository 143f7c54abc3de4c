// `npm run screenshots`, after `npm run build`: every kind of page at five widths, in light, dark, forced colours, at the
// largest text size and on paper, into `.screenshots/`, with one contact sheet for each kind and an index.html for all.
// `-- economy` takes only the kinds whose name holds the word.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { baseFrom } from '../src/build/site-url.ts';
import { launch } from './support/browser.ts';
import { writeContactSheet } from './support/contact-sheet.ts';
import { ANSWERED_PAGES } from './support/page-kinds.ts';
import { serveBuild } from './support/static-server.ts';

const FOLDER = '.screenshots';
const KINDS: Readonly<Record<string, string>> = {
  ...ANSWERED_PAGES,
  'chapter-own-title': '/housing/',
  'chapter-photograph': '/elders/',
  print: '/print/',
  missing: '/404.html',
};
/** CSS pixels: what is further down a page is left out, or the contact sheet would be mostly the longest page. */
const MAX_HEIGHT = 2_400;
/** A4 in CSS pixels. */
const A4 = { width: 794, height: 1123 };

interface View {
  name: string;
  width: number;
  features: { name: string; value: string }[];
  /** The reader's text size, as it is stored. */
  size?: string;
}

const scheme = (value: string) => ({ name: 'prefers-color-scheme', value });
const VIEWS: View[] = [
  ...[360, 390, 768, 1280, 1920].map((width) => ({ name: `${width} light`, width, features: [scheme('light')] })),
  ...[390, 1280].map((width) => ({ name: `${width} dark`, width, features: [scheme('dark')] })),
  { name: '390 forced colours', width: 390, features: [{ name: 'forced-colors', value: 'active' }] },
  { name: '320 largest', width: 320, features: [scheme('light')], size: 'xl' },
];

/** One page in one view, down to `MAX_HEIGHT`. */
async function screenshot(browser: Browser, url: string, { width, features, size }: View): Promise<Buffer> {
  // A context of its own: what one view stores (the text size) is not the next one's.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  if (size) await page.evaluateOnNewDocument((value) => localStorage.setItem('size', value), size);
  await page.setViewport({ width, height: 900 });
  // Puppeteer's own call does not know forced colours.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const height = Math.min(MAX_HEIGHT, await page.evaluate(() => document.documentElement.scrollHeight));
  const png = await page.screenshot({ clip: { x: 0, y: 0, width, height } });
  await context.close();
  return Buffer.from(png);
}

/** The first two pages on paper. */
async function paperScreenshot(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setViewport(A4);
  await page.emulateMediaType('print');
  await page.goto(url, { waitUntil: 'networkidle0' });
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: A4.width, height: 2 * A4.height } });
  await page.close();
  return Buffer.from(png);
}

const wanted = process.argv.slice(2);
const base = baseFrom(process.env.BASE);
const server = await serveBuild({ base });
const browser = await launch();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const made: string[] = [];
for (const [kind, path] of Object.entries(KINDS)) {
  if (wanted.length > 0 && !wanted.some((word) => kind.includes(word))) continue;
  const url = server.origin + base + path.slice(1);
  const pictures: Buffer[] = [];
  for (const view of VIEWS) pictures.push(await screenshot(browser, url, view));
  pictures.push(await paperScreenshot(browser, url));
  await writeContactSheet(pictures, `${FOLDER}/${kind}.png`, 0.5);
  made.push(`${kind}.png`);
  console.log(`${FOLDER}/${kind}.png`);
}
await browser.close();
await server.stop();
const names = [...VIEWS.map(({ name }) => name), 'paper'].join(', ');
const sheets = made.map((file) => `<h2>${file}</h2><p>${names}</p><img src="${file}" alt="">`).join('');
writeFileSync(
  `${FOLDER}/index.html`,
  `<!doctype html><meta charset="utf-8"><title>Screenshots</title><body>${sheets}</body>`,
);
console.log(`${FOLDER}/index.html`);
