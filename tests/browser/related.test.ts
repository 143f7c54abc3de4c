import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { AXE, axeViolations } from '../support/axe.ts';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom } from '../support/drawn.ts';
import { readerOf, settle } from '../support/reader.ts';
import { ask } from '../support/search-page.ts';

const reader = readerOf(ROOT_SITE);
/** What was thrown, or rejected, and caught by nobody. */
let thrown: string[];

async function blank(): Promise<Page> {
  const page = await reader.browser.newPage();
  thrown = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  return page;
}

async function search(page: Page, query: string): Promise<string> {
  await page.goto(`${reader.origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'load' });
  return settled(page);
}

async function settled(page: Page): Promise<string> {
  await page.waitForSelector('[data-related-state=done],[data-related-state=error]', { timeout: 40_000 });
  return page.$eval('[data-related]', (section) => section.getAttribute('data-related-state') ?? '');
}

const items = (page: Page) =>
  page.$$eval('[data-related-kind]', (all) =>
    all.map((item) => ({
      kind: item.getAttribute('data-related-kind'),
      href: item.querySelector('a')?.getAttribute('href'),
      chapter: item.querySelector('.kind + span')?.textContent,
      marks: [...item.querySelectorAll('mark')].map(({ textContent }) => textContent),
    })),
  );

test('several words in any order find the same, with the words marked', async () => {
  const page = await blank();
  expect(await search(page, '骑手 疫情')).toBe('done');
  const one = await items(page);
  expect(one.map(({ href }) => href)).toContain('/economy/#p20');
  expect(one.flatMap(({ marks }) => marks).join('')).toContain('骑手');
  expect(await search(page, '“疫情”，骑手')).toBe('done');
  expect((await items(page)).map(({ href }) => href).sort()).toEqual(one.map(({ href }) => href).sort());
  expect(await page.$eval('[data-related] [role=status]', (e) => e.textContent)).toMatch(
    /^共\d+条，按词语相近排列，不一定含原句$/,
  );
  expect(thrown).toEqual([]);
  await page.close();
});

test('traditional forms and width find what the text’s own do', async () => {
  const page = await blank();
  for (const [typed, printed] of [
    ['舊改 簽約', '旧改 签约'],
    ['１００％ 復工', '100% 复工'],
    ['座標 濱江', '坐标 滨江'],
  ] as const) {
    expect(await search(page, printed)).toBe('done');
    const found = await items(page);
    expect(found.length, printed).toBeGreaterThan(0);
    await search(page, typed);
    expect(await items(page)).toEqual(found);
  }
  expect(thrown).toEqual([]);
  await page.close();
});

test('filters by chapter and kind, more than ten, keyboard and axe', async () => {
  const page = await blank();
  await page.setViewport({ width: 360, height: 800 });
  expect(await search(page, '滨江 杨浦')).toBe('done');
  const total = Number((await page.$eval('[role=status].related-note', (e) => e.textContent))?.match(/\d+/)?.[0]);
  expect(total).toBeGreaterThan(10);
  expect(await items(page)).toHaveLength(10);
  await page.$eval('.related .more', (button) => (button as HTMLElement).focus());
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('[data-related-kind]').length > 10);
  expect(await page.evaluate(() => document.activeElement?.closest('li') !== null)).toBe(true);
  await page.evaluate(AXE);
  expect(await page.evaluate(axeViolations)).toEqual([]);
  const [chapters, kinds] = await page.$$('.related-filters select');
  for (const select of [chapters, kinds]) expect((await select?.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await kinds?.select('地点');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-related-kind]')].every((i) => i.getAttribute('data-related-kind') === '地点'),
  );
  await settled(page);
  expect((await items(page)).length).toBeGreaterThan(0);
  const value = await kinds?.evaluate((s) => (s as HTMLSelectElement).value);
  expect(value).toBe('地点');
  await kinds?.select('文字');
  await chapters?.select(
    await page.$$eval(
      '.related-filters select:first-of-type option:not([disabled])',
      (o) => (o[1] as HTMLOptionElement).value,
    ),
  );
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('[data-related-kind]')];
    return (
      new Set(all.map((i) => i.querySelector('.kind + span')?.textContent)).size === 1 &&
      all.every((i) => i.getAttribute('data-related-kind') === '文字')
    );
  });
  expect(thrown).toEqual([]);
  await page.close();
});

test('where nothing has all the words, what has most of them comes first, and the page says so', async () => {
  const page = await blank();
  const status = () => page.$eval('.related-note', ({ textContent }) => textContent ?? '');
  for (const query of ['杨浦 睦邻门', '养老 名画', '银行贷款 口罩 不存在的词']) {
    expect(await search(page, query)).toBe('done');
    expect(await status(), query).toMatch(/^没有哪一条各词都有；下面[1-9]\d*条有其中一些词$/);
    const passages = (await items(page)).filter(({ kind }) => kind === '文字');
    expect(passages.length, query).toBeGreaterThan(0);
    for (const { marks } of passages) expect(marks, query).not.toEqual([]);
    // Of several words there is no sum: what can be chosen is named without a number.
    const options = await page.$$eval('.related-filters option:not([disabled])', (all) =>
      all.map((o) => o.textContent),
    );
    expect(options.length, query).toBeGreaterThan(2);
    expect(options.join(''), query).not.toMatch(/\d/);
  }
  const [first, second] = await items(page);
  expect(first).toMatchObject({ kind: '文字', href: '/economy/#p28' });
  expect(new Set(first?.marks.join('').match(/银行贷款|口罩/g))).toEqual(new Set(['银行贷款', '口罩']));
  expect(second?.marks.join('')).not.toMatch(/银行.*口罩|口罩.*银行/);
  expect(thrown).toEqual([]);
  await page.close();
});

test('what a filter says it would leave is what it leaves, and with two chosen what both leave', async () => {
  const page = await blank();
  await search(page, '滨江 杨浦');
  for (const n of [1, 2]) {
    const wanted = await page.$eval(`.related-filters label:nth-of-type(${n}) select`, (select) => {
      const options = [...(select as HTMLSelectElement).options].filter(({ value, disabled }) => value && !disabled);
      const last = options[options.length - 1] as HTMLOptionElement;
      return { value: last.value, count: Number(/（(\d+)）$/.exec(last.textContent ?? '')?.[1]) };
    });
    await (await page.$(`.related-filters label:nth-of-type(${n}) select`))?.select(wanted.value);
    await page.waitForSelector('[data-related-state=loading]');
    await settled(page);
    expect(wanted.count).toBeGreaterThan(0);
    expect(await page.$eval('.related-note', ({ textContent }) => textContent)).toContain(`共${wanted.count}条`);
  }
  expect(thrown).toEqual([]);
  await page.close();
});

test('what the exact hits show is not shown a second time', async () => {
  const page = await blank();
  expect(await search(page, '滨江')).toBe('done');
  const hits = await page.$$eval('[data-hit][data-passage]', (all) =>
    all.map((one) => one.getAttribute('data-passage')),
  );
  const passages = async () => (await items(page)).filter(({ kind }) => kind === '文字').map(({ href }) => href);
  expect(hits.length).toBeGreaterThan(5);
  expect((await items(page)).length).toBeGreaterThan(0);
  expect(await passages()).toEqual([]);
  // All that has the word is above.
  await search(page, '养老');
  expect(await page.$eval('.related-note', ({ textContent }) => textContent)).toBe('没有别的词语相近的段落');
  // As two words they are no quotation: then the passages that have both are there.
  await search(page, '滨江 杨浦');
  expect((await passages()).length).toBeGreaterThan(0);
  expect(thrown).toEqual([]);
  await page.close();
});

test('a new query takes the filters back', async () => {
  const page = await blank();
  await search(page, '旧改');
  const [chapters] = await page.$$('.related-filters select');
  await chapters?.select(
    await page.$$eval(
      '.related-filters label:first-of-type option:not([disabled])',
      (all) => (all[1] as HTMLOptionElement).value,
    ),
  );
  await page.waitForSelector('[data-related-state=loading]');
  await settled(page);
  expect((await items(page)).length).toBeGreaterThan(0);
  await ask(page, '睦邻门');
  await page.waitForSelector('[data-related-state=loading]');
  await settled(page);
  expect(await page.$$eval('.related-filters select', (all) => all.map(({ value }) => value))).toEqual(['', '']);
  expect((await items(page)).length).toBeGreaterThan(0);
  expect(thrown).toEqual([]);
  await page.close();
});

test('nothing of it is loaded before words are looked for, and at most 120,000 bytes then', async () => {
  const page = await blank();
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  const bytes = new Map<string, number>();
  const of = new Map<string, string>();
  client.on('Network.responseReceived', ({ requestId, response }) => of.set(requestId, response.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = of.get(requestId) ?? '';
    if (/\/pagefind\/|\/related[.-]/.test(url)) bytes.set(url, encodedDataLength);
  });
  await settle(page, `${reader.origin}/search/`);
  expect([...bytes.keys()]).toEqual([]);
  await search(page, '居民 加装电梯 旧改');
  expect([...bytes.keys()].some((url) => url.endsWith('.pf_index'))).toBe(true);
  // Of parts that are packed already the server's bytes; scripts it may send unpacked, and tests/dist weighs them.
  const packed = [...bytes].filter(([url]) => /\.(pf_\w+|pagefind)$/.test(new URL(url).pathname));
  expect(packed.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(120_000 - 12_100);
  await page.close();
});

describe('without what it needs it says so, and quotations are found all the same', () => {
  const block = async (page: Page, pattern: RegExp, body?: string): Promise<void> => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!pattern.test(request.url())) request.continue();
      else if (body === undefined) request.respond({ status: 404, body: '' });
      else request.respond({ status: 200, contentType: 'text/javascript', body });
    });
  };
  const cases: [string, (page: Page) => Promise<unknown>][] = [
    ['WebAssembly off', (page) => page.evaluateOnNewDocument('delete globalThis.WebAssembly')],
    ['no Intl.Segmenter', (page) => page.evaluateOnNewDocument('delete Intl.Segmenter')],
    [
      'WebAssembly refused',
      (page) =>
        page.evaluateOnNewDocument(
          `for (const n of ['compile', 'instantiate']) WebAssembly[n] = async () => { throw new WebAssembly.CompileError('refused by Content Security Policy') };
           WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError('refused') } };`,
        ),
    ],
    ['no files', (page) => block(page, /\/pagefind\//)],
    ['a script that is none', (page) => block(page, /pagefind\.js/, '<!doctype html>')],
    ['no entry', (page) => block(page, /pagefind-entry/)],
    ['an entry that is none', (page) => block(page, /pagefind-entry/, '<!doctype html>')],
    ['no WebAssembly file', (page) => block(page, /wasm\.unknown/)],
    ['a broken WebAssembly file', (page) => block(page, /wasm\.unknown/, 'broken')],
    ['no meta', (page) => block(page, /pf_meta/)],
    ['a broken meta', (page) => block(page, /pf_meta/, 'broken')],
    ['no index', (page) => block(page, /pf_index/)],
    ['a broken index', (page) => block(page, /pf_index/, 'broken')],
    ['no records', (page) => block(page, /pf_fragment/)],
  ];
  test.each(drawFrom(cases, 5))('%s', async (_name, spoil) => {
    const page = await blank();
    await spoil(page);
    expect(await search(page, '骑手')).toBe('error');
    expect(await page.$eval('[data-related]', (section) => section.textContent)).toContain('相关段落暂不可用');
    expect(await page.$$('[data-hit=exact]')).not.toHaveLength(0);
    expect(thrown).toEqual([]);
    await page.close();
  });
});
