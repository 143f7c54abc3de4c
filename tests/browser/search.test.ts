import { Converter } from 'opencc-js';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { axeLightAndDark } from '../support/axe.ts';
import { BAD_INPUT } from '../support/bad-input.ts';
import { ROOT_SITE } from '../support/build.ts';
import { ALL, drawFrom, SEED } from '../support/drawn.ts';
import { realCorpus } from '../support/edition.ts';
import { type Query, queries } from '../support/queries.ts';
import { readerOf } from '../support/reader.ts';
import { answer, ask, type Shown } from '../support/search-page.ts';
import { timersDone, watchTimers } from '../support/timers.ts';

const { places } = realCorpus();
const textOf = new Map(places.map(({ id, text }) => [id, text]));
const quotesId = (quotes: string): string => (quotes.startsWith('b') ? quotes : `p${quotes}`);
const ABSENT = '本版所据文字中没有这句话';

const reader = readerOf(ROOT_SITE);

/** A page that fails the test if anything is thrown, refused or asked of it. */
async function open(path: string, before?: (page: Page) => Promise<unknown>): Promise<[Page, string[]]> {
  const page = await (await reader.browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 390, height: 844 });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    dialog.dismiss();
  });
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await before?.(page);
  await page.goto(reader.origin + path, { waitUntil: 'load' });
  return [page, faults];
}

const close = (page: Page): Promise<void> => page.browserContext().close();

/** Every range that the answer marks, in units of its place; fails where a run is not the source's. */
const marksOf = ({ hits }: Shown): { label: string; place: string; start: number; end: number }[] =>
  hits.flatMap(({ label, runs }) =>
    runs.flatMap(({ quotes, words, marks }) => {
      const place = quotesId(quotes);
      const at = textOf.get(place)?.indexOf(words) ?? -1;
      expect(at, `${place}: ${words}`).toBeGreaterThanOrEqual(0);
      return marks.map(([start, end]) => ({ label, place, start: at + start, end: at + end }));
    }),
  );

/** Three of each kind of a seed's queries, short ones and long. */
function sample(seed: number): Query[] {
  const kinds = Map.groupBy(queries(places, seed, Converter({ from: 'cn', to: 'tw' })), ({ kind }) => kind);
  return [...kinds.values()].flatMap((all) => [0, 1, 2].flatMap((n) => all[Math.floor((n * all.length) / 3)] ?? []));
}

test.each(ALL ? [20240607, 777, 31337] : [SEED])(
  'queries of every kind, typed into the page, seed %i',
  async (seed) => {
    const [page, faults] = await open('/search/');
    for (const query of new Set(sample(seed))) {
      const shown = await ask(page, query.text);
      expect(shown.state, query.text).toBe('done');
      expect(shown.total).toBe(String(shown.hits.length));
      const found = shown.hits.filter(({ label }) => label !== 'near');
      if (query.mode === 'none') {
        expect(found, query.text).toEqual([]);
        expect(shown.words).toContain(ABSENT);
        continue;
      }
      const marks = marksOf(shown);
      for (const [place, start, end] of query.spans) {
        const mark = marks.find((one) => one.place === place && one.start <= start && end <= one.end);
        expect(mark, `${query.kind} ${query.text} ${place}`).toBeDefined();
        if (query.mode === 'exact' || query.mode === 'join') expect(mark?.label).toBe('exact');
      }
      // Exact ones first, each part in reading order; what is marked begins and ends with what was typed.
      const order = found.map(({ label, place }) => [
        label === 'exact' ? 0 : 1,
        places.findIndex(({ id }) => id === place),
      ]);
      expect(order).toEqual([...order].sort(([a = 0, x = 0], [b = 0, y = 0]) => a - b || x - y));
      for (const { label, runs } of found) {
        const marked = runs
          .flatMap(({ words, marks: own }) => own.map(([start, end]) => words.slice(start, end)))
          .join('');
        if (label === 'exact') expect(marked).toContain(query.text.trim());
      }
    }
    expect(faults).toEqual([]);
    await close(page);
  },
);

