import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { alterations } from '../support/alterations.ts';
import { axeLightAndDark } from '../support/axe.ts';
import { BAD_INPUT } from '../support/bad-input.ts';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom } from '../support/drawn.ts';
import { realCorpus, realEdition } from '../support/edition.ts';
import { paste, press } from '../support/paste.ts';
import { cutNumbers, restyled } from '../support/quotations.ts';
import { readerOf } from '../support/reader.ts';

const { places, table } = realCorpus();

const reader = readerOf(ROOT_SITE);

/** A page, what it did that it should not, and what it asked the network for once it was there. */
async function open(
  path: string,
  before?: (page: Page) => Promise<unknown>,
): Promise<{ page: Page; faults: string[]; asked: string[] }> {
  const page = await (await reader.browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 390, height: 844 });
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    dialog.dismiss();
  });
  page.on('request', (request) => asked.push(request.method() + request.url().slice(reader.origin.length)));
  await before?.(page);
  await page.goto(reader.origin + path, { waitUntil: 'load' });
  await page.waitForSelector('[data-check] form:not([hidden])');
  return { page, faults, asked };
}

const close = (page: Page): Promise<void> => page.browserContext().close();

interface Answer {
  state: string;
  text: string;
  verdicts: { verdict: string; place: string; pasted: string; printed: string; marks: string[] }[];
}

async function answer(page: Page): Promise<Answer> {
  await page.waitForSelector('[data-check-state]:not([data-check-state=loading])', { timeout: 100_000 });
  return page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('[data-check-state]');
    return {
      state: box?.dataset.checkState ?? '',
      text: box?.textContent ?? '',
      verdicts: [...(box?.querySelectorAll<HTMLElement>('[data-verdict]') ?? [])].map((one) => {
        const [pasted, printed] = [...one.querySelectorAll('blockquote')].map((block) => block.textContent ?? '');
        return {
          verdict: one.dataset.verdict ?? '',
          place: one.dataset.passage ? `p${one.dataset.passage}` : one.dataset.block ? `b${one.dataset.block}` : '',
          pasted: pasted ?? '',
          printed: printed ?? '',
          marks: [...one.querySelectorAll('ins, del')].map((mark) => `${mark.localName} ${mark.textContent}`),
        };
      }),
    };
  });
}

async function check(page: Page, text: string): Promise<Answer> {
  await page.evaluate((words) => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[name=quote]') as HTMLTextAreaElement;
    // A paste is cut to the field's length by the browser.
    field.value = words.slice(0, field.maxLength);
    field.form?.requestSubmit();
  }, text);
  return answer(page);
}

const DRAFT = [
  '文章写道：“三名快递小哥也站上了敲钟席”。',
  '有人说“三名快递小哥都坐在了敲钟席”，又说“云敲钟”，还有“三名快递小哥，也站上了敲鐘席”。',
  '今天天气很好。',
  '他说：“月亮是绿色的奶酪做的呀”。',
].join('\n');

test('a draft: each quotation with its verdict, the words beside one another, the difference, the flag, the sum', async () => {
  const { page, faults, asked } = await open('/check/');
  const { state, text, verdicts } = await check(page, DRAFT);
  expect(state).toBe('done');
  expect(verdicts.map(({ verdict, place }) => [verdict, place])).toEqual([
    ['verbatim', 'p20'],
    ['altered', 'p20'],
    ['corrected', 'p20'],
    ['equivalent', 'p20'],
    ['absent', ''],
  ]);
  expect(verdicts[1]).toMatchObject({
    pasted: '三名快递小哥都坐在了敲钟席',
    printed: '三名快递小哥也站上了敲钟席',
    marks: ['del 都坐在', 'ins 也站上'],
  });
  expect(verdicts[3]).toMatchObject({ pasted: '三名快递小哥，也站上了敲鐘席', printed: '三名快递小哥也站上了敲钟席' });
  expect(text).toContain('5 处引文：1 处一致，1 处标点或字形不同，1 处与校订一致，1 处有改动，1 处本版所据文字中没有');
  expect(text).toMatch(/此处有校注\d+：原文作“云破钟”，拟作“云敲钟”/);
  const link = await page.$eval('[data-verdict=altered] a', (one) => one.href);
  await page.goto(link);
  await page.waitForSelector('.highlight-notice');
  expect(await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))).toEqual([
    '三名快递小哥也站上了敲钟席',
  ]);
  expect(asked.filter((one) => !one.startsWith('GET'))).toEqual([]);
  expect(faults).toEqual([]);
  await close(page);
});

