/**
 * The whole site at a glance: `npm run build`, then `npm run look` takes every kind of page at five widths, in light, in
 * dark, in forced colours, at the largest text and on paper, into `.look/`, with one contact sheet for each kind and
 * `.look/index.html` for all. `-- economy` looks at the kinds whose name holds the word.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { preview } from 'astro';
import type { Browser } from 'puppeteer-core';
import sharp from 'sharp';
import { launch } from './chromium.ts';

const FOLDER = '.look';
const KINDS: Record<string, string> = {
  cover: '/',
  chapter: '/riverside/',
  'chapter-long': '/economy/',
  'chapter-own-title': '/housing/',
  'chapter-face': '/elders/',
  passage: '/p/12/',
  timeline: '/timeline/',
  data: '/data/',
  index: '/index/',
  search: '/search/?q=人民城市',
  check: '/check/#q=云破钟响',
  errata: '/errata/',
  about: '/about/',
  print: '/print/',
  missing: '/404.html',
};
const WIDTHS = [360, 390, 768, 1280, 1920];
/** A page is looked at down to here, in CSS pixels; the sheet would be all tail otherwise. */
const DEPTH = 2_400;

interface View {
  name: string;
  width: number;
  features: { name: string; value: string }[];
  size?: string;
}

const scheme = (value: string) => ({ name: 'prefers-color-scheme', value });
const VIEWS: View[] = [
  ...WIDTHS.map((width) => ({ name: `${width} light`, width, features: [scheme('light')] })),
  ...[390, 1280].map((width) => ({ name: `${width} dark`, width, features: [scheme('dark')] })),
  { name: '390 forced colours', width: 390, features: [{ name: 'forced-colors', value: 'active' }] },
  { name: '320 largest', width: 320, features: [scheme('light')], size: 'xl' },
];

/** One page in one view, down to `DEPTH`. */
async function picture(browser: Browser, url: string, { width, features, size }: View): Promise<Buffer> {
  // A reader of its own: what one keeps on the device (the text size) is not the next one's.
  const reader = await browser.createBrowserContext();
  const page = await reader.newPage();
  if (size) await page.evaluateOnNewDocument((value) => localStorage.setItem('size', value), size);
  await page.setViewport({ width, height: 900 });
  // Puppeteer's own call knows no forced colours.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const height = Math.min(DEPTH, await page.evaluate(() => document.documentElement.scrollHeight));
  const png = await page.screenshot({ clip: { x: 0, y: 0, width, height } });
  await reader.close();
  return Buffer.from(png);
}

/** The first two sheets of paper. */
async function paper(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setViewport({ width: 794, height: 1123 });
  await page.emulateMediaType('print');
  await page.goto(url, { waitUntil: 'networkidle0' });
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: 794, height: 2 * 1123 } });
  await page.close();
  return Buffer.from(png);
}

/** All views of a page beside one another at half their size. */
async function sheet(pictures: Buffer[], file: string): Promise<void> {
  const halves = await Promise.all(
    pictures.map(async (png) => {
      const { width = 0 } = await sharp(png).metadata();
      return sharp(png)
        .resize({ width: Math.round(width / 2) })
        .png()
        .toBuffer({ resolveWithObject: true });
    }),
  );
  const gap = 16;
  const height = Math.max(...halves.map(({ info }) => info.height)) + 2 * gap;
  const width = halves.reduce((sum, { info }) => sum + info.width + gap, gap);
  let left = gap;
  const placed = halves.map(({ data, info }) => {
    const at = { input: data, left, top: gap };
    left += info.width + gap;
    return at;
  });
  await sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .composite(placed)
    .png()
    .toFile(file);
}

const wanted = process.argv.slice(2);
const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port: 4320 } });
const base = (process.env.BASE ?? '/').replace(/\/$/, '');
const browser = await launch();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const made: string[] = [];
for (const [kind, path] of Object.entries(KINDS)) {
  if (wanted.length > 0 && !wanted.some((word) => kind.includes(word))) continue;
  const url = `http://localhost:${server.port}${base}${path}`;
  const pictures: Buffer[] = [];
  for (const view of VIEWS) pictures.push(await picture(browser, url, view));
  pictures.push(await paper(browser, url));
  const file = `${kind}.png`;
  await sheet(pictures, `${FOLDER}/${file}`);
  made.push(file);
  console.log(`${FOLDER}/${file}`);
}
await browser.close();
await server.stop();
const names = [...VIEWS.map(({ name }) => name), 'paper'].join(', ');
writeFileSync(
  `${FOLDER}/index.html`,
  `<!doctype html><meta charset="utf-8"><title>Look</title><body>${made
    .map((file) => `<h2>${file}</h2><p>${names}</p><img src="${file}" alt="">`)
    .join('')}</body>`,
);
console.log(`${FOLDER}/index.html`);