test('the first link of a hit leads to its words, marked and in view', async () => {
  const [page, faults] = await open('/search/');
  for (const words of ['三名快递小哥也站上了敲钟席', '通达集团宣布“抗疫情', '三名快遞小哥', '“戴珍珠耳环的少女”？']) {
    await page.goto(`${reader.origin}/search/?q=${encodeURIComponent(words)}`);
    const [hit] = (await answer(page)).hits;
    const [run] = hit?.runs ?? [];
    const [[start, end] = [0, 0]] = run?.marks ?? [];
    await Promise.all([page.waitForNavigation(), page.click('[data-hit] a')]);
    await page.waitForSelector('.highlight-notice');
    const arrived = await page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('found') ?? [])] as Range[];
      const box = ranges[0]?.getBoundingClientRect();
      return {
        hash: location.hash,
        marked: ranges.map(String),
        place: ranges[0]?.startContainer.parentElement?.closest('[data-source]')?.id,
        inView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
        notice: document.querySelector('.highlight-notice')?.textContent,
      };
    });
    expect(arrived.hash).toBe(`#${hit?.place}`);
    expect(arrived.marked).toContain(run?.words.slice(start, end));
    expect(arrived.inView, words).toBe(true);
    expect(arrived.notice).toContain('已标出“');
  }
  await page.click('.highlight-notice button');
  expect(await page.evaluate(() => [CSS.highlights.has('found'), location.search])).toEqual([false, '']);
  expect(faults).toEqual([]);
  await close(page);
});

test('a result’s link says where it was found: the chapter marks that without asking for the text', async () => {
  const [page, faults] = await open('/search/?q=通达集团');
  await answer(page);
  const link = await page.$eval('[data-hit] a', (a) => (a as HTMLAnchorElement).href);
  expect(new URL(link).searchParams.get('r')).toMatch(/^p20\.\d+-\d+_p20/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const marked = async (address: string): Promise<string[]> => {
    await page.goto(address);
    await page.waitForSelector('.highlight-notice');
    return page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
  };
  expect(await marked(link)).toEqual(['通达集团', '通达集团', '通达集团']);
  expect(asked.filter((path) => path.endsWith('words.json'))).toEqual([]);
  // A range that this page does not have is not believed: then it is searched for.
  for (const wrong of ['p20.0-99999', 'p1.0-3', 'x', 'p20.9-3'])
    expect(await marked(link.replace(/&r=[^#]*/, `&r=${wrong}`)), wrong).toEqual(['通达集团', '通达集团', '通达集团']);
  expect(faults).toEqual([]);
  await close(page);
});

test('without the Highlight API the words stand in <mark>, and the text is the source’s all the same', async () => {
  const [page, faults] = await open('/economy/?q=通达集团#p20', (one) =>
    one.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'Highlight', { value: undefined });
    }),
  );
  await page.waitForSelector('.highlight-notice');
  const read = (): Promise<{ marks: string[]; text: string }> =>
    page.evaluate(() => {
      const passage = document.querySelector('#p20')?.cloneNode(true) as HTMLElement;
      const marks = [...passage.querySelectorAll('mark')].map((mark) => mark.textContent ?? '');
      for (const own of passage.querySelectorAll('[data-apparatus]')) own.remove();
      return { marks, text: passage.textContent ?? '' };
    });
  expect(await read()).toEqual({ marks: ['通达集团', '通达集团', '通达集团'], text: textOf.get('p20') });
  await page.click('.highlight-notice button');
  expect(await read()).toEqual({ marks: [], text: textOf.get('p20') });
  expect(faults).toEqual([]);
  await close(page);
});

test('the address runs the search and follows what is typed; back from a chapter finds it again', async () => {
  const [page] = await open('/search/?q=人民城市');
  expect((await answer(page)).hits[0]?.place).toBe('b20');
  await ask(page, '生活秀带');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === '生活秀带');
  await Promise.all([page.waitForNavigation(), page.click('[data-hit] a')]);
  await Promise.all([page.waitForNavigation(), page.goBack()]);
  expect((await answer(page)).words).toMatch(/^找到\d+处/);
  expect(await page.$eval('[data-search] input', (input) => input.value)).toBe('生活秀带');
  await close(page);
});

test('the head of every page searches', async () => {
  const [page] = await open('/riverside/');
  await Promise.all([page.waitForNavigation(), page.click('header form button')]);
  expect(new URL(page.url()).pathname).toBe('/search/');
  await page.goto(`${reader.origin}/riverside/`);
  await page.setViewport({ width: 1280, height: 800 });
  await page.type('header input[name=q]', '雨水花园');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).pathname).toBe('/search/');
  expect((await answer(page)).hits.length).toBeGreaterThan(0);
  await close(page);
});

