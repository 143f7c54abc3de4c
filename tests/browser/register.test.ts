import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT_SITE } from '../support/build.ts';
import { readerOf, settle } from '../support/reader.ts';

// The links that 1.0.0 has given out, in a browser.

const reader = readerOf(ROOT_SITE);
const { addresses: register }: { addresses: Record<string, string> } = JSON.parse(
  readFileSync('tests/fixtures/published-1.0.0.json', 'utf8'),
);

test('each passage’s link to its last sentence, with the proof that 1.0.0 gave it, is proven', async () => {
  const page = await reader.browser.newPage();
  const sentences = Object.entries(register).flatMap(([address, hash]) => {
    const [, passage, sentence] = /^p(\d+)s(\d+)$/.exec(address) ?? [];
    return passage && sentence ? [{ passage, sentence, hash }] : [];
  });
  expect(sentences.length).toBe(106);
  const last = new Map(sentences.map((one) => [one.passage, one]));
  expect(last.size).toBe(44);
  for (const { passage, sentence, hash } of last.values()) {
    await page.goto(`${reader.origin}/p/${passage}/?s=${sentence}&h=${hash}`);
    await page.waitForSelector('[data-proof]:not([data-proof=""])');
    const proof = await page.$eval('[data-proof]', (one) => one.getAttribute('data-proof'));
    expect([passage, proof]).toEqual([passage, 'proven']);
  }
  await page.close();
}, 60_000);

test('the old addresses of the title that has gone to another chapter lead on to it, with the chapter’s own title in sight', async () => {
  const page = await reader.browser.newPage();
  for (const width of [360, 1280])
    for (const id of ['b58', 'b59']) {
      await page.setViewport({ width, height: 800 });
      await settle(page, `${reader.origin}/riverside/#${id}`);
      const seen = await page.evaluate(() => {
        const line = document.querySelector('.moved-title') as HTMLElement;
        return {
          title: (document.querySelector('h1') as HTMLElement).getBoundingClientRect().top >= 0,
          line: line.getBoundingClientRect().bottom <= innerHeight,
          marked: getComputedStyle(line.lastElementChild as Element).backgroundColor !== 'rgba(0, 0, 0, 0)',
          href: line.querySelector('a')?.pathname,
        };
      });
      expect([width, id, seen]).toEqual([width, id, { title: true, line: true, marked: true, href: '/people-city/' }]);
      await Promise.all([page.waitForNavigation(), page.click('.moved-title a')]);
      expect(page.url()).toBe(`${reader.origin}/people-city/#b58`);
      expect(await page.$eval('h1', (one) => one.textContent)).toBe('在杨浦「工业锈带」缘何能成为「生活秀带」？');
    }
  await page.close();
});

test('a link that a search of 1.0.0 gave marks nothing in words of ours', async () => {
  const page = await reader.browser.newPage();
  await settle(page, `${reader.origin}/riverside/?q=缘何能成为&r=b59.6-11#b59`);
  await page.waitForSelector('.highlight-notice');
  expect(await page.$eval('.highlight-notice span', (one) => one.textContent)).toBe('本章没有“缘何能成为”');
  await settle(page, `${reader.origin}/people-city/?q=乘风破浪&r=b23.9-13#b23`);
  await page.waitForSelector('.highlight-notice');
  expect(await page.$eval('.highlight-notice span', (one) => one.textContent)).toBe('已标出“乘风破浪”');
  await page.close();
});