test('a flag on two spans is noted with the one that is quoted, or with both', async () => {
  const { page } = await open('/check/');
  const second = '上海杨浦“生活秀带”国家文物保护单位示范区位列其中。';
  const number = 1 + realEdition().errata.findIndex(({ id }) => id === 'x-shifanqu');
  const note = (spans: string): string => `此处有校注${number}：原文作${spans}，拟作“国家文物保护利用示范区”`;
  expect((await check(page, second)).text).toContain(note('“国家文物保护单位示范区”'));
  const p11 = places.find(({ text }) => text.includes(second))?.text ?? '';
  expect((await check(page, p11)).text).toContain(note('“国家文物保护单位利用示范区”和“国家文物保护单位示范区”'));
  await close(page);
});

test('nothing of the draft leaves the device', async () => {
  const { page, asked } = await open('/check/');
  await check(page, DRAFT);
  // The page's own files and the words, whatever is checked.
  expect(asked.filter((one) => /[?&%]|quote=/.test(one))).toEqual([]);
  const before = asked.length;
  await check(page, '三名快递小哥也站上了敲钟席，谁说的？');
  expect(asked.slice(before).filter((one) => !one.includes('/_astro/worker'))).toEqual([]);
  expect(await page.$eval('main', (main) => main.textContent)).toContain('不会发到任何地方');
  expect(await page.evaluate(() => document.querySelector('form[data-edition]')?.hasAttribute('action'))).toBe(false);
  await close(page);
});

test('#q= is checked on arrival, and again when it changes', async () => {
  const { page } = await open(`/check/#q=${encodeURIComponent('三名快递小哥也站上了敲钟席')}`);
  await page.waitForSelector('[data-verdict=verbatim][data-passage="20"]');
  await page.evaluate(() => {
    location.hash = `q=${encodeURIComponent('三名快递小哥都站上了敲钟席')}`;
  });
  await page.waitForSelector('[data-verdict=altered]');
  await close(page);
});

test('samples: none altered passes, each altered against its passage; none restyled fails; no cut number passes', async () => {
  const { page, faults } = await open('/check/');
  const home = (text: string): string[] => places.filter((place) => place.text.includes(text)).map(({ id }) => id);
  let right = 0;
  const altered = alterations(places, table, 99, 42);
  for (const { text, from, kind } of altered) {
    const { verdicts } = await check(page, text);
    for (const { verdict } of verdicts)
      expect(['altered', 'absent', 'corrected'], `${kind} ${text}`).toContain(verdict);
    if (verdicts.some(({ place }) => from.flatMap(home).includes(place))) right++;
  }
  expect(right).toBeGreaterThanOrEqual(altered.length - 1);
  for (const text of restyled(places, 7, 30)) {
    const verdicts = (await check(page, text)).verdicts.map(({ verdict }) => verdict);
    expect(verdicts.every((one) => ['verbatim', 'equivalent'].includes(one)) && verdicts.length > 0, text).toBe(true);
  }
  for (const text of cutNumbers(places).slice(0, 20))
    expect((await check(page, text)).verdicts.map(({ verdict }) => verdict)).not.toContain('verbatim');
  expect(faults).toEqual([]);
  await close(page);
});

/** Some 100,000 characters, half of them altered quotations. */
const LONG = alterations(places, table, 4, 200)
  .map(({ text }) => `他说：“${text.replace(/[“”]/g, '')}”，这句话人人都知道。\n`)
  .join('')
  .repeat(20);