test.each([
  ['/', '#find'],
  ['/riverside/', 'header input[name=q]'],
])('words of any length pasted into the field of %s are not refused by the server', async (path, field) => {
  const [page] = await open(path);
  await page.setViewport({ width: 1280, height: 800 });
  await page.focus(field);
  await page.keyboard.sendCharacter('杨浦滨江人人'.repeat(360));
  const [response] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(response?.status()).toBe(200);
  expect((await answer(page)).words).toContain(ABSENT);
  await close(page);
});

test('nothing is searched in the middle of a syllable', async () => {
  const [page] = await open('/search/', watchTimers);
  const fire = (kind: string, value: string, composing: boolean): Promise<void> =>
    page.evaluate(
      ([type, text, isComposing]) => {
        const input = document.querySelector<HTMLInputElement>('[data-search] input') as HTMLInputElement;
        input.value = text;
        input.dispatchEvent(
          type === 'input'
            ? new InputEvent('input', { bubbles: true, isComposing })
            : new CompositionEvent(type, { bubbles: true, data: text }),
        );
      },
      [kind, value, composing] as const,
    );
  await ask(page, '敲钟席');
  const before = await answer(page);
  await fire('compositionstart', '敲钟席', true);
  for (const letters of ['敲钟席g', '敲钟席ga', "敲钟席gan'n"]) await fire('input', letters, true);
  await timersDone(page);
  expect(await answer(page)).toEqual(before);
  await fire('compositionend', '生活秀带', false);
  await page.waitForFunction(() => document.querySelector('mark')?.textContent === '生活秀带');
  await close(page);
});

test('whatever is pasted is answered in words, and nothing runs', async () => {
  const [page, faults] = await open('/search/');
  for (const [name, text] of drawFrom(BAD_INPUT, 8)) {
    const shown = await ask(page, text);
    if (text.trim() === '') expect(shown.state, name).toBe('idle');
    else expect([shown.state, shown.words !== ''], name).toEqual(['done', true]);
  }
  expect((await ask(page, '，。“”')).words).toContain('标点');
  const long = await ask(page, '杨浦'.repeat(1_500));
  expect(await page.$eval('[data-search-state]', (box) => box.textContent)).toContain('2000个字');
  expect(long.words).toContain(ABSENT);
  await page.goto(`${reader.origin}/search/?q=${'2020'.repeat(1_500)}`);
  expect((await answer(page)).words).toContain(ABSENT);
  expect(await page.$eval('[data-search-state]', (box) => box.textContent)).toContain('2000个字');
  // A server would refuse the address of so long a query.
  await ask(page, textOf.get('p6')?.repeat(9) ?? '');
  await page.waitForFunction(() => location.search === '');
  await page.goto(`${reader.origin}/search/?q=%00<img src=x onerror=alert(1)>%ED%A0%80`);
  expect((await answer(page)).hits).toEqual([]);
  expect(faults).toEqual([]);
  await close(page);
});

