import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EditionStore } from '../../src/build/edition-store.ts';
import { writeWithdrawnSite } from '../../src/build/withdrawn-site.ts';
import { badLine } from '../support/bad-line.ts';
import { ROOT_SITE } from '../support/build.ts';
import { drawFrom, longTest } from '../support/drawn.ts';
import { cached, hasWorker, isInstalled, offlineReader, until } from '../support/offline-reader.ts';
import { htmlFiles } from '../support/site.ts';
import { makeBuild, ONE, TWO, work } from '../support/two-builds.ts';

const reader = offlineReader();
const pages = htmlFiles(ROOT_SITE);
const edition = await new EditionStore().load();

beforeAll(async () => {
  await makeBuild(ONE, 'one');
  await makeBuild(TWO, 'two');
});

/** A site for the old address that leads to `to`; without one it says that it is withdrawn. */
async function withdrawn(name: string, to?: string, onePage = false): Promise<string> {
  const target = join(work, name);
  mkdirSync(work, { recursive: true });
  await writeWithdrawnSite({ built: ROOT_SITE, target, pages }, edition, '/', to ? { to, onePage } : undefined);
  return target;
}

describe('a site that has moved', () => {
  test('leads an open tab and every old link on, and leaves nothing on the device', async () => {
    const other = await badLine(TWO);
    try {
      const page = await reader.visit('/p/12/');
      await isInstalled(page);
      reader.line.folder = await withdrawn('moved', `${other.origin}/`);
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
      await until(() => page.url() === `${other.origin}/p/12/`);
      for (const [from, to] of [
        ['/p/12/?s=3&h=00000000', '/p/12/?s=3&h=00000000'],
        ['/economy/#p21', '/economy/#p21'],
        ['/edition.html', '/edition.html'],
        ['/none/at-all/', '/none/at-all/'],
      ]) {
        await page.goto(reader.line.origin + from).catch(() => {});
        await until(() => page.url() === other.origin + to);
      }
      await page.setJavaScriptEnabled(false);
      await page.goto(`${reader.line.origin}/riverside/`).catch(() => {});
      await until(() => page.url() === `${other.origin}/riverside/`);
      await page.setJavaScriptEnabled(true);
      await page.goto(`${reader.line.origin}/robots.txt`).catch(() => {});
      // A file of the old address that leads nowhere shows what the old origin still keeps.
      await page.goto(`${reader.line.origin}/favicon.svg`);
      expect([await hasWorker(page), (await cached(page)).names]).toEqual([false, []]);
    } finally {
      await other.stop();
    }
  });

  longTest('to one page: every address leads there', async () => {
    const site = await withdrawn('one-page', 'https://new.example/notice.html?a=1&b=2', true);
    for (const name of pages)
      expect(readFileSync(join(site, name), 'utf8'), name).toContain(
        '<meta http-equiv="refresh" content="0; url=https://new.example/notice.html?a=1&amp;b=2">',
      );
  });
});

test('a site that was withdrawn says so at every address, and its worker and caches go', async () => {
  const page = await reader.visit('/economy/');
  await isInstalled(page);
  reader.line.folder = await withdrawn('gone');
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
  await until(async () => (await page.title().catch(() => '')) === '杨浦这一年已撤下');
  await until(async () => !(await hasWorker(page)) && (await cached(page)).names.length === 0);
  await page.goto(`${reader.line.origin}/p/12/`);
  expect(await page.$eval('main', (main) => main.textContent)).toContain('不再提供');
  expect(readdirSync(join(work, 'gone')).sort()).toContain('sw.js');
  expect(htmlFiles(join(work, 'gone'))).toEqual(pages);
});

describe('npm run withdraw', () => {
  const run = (...words: string[]) =>
    spawnSync('node', [join(process.cwd(), 'scripts/withdraw.ts'), ...words], {
      cwd: join(work, 'project'),
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://old.example', BASE: '' },
    });

  beforeAll(() => {
    mkdirSync(join(work, 'project'), { recursive: true });
    cpSync(ROOT_SITE, join(work, 'project/dist'), { recursive: true });
    cpSync('content', join(work, 'project/content'), { recursive: true });
  });

  test.each(
    drawFrom(
      [
        ['new.example', 'expected an address as https://new.example/'],
        ['ftp://new.example/', 'begins with https://'],
        ['https://new.example/yangpu', 'ends in a slash'],
        ['https://new.example/?a=1', 'ends in a slash'],
        ['https://old.example/', 'in a circle'],
      ],
      2,
    ),
  )('%s is refused', (address, why) => {
    const { status, stderr } = run(address);
    expect([status, stderr]).toEqual([1, expect.stringContaining(why)]);
    expect(stderr.trim().split('\n').length).toBe(1);
  });
});