test.each([
  ['in a worker', false],
  ['without a worker, in slices', true],
])(
  'a draft of 100,000 characters leaves the page alive, shows how far it is, and can be stopped: %s',
  async (_, slices) => {
    const { page, faults } = await open('/check/', async (one) => {
      if (slices)
        await one.evaluateOnNewDocument(() => {
          Object.defineProperty(window, 'Worker', { value: undefined });
          Object.defineProperty(window, 'WebAssembly', { value: undefined });
        });
    });
    const beats = await page.evaluate(async (text) => {
      const field = document.querySelector<HTMLTextAreaElement>('textarea[name=quote]') as HTMLTextAreaElement;
      field.value = text;
      field.form?.requestSubmit();
      // The page lives: its timers run and the bar moves while the check is at work.
      const seen = new Set<number>();
      while (seen.size < 5) {
        await new Promise((frame) => requestAnimationFrame(frame));
        const bar = document.querySelector('progress');
        if (!bar) break;
        if (bar.value > 0) seen.add(bar.value);
      }
      document.querySelector<HTMLButtonElement>('[data-check-state] button')?.click();
      return seen.size;
    }, LONG);
    expect(beats).toBe(5);
    const { state, text, verdicts } = await answer(page);
    expect(state).toBe('done');
    expect(text).toContain('已停止');
    expect(text).toContain('前10万');
    expect(verdicts.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close(page);
  },
);

test('a check that is stopped before it has judged anything does not say that there is nothing', async () => {
  const { page } = await open('/check/');
  await page.evaluate(
    async (text) => {
      const field = document.querySelector<HTMLTextAreaElement>('textarea[name=quote]') as HTMLTextAreaElement;
      field.value = text;
      field.form?.requestSubmit();
      document.querySelector<HTMLButtonElement>('[data-check-state] button')?.click();
    },
    LONG.replaceAll('\n', ''),
  );
  const { state, text } = await answer(page);
  expect([state, text]).toEqual(['done', '已停止，还没有核对出一处。']);
  await close(page);
});

test('a worker that fails is made good on the page', async () => {
  const { page } = await open('/check/', async (one) => {
    await one.setRequestInterception(true);
    one.on('request', (request) =>
      /worker/.test(request.url())
        ? request.respond({ status: 200, contentType: 'text/javascript', body: 'throw 1' })
        : request.continue(),
    );
  });
  expect((await check(page, DRAFT)).verdicts.length).toBe(5);
  await close(page);
});

test('whatever is pasted is answered in words, and nothing runs', async () => {
  const { page, faults } = await open('/check/');
  for (const [name, text] of drawFrom(BAD_INPUT, 8)) {
    // Not the whole of it: the browser takes seconds to lay out such text in a field. How long a draft may be is tested above.
    const shown = await check(page, text.slice(0, 20_000));
    expect([shown.state !== 'error', shown.text.trim() !== ''], name).toEqual([true, true]);
  }
  expect(faults).toEqual([]);
  await close(page);
});

test('what is pasted as HTML is read as its reader saw it, the same as by the command', async () => {
  const { page, faults, asked } = await open('/check/');
  const before = asked.length;
  const kinds = readdirSync('tests/drafts').filter((kind) => kind.startsWith('html-'));
  expect(kinds.length).toBeGreaterThan(10);
  for (const kind of kinds) {
    const [name = ''] = readdirSync(join('tests/drafts', kind)).filter((one) => one.startsWith('draft.'));
    const html = readFileSync(join('tests/drafts', kind, name), 'utf8');
    const seen = readFileSync(join('tests/drafts', kind, 'expected.txt'), 'utf8').trimEnd();
    expect(await paste(page, { 'text/html': html, 'text/plain': '“不是这一句”' }), kind).toBe(seen);
  }
  expect(asked.slice(before)).toEqual([]);
  expect(faults).toEqual([]);
  await close(page);
});

test('what is pasted without HTML, or with nothing seen in it, stays as it is; too much is cut; a paste is undone', async () => {
  const { page, faults } = await open('/check/');
  const plain = '文章说：“三名快递小哥~~也~~站上了<b>敲钟席</b>”。\n完';
  expect(await paste(page, { 'text/plain': plain })).toBe(plain);
  for (const html of ['<img src="data:," alt="图">', '<p hidden>不</p>', ' '])
    expect(await paste(page, { 'text/html': html, 'text/plain': plain }), html).toBe(plain);
  expect(await paste(page, { 'text/html': '<p>三名<s>不</s>快递小哥', 'text/plain': plain })).toBe('三名快递小哥');
  await press(page, 'Z', 'Undo');
  expect(await page.$eval('textarea[name=quote]', (field) => (field as HTMLTextAreaElement).value)).toBe(plain);
  const much = await paste(page, { 'text/html': `<p>${'杨浦'.repeat(60_000)}</p>`, 'text/plain': '短' });
  expect(much.length).toBe(100_001);
  await check(
    page,
    await paste(page, { 'text/html': '<p>“三名快递小哥<del>没有</del>也站上了敲钟席”', 'text/plain': plain }),
  );
  expect((await answer(page)).verdicts.map(({ verdict }) => verdict)).toEqual(['verbatim']);
  expect(faults).toEqual([]);
  await close(page);
});

test('axe finds nothing with verdicts of every kind, light and dark', async () => {
  const { page } = await open(`/check/#q=${encodeURIComponent(DRAFT)}`);
  expect((await answer(page)).verdicts.length).toBe(5);
  expect(await axeLightAndDark(page)).toEqual([]);
  for (const width of [320, 768, 1280]) {
    await page.setViewport({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await close(page);
});

test('without JavaScript the page says so, and has no field to type in', async () => {
  const page = await (await reader.browser.createBrowserContext()).newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${reader.origin}/check/`);
  expect(await page.$eval('main', (main) => main.textContent)).toContain('核对引文要用JavaScript');
  expect(await page.$eval('textarea[name=quote]', (field) => field.getClientRects().length)).toBe(0);
  await close(page);
});