test('quotes are found without Worker, Intl.Segmenter, WebAssembly and storage', async () => {
  const [page, faults] = await open('/search/?q=三名快递小哥', (one) =>
    one.evaluateOnNewDocument(() => {
      for (const name of ['Worker', 'WebAssembly', 'localStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new Error(`no ${name}`);
          },
        });
      Reflect.deleteProperty(Intl, 'Segmenter');
    }),
  );
  expect((await answer(page)).hits.map(({ place }) => place)).toEqual(['p20']);
  await page.click('[data-search] button[type=submit]');
  expect((await answer(page)).hits.map(({ place }) => place)).toEqual(['p20']);
  expect(faults).toEqual([]);
  await close(page);
});

test('where the words cannot be fetched the page says so, and tries again', async () => {
  let broken = true;
  const [page] = await open('/search/?q=三名快递小哥', async (one) => {
    await one.setRequestInterception(true);
    one.on('request', (request) =>
      broken && request.url().includes('words.json') ? request.abort() : request.continue(),
    );
  });
  const shown = await answer(page);
  expect([shown.state, shown.words]).toEqual(['error', expect.stringContaining('断网')]);
  broken = false;
  await page.click('[data-search] button[type=submit]');
  expect((await answer(page)).state).toBe('done');
  await close(page);
});

test('by keyboard from the field into the results and to the chapter; the count is said after a rest', async () => {
  const [page] = await open('/search/');
  await page.focus('[data-search] input');
  await page.keyboard.type('生活秀带');
  await page.waitForFunction(() => /^找到\d+处/.test(document.querySelector('[role=status]')?.textContent ?? ''));
  const { hits } = await answer(page);
  expect(hits.length).toBeGreaterThan(1);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown'] as const)
    await page.keyboard.press(key);
  expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(hits[0]?.href);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).hash).toBe(`#${hits[0]?.place}`);
  await close(page);
});

test('a search is kept on the device, taken up again, and forgotten', async () => {
  const [page] = await open('/search/');
  await page.type('[data-search] input', '敲钟席');
  await page.keyboard.press('Enter');
  await page.reload();
  await ask(page, '');
  const recent = (): Promise<string[]> =>
    page.$$eval('[data-recent] button', (all) => all.map((one) => one.textContent ?? ''));
  expect(await recent()).toEqual(['敲钟席', '清除']);
  await page.click('[data-recent] button');
  expect((await answer(page)).hits.length).toBe(1);
  await ask(page, '');
  await page.click('[data-recent] button:last-of-type');
  expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull();
  await close(page);
});

/** What the first hit's button puts on the clipboard. */
async function copiedFrom(query: string): Promise<string> {
  const [page] = await open(`/search/?q=${encodeURIComponent(query)}`, (one) =>
    one.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
      });
    }),
  );
  await answer(page);
  await page.click('[data-hit] button');
  await page.waitForFunction(() => 'copied' in window);
  const copied = await page.evaluate(() => (window as unknown as { copied: string }).copied);
  await close(page);
  return copied;
}

test('a quotation is copied with its source', async () => {
  expect(await copiedFrom('三名快递小哥')).toMatch(
    /^“60余万名活跃骑手.*三名快递小哥也站上了敲钟席。”（《.*》，《新民晚报》2020年11月2日第12\/13版，引自《.*》.*版第20段，https:\/\/yangpu\.example\.org\/p\/20\/\?s=\d&h=[0-9a-f]{8} ）$/,
  );
});

test('a quotation that crosses into the next passage is copied whole, each passage’s words with their own source', async () => {
  const copied = (await copiedFrom('进取的。”3月起，杨浦全区')).split('\n');
  const numbers = copied.map((one) => /第(\d+)段，.*\/p\/\1\/\?[^）]*）$/.exec(one)?.[1] ?? '');
  expect(copied.map((one) => /^“(.*)”（/.exec(one)?.[1])).toEqual([
    expect.stringMatching(/进取的。”$/),
    expect.stringMatching(/^3月起，杨浦全区.*。$/),
  ]);
  expect(Number(numbers[1])).toBe(Number(numbers[0]) + 1);
});

