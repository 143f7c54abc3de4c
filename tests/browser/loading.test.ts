import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom } from '../support/drawn.ts';
import { fakeSpeech } from '../support/fake-speech.ts';
import { newReader, readerOf, settle } from '../support/reader.ts';

// What is loaded when it is asked for may not come: the page says so there, and the same press of a button brings it later.

const reader = readerOf(ROOT_SITE);
let page: Page;
let faults: string[];
/** What is refused now. */
let refused: RegExp | undefined;
let serverIsAway: boolean;
/** What a refused script holds in place of its words. */
let instead: string | undefined;

beforeEach(async () => {
  ({ page, faults } = await newReader(reader.browser));
  [refused, instead, serverIsAway] = [undefined, undefined, false];
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.evaluateOnNewDocument(fakeSpeech, ['zh-CN'], 'held' as 'ends' | 'held' | 'refused');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (serverIsAway && request.method() === 'HEAD') void request.abort();
    else if (!refused?.test(new URL(request.url()).pathname)) void request.continue();
    else if (instead === undefined) void request.abort();
    else void request.respond({ contentType: 'text/javascript', body: instead });
  });
});

afterEach(async () => {
  await page.browserContext().close();
  expect(faults).toEqual([]);
});

const select = (selector: string) => (on: Page) =>
  on.evaluate((found) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(found) as Element);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, selector);
const click = (selector: string) => (on: Page) => on.click(selector);
const nothing = async (): Promise<void> => {};

interface Case {
  /** The file that does not come. */
  file: RegExp;
  path: string;
  ask: (on: Page) => Promise<unknown>;
  /** Behind which element the notice stands, and what it says. */
  behind: string;
  says: string;
  /** What is there once it has come. */
  shown: string;
}

const marking = { ask: nothing, says: '要找的话没能标出', shown: '.highlight-notice' };
const resuming = { path: '/riverside/', ask: nothing, behind: 'h1', says: '上次读到哪里没能取到', shown: '.resume a' };
const citing = {
  path: '/riverside/',
  ask: select('#p12s1'),
  behind: '#p12',
  says: '引用的按钮没能打开',
  shown: '.citing',
};
const listening = {
  path: '/riverside/',
  ask: click('.listen'),
  behind: '.listen',
  says: '朗读没能打开',
  shown: '.player',
};
const settings = {
  path: '/riverside/',
  ask: click('.masthead > button'),
  behind: '.masthead > button',
  says: '阅读设置没能打开',
  shown: 'dialog[open]',
};

/** As an extension that turns the page into traditional characters. */
const convert = (selector: string) => (on: Page) =>
  on.$eval(selector, (one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      text.data = text.data.replaceAll('实', '實').replaceAll('区', '區').replaceAll('这', '這');
    }
  });
const citingConverted = {
  ...citing,
  ask: async (on: Page) => {
    await convert('#p12')(on);
    await select('#p12s1')(on);
  },
};

const CASES: readonly Case[] = [
  { ...marking, file: /\/mark\..*js$/, path: '/riverside/?q=生活秀带#p8', behind: '#p8' },
  { ...marking, file: /\/highlight\..*css$/, path: '/riverside/?q=生活秀带#p8', behind: '#p8' },
  { ...marking, file: /\/match\..*js$/, path: '/riverside/?q=生活秀带', behind: 'h1' },
  { ...marking, file: /words\.json$/, path: '/riverside/?q=生活秀带', behind: 'h1' },
  { ...resuming, file: /\/resume\..*js$/ },
  { ...resuming, file: /\/resume\..*css$/ },
  { ...settings, file: /\/dialogs\..*js$/ },
  { ...settings, file: /\/sheet\..*css$/ },
  {
    ...settings,
    file: /\/dialogs\..*js$/,
    ask: click('.masthead nav a'),
    behind: '.masthead nav a',
    says: '目录没能打开',
  },
  { ...listening, file: /\/player\..*js$/ },
  { ...listening, file: /\/read-aloud\..*css$/ },
  { ...citing, file: /\/bar\..*js$/ },
  { ...citing, file: /\/bar\..*css$/ },
  {
    ...citing,
    file: /\/forms\..*js$/,
    ask: async (on) => {
      await select('#p12s1')(on);
      await (await on.waitForSelector('.citing button:last-child'))?.click();
    },
    behind: '.citing button:last-of-type',
    says: '其他格式没能打开',
    shown: '.citing button:nth-of-type(6)',
  },
  { ...citingConverted, file: /\/converted\..*js$/ },
  { ...citingConverted, file: /\/difference\..*js$/ },
  { ...citingConverted, file: /words\.json$/ },
  {
    ...listening,
    file: /words\.json$/,
    ask: async (on) => {
      await convert('#p12')(on);
      await on.click('.listen');
    },
  },
  {
    file: /\/rewrite-forms\..*js$/,
    path: '/p/12/?s=1',
    ask: nothing,
    behind: '[data-citing] h2',
    says: '引用的按钮没能打开',
    shown: '[data-citing] pre + .copy',
  },
  {
    file: /\/check\.[^.]*\.js$/,
    path: '/check/',
    ask: nothing,
    behind: '[data-check-state=error]',
    says: '核对引文没能打开',
    shown: '[data-check] form:not([hidden])',
  },
  {
    file: /\/quoted-parts\..*js$/,
    path: '/search/?q=三名快递小哥……敲钟席',
    ask: nothing,
    behind: '.offer',
    says: '没能分成各部分来找',
    shown: '[data-part]',
  },
];
/** Without these the page does what is asked of it all the same, or says so in words of its own. */
const ELSEWHERE = [
  /\/worker-.*js$/,
  /\/checking\..*js$/,
  /\/new-build\..*(?:js|css)$/,
  /\/related\..*css$/,
  /\/pagefind\.js$/,
];

