/**
 * `npm run test:engines`, after `npm run build`: what a reader does, in every engine that the edition supports. Prints
 * a table of what works and exits 1 where a promise is broken. `-- firefox` takes the engines whose name holds the word.
 * Screenshots of every kind of page go to `.engines/screenshots/`, with a contact sheet of all engines for each.
 * On Debian as root it installs the engines; elsewhere it says which are missing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { EditionStore } from '../src/build/edition-store.ts';
import { loadCorpus } from '../src/edition/export/search-text.ts';
import { checker } from './engines/checker.ts';
import { citing } from './engines/citing.ts';
import { becomes, type Driver } from './engines/driver.ts';
import { ENGINES, type ScenarioName } from './engines/engines.ts';
import { FOLDER } from './engines/old-chromium.ts';
import { readerSettings } from './engines/reader-settings.ts';
import { reading } from './engines/reading.ts';
import { type Scenario, type Site, WATCH } from './engines/scenario.ts';
import { search } from './engines/search.ts';
import { writeContactSheet } from './support/contact-sheet.ts';
import { ANSWERED_PAGES } from './support/page-kinds.ts';
import { serveBuild } from './support/static-server.ts';

const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = {
  reading,
  search,
  checker,
  citing,
  'reader settings': readerSettings,
};
const SCREENSHOTS = `${FOLDER}/screenshots`;

async function screenshots(driver: Driver, origin: string, engine: string): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  await driver.resize(390, 844);
  for (const [kind, path] of Object.entries(ANSWERED_PAGES)) {
    await driver.goto(origin + path);
    await becomes(driver, () => [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'));
    await driver.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((rest) => setTimeout(rest, 400));
    });
    const png = await driver.screenshot();
    writeFileSync(`${SCREENSHOTS}/${kind}-${engine}.png`, png);
    pictures.set(kind, png);
  }
  return pictures;
}

const wanted = process.argv.slice(2);
const edition = await new EditionStore().load();
const { passages, source } = edition;
const server = await serveBuild({
  // For WebKitGTK a page is shown in a frame, which the security headers forbid.
  securityHeaders: false,
  rewrite: (content, path) => {
    // The worker would refuse pages with the watch in them; offline.test.ts tests it.
    if (path === '/sw.js') return '';
    // Before the page's own policy, which would refuse the watch.
    return path.endsWith('.html') ? content.toString('utf8').replace('<head>', `<head>${WATCH}`) : content;
  },
});
mkdirSync(SCREENSHOTS, { recursive: true });
const site: Site = {
  origin: server.origin,
  corpus: loadCorpus(edition),
  textOf: (of) => {
    const found = of.startsWith('b') ? source.blocks[Number(of.slice(1)) - 1] : passages[Number(of) - 1];
    if (!found) throw new Error(`a page quotes “${of}”: expected a block such as b17 or a passage such as 12`);
    return found.text;
  },
};

const names = Object.keys(SCENARIOS) as ScenarioName[];
const rows: string[] = [];
const sheets = new Map<string, Buffer[]>();
let broken = 0;
for (const [engine, { start, promised }] of Object.entries(ENGINES)) {
  if (wanted.length > 0 && !wanted.some((word) => engine.includes(word))) continue;
  try {
    const { driver, version, close } = await start();
    const cells: string[] = [];
    try {
      for (const name of names) {
        const faults = await SCENARIOS[name](driver, site).catch((error: unknown) => [String(error)]);
        const isPromised = promised.includes(name);
        if (faults.length > 0 && isPromised) broken++;
        cells.push(faults.length === 0 ? 'yes' : isPromised ? '**no**' : 'no, not promised');
        for (const fault of faults) console.log(`${engine}, ${name}: ${fault}`);
      }
      for (const [kind, png] of await screenshots(driver, server.origin, engine))
        sheets.set(kind, [...(sheets.get(kind) ?? []), png]);
    } finally {
      await close();
    }
    rows.push(`| ${version} | ${cells.join(' | ')} |`);
  } catch (error) {
    broken++;
    console.log(`${engine}: ${error instanceof Error ? error.message : error}`);
    rows.push(`| ${engine} | ${names.map(() => '**not run**').join(' | ')} |`);
  }
}
await server.stop();
for (const [kind, pictures] of sheets) await writeContactSheet(pictures, `${SCREENSHOTS}/${kind}.png`);
console.log(`\n| engine | ${names.join(' | ')} |\n|${' --- |'.repeat(names.length + 1)}`);
console.log(`${rows.join('\n')}\n\nContact sheets of all engines: ${SCREENSHOTS}/`);
process.exit(broken > 0 ? 1 : 0);