test.each([
  ['4亿元的银行贷款', ['数字不完整']],
  ['8.4亿元的银行贷款', ['原文一致']],
  ['100', ['数字不完整']],
])('%s: a number that is cut is no quotation, and is handed to the checker', async (query, badges) => {
  const [page] = await open(`/search/?q=${query}`);
  const { hits } = await answer(page);
  expect(new Set(hits.map(({ label }) => label))).toEqual(new Set(['exact']));
  expect([...new Set(await page.$$eval('.badge', (all) => all.map((one) => one.textContent)))]).toEqual(badges);
  const offered = await page.$$eval('[data-search-state] > .entry-foot a', (all) => all.map((one) => one.textContent));
  expect(offered).toEqual(badges.includes('数字不完整') ? ['核对引文'] : []);
  await close(page);
});

/** What the page says of each part, and which passages it lists under it. */
const partsOn = (page: Page): Promise<{ part: string; heading: string; line: string; places: string[] }[]> =>
  page.$$eval('[data-part]', (all) =>
    all.map((group) => ({
      part: group.getAttribute('data-part') ?? '',
      heading: group.querySelector('h2')?.textContent ?? '',
      line: group.querySelector('.part-note')?.textContent ?? '',
      places: [...group.querySelectorAll('[data-passage]')].map((hit) => hit.getAttribute('data-passage') ?? ''),
    })),
  );

test('a quotation with an ellipsis and a note is found part by part, marked in its chapter, and handed to the checker', async () => {
  const pasted = '1）“三名快递小哥……纽约也有这样的话……站上了敲钟席。”①';
  const [page, faults] = await open(`/search/?q=${encodeURIComponent(pasted)}`);
  const shown = await answer(page);
  expect([shown.state, shown.total]).toEqual(['done', '2']);
  expect(shown.words).toBe('本版所据文字中没有连着的这些话；分成3部分来找，找到2部分');
  expect(await partsOn(page)).toEqual([
    { part: '1', heading: '第1部分：“三名快递小哥”', line: '找到1处', places: ['20'] },
    { part: '2', heading: '第2部分：“纽约也有这样的话”', line: '本版所据文字中没有这部分', places: [] },
    { part: '3', heading: '第3部分：“站上了敲钟席。”', line: '找到1处', places: ['20'] },
  ]);
  expect(marksOf(shown).map(({ label, place }) => [label, place])).toEqual([
    ['exact', 'p20'],
    ['exact', 'p20'],
  ]);
  const check = await page.$eval('.offer a', (a) => [a.textContent, (a as HTMLAnchorElement).href] as const);
  expect(check[0]).toBe('核对引文');
  const { pathname, hash } = new URL(check[1]);
  expect([pathname, new URLSearchParams(hash.slice(1)).get('q')]).toEqual(['/check/', pasted]);
  const back = shown.hits[1]?.href ?? '';
  expect(new URL(back).searchParams.get('r')).toMatch(/^p20\.\d+-\d+_p20\.\d+-\d+$/);
  await page.goto(back);
  await page.waitForSelector('.highlight-notice');
  expect(await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))).toEqual([
    '三名快递小哥',
    '站上了敲钟席。',
  ]);
  await page.goto(check[1]);
  await page.waitForSelector('[data-check-state=done] [data-verdict]');
  expect(faults).toEqual([]);
  await close(page);
});

test('a part that is in many passages shows a few, and the others at a press; all are counted', async () => {
  const [page] = await open(`/search/?q=${encodeURIComponent('杨浦……三名快递小哥')}`);
  const { total, hits } = await answer(page);
  const seen = (): Promise<number> =>
    page.$$eval('[data-part="1"] [data-hit]', (all) => all.filter((hit) => hit.checkVisibility()).length);
  const first = await partsOn(page).then(([part]) => part?.places.length ?? 0);
  expect(Number(total)).toBe(hits.length);
  expect([await seen(), first > 20]).toEqual([5, true]);
  // The arrow keys pass over what is not shown.
  await page.focus('[data-search] input');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-part]')?.getAttribute('data-part'))).toBe(
    '2',
  );
  await page.click('[data-part="1"] .more');
  expect(await seen()).toBe(await page.$$eval('[data-part="1"] [data-hit]', (all) => all.length));
  expect(await page.evaluate(() => document.activeElement?.matches('[data-hit]:nth-child(6) a'))).toBe(true);
  await close(page);
});