test('every file that a script loads later has its case', () => {
  const scripts = readdirSync(join(ROOT_SITE, '_astro')).filter((name) => name.endsWith('.js'));
  const later = scripts.flatMap((name) => {
    const code = readFileSync(join(ROOT_SITE, '_astro', name), 'utf8');
    return [
      ...code.matchAll(/import\(\s*([^)]*)\)|["'`]([^"'`]*_astro\/[^"'`]+\.css|[^"'`]*worker-[^"'`]+\.js)["'`]/g),
    ].map(([, script = '', other = '']) => (script || other).replace(/^["'`$]*|["'`]$/g, ''));
  });
  const known = [...CASES.map(({ file }) => file), ...ELSEWHERE];
  expect(later.length).toBeGreaterThan(10);
  expect(later.filter((name) => !known.some((file) => file.test(name)))).toEqual([]);
  expect(
    known.filter((file) => !/json|match|difference/.test(file.source) && !later.some((name) => file.test(name))),
  ).toEqual([]);
});

/** What the page says of a part that has not come. */
const notice = async (): Promise<string | null | undefined> =>
  (await page.waitForSelector('.not-loaded'))?.evaluate((one) => one.textContent);

test.each(drawFrom(CASES, 8))('$file on $path: $says', async ({ file, path, ask, behind, says, shown }) => {
  if (says.startsWith('上次')) await page.evaluateOnNewDocument(() => localStorage.setItem('place', '/riverside/#p12'));
  refused = file;
  await settle(page, reader.origin + path);
  await ask(page);
  expect(await notice()).toContain(says);
  expect(
    await page.$eval('.not-loaded', (one, selector) => one.previousElementSibling?.matches(selector), behind),
  ).toBe(true);
  expect(await page.$(shown)).toBeNull();
  // Still away, and the server too, of which the page asks in one word.
  const asked = page.waitForRequest((request) => request.method() === 'HEAD');
  serverIsAway = true;
  await page.click('.not-loaded button');
  await asked;
  expect(await notice()).toContain('连上网后再试');
  serverIsAway = false;
  refused = undefined;
  await page.evaluate(() => Object.assign(window, { same: true }));
  await page.click('.not-loaded button');
  await page.waitForSelector(shown);
  expect(await page.$('.not-loaded')).toBeNull();
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
});

test('where the server answers and the part comes not, the page is loaded anew; 目录 is a link', async () => {
  refused = /\/dialogs\./;
  await settle(page, `${reader.origin}/riverside/`);
  await page.click('.masthead > button');
  await notice();
  await Promise.all([page.waitForNavigation(), page.click('.not-loaded button')]);
  expect(new URL(page.url()).pathname).toBe('/riverside/');
  await page.click('.masthead nav a');
  await notice();
  await Promise.all([page.waitForNavigation(), page.click('.not-loaded button')]);
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/#contents');
});

test.each([
  ['/search/?q=三名快递小哥', /\/index\.astro.*js$/, undefined],
  ['/search/?q=三名快递小哥', /\/match\..*js$/, undefined],
  ['/p/12/', /\/_number_\..*js$/, undefined],
  // As an engine that does not read the file.
  ['/search/?q=三名快递小哥', /\/match\..*js$/, 'export const a = /(?<a/;'],
])('%s without %s says so below its heading, and is whole when it comes', async (path, file, body) => {
  [refused, instead] = [file, body];
  await settle(page, reader.origin + path);
  expect(await notice()).toContain('这一页的功能没能打开');
  expect(await page.$eval('.not-loaded', (one) => one.previousElementSibling?.localName)).toBe('h1');
  faults.length = 0;
  refused = undefined;
  await Promise.all([page.waitForNavigation(), page.click('.not-loaded button')]);
  await page.waitForSelector('[data-hit], .copy');
  expect(await page.$('.not-loaded')).toBeNull();
});

test('without its worker the checker checks in the page; without its looks the related passages are listed', async () => {
  refused = /\/worker-|\/related\./;
  await settle(page, `${reader.origin}/check/#q=${encodeURIComponent('三名快递小哥没有站上了敲钟席')}`);
  await page.waitForSelector('[data-verdict=altered]');
  await settle(page, `${reader.origin}/search/?q=骑手`);
  await page.waitForSelector('[data-related-state=done] .hits li');
});

test('related passages that did not come can be asked for again', async () => {
  refused = /\/pagefind\//;
  await settle(page, `${reader.origin}/search/?q=骑手`);
  await page.waitForSelector('[data-related-state=error]');
  refused = undefined;
  await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-related] button')].find(({ hidden }) => !hidden)?.click(),
  );
  await page.waitForSelector('[data-related-state=done] .hits li');
});