test('words without a note mark are one quotation, and what was left out is said', async () => {
  const [page] = await open(`/search/?q=${encodeURIComponent('三名快递小哥也站上了敲钟席。【1】')}`);
  const { total, words, hits } = await answer(page);
  expect([total, words, hits.map(({ label }) => label)]).toEqual(['1', '找到1处', ['exact']]);
  expect(await page.$('[data-part]')).toBeNull();
  expect(await page.$eval('[data-search-state]', (box) => box.textContent)).toContain(
    '找的是“三名快递小哥也站上了敲钟席。”，注码',
  );
  await close(page);
});

test.each([
  // Two sentences, near ones, and one that is found.
  ['三名快递小哥也站上了敲钟席。你可知道', true],
  ['上了敲鼓席', true],
  ['三名快递小哥也站上了敲钟席。', false],
])('the checker is offered for %s: %s', async (query, offered) => {
  const [page] = await open(`/search/?q=${encodeURIComponent(query)}`);
  await answer(page);
  expect((await page.$('.offer a')) !== null).toBe(offered);
  await close(page);
});

test('plain words load no grammar of quotations', async () => {
  const asked: string[] = [];
  const [page] = await open('/search/', async (one) => {
    one.on('request', (request) => asked.push(new URL(request.url()).pathname));
  });
  for (const query of ['三名快递小哥', '三名快递小哥都站上了', '没有的话', '三名快递小哥也站上了敲钟席。'])
    await ask(page, query);
  const loaded = (): string[] => asked.filter((path) => /quoted-parts|marks\./.test(path));
  expect(loaded()).toEqual([]);
  await ask(page, '三名快递小哥……敲钟席');
  expect(loaded().length).toBeGreaterThan(0);
  await close(page);
});

test('a corrected quotation is said not to be printed, and leads to its flag', async () => {
  const [page] = await open('/search/?q=云敲钟');
  const { hits, words } = await answer(page);
  expect(hits.map(({ label, place }) => [label, place])).toEqual([['corrected', 'p20']]);
  expect(words).toContain('原文没有这样印');
  expect(await page.$eval('[data-hit]', (hit) => hit.textContent)).toContain('此处有校注');
  await close(page);
});

test('a flag that stands on several of the words found is told once', async () => {
  const [page] = await open('/search/?q=达达集团');
  await answer(page);
  const flags = await page.$$eval('[data-passage="20"] .entry-foot a', (all) => all.map((one) => one.textContent));
  expect(flags).toContain('此处有校注21');
  expect(flags).toEqual([...new Set(flags)]);
  await close(page);
});

test.each(drawFrom(['人民城市', '三名快递小哥都站上了敲钟席', '没有的话', '“杨浦……三名快递小哥……也没有的话”①'], 1))(
  'axe finds nothing with the answer to %s, light and dark',
  async (query) => {
    const [page] = await open(`/search/?q=${query}`);
    await answer(page);
    expect(await axeLightAndDark(page)).toEqual([]);
    for (const width of [320, 768, 1280]) {
      await page.setViewport({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await close(page);
  },
);

test('without JavaScript the page says so and where to look', async () => {
  const [page] = await open('/search/?q=人民城市', (one) => one.setJavaScriptEnabled(false));
  const text = await page.$eval('main', (main) => main.textContent);
  for (const words of ['搜索要用JavaScript', '时间线', '数据', '索引', '校注', '在网页上查找'])
    expect(text).toContain(words);
  await page.goto(`${reader.origin}/riverside/`);
  await Promise.all([page.waitForNavigation(), page.click('header form button')]);
  expect(new URL(page.url()).pathname).toBe('/search/');
  await close(page);
});
