/**
 * `npm run build`, then `npm run test:engines`: what a reader does, done in every engine that the edition promises
 * something to. Prints what each gets and exits 1 where a promise is broken. `-- firefox` takes the engines whose name
 * holds the word. Pictures of every kind of page go to `.engines/shots/`, and a sheet of each with all engines side by side.
 * On Debian as root it installs the engines; elsewhere it says which are missing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { getEdition } from '../src/edition/content-folder.ts';
import { loadCorpus } from '../src/edition/export/search-text.ts';
import { checker } from './engines/checker.ts';
import { citing } from './engines/citing.ts';
import { comfort } from './engines/comfort.ts';
import { becomes, type Driver } from './engines/driver.ts';
import { ENGINES, type Name } from './engines/engines.ts';
import { FOLDER } from './engines/install.ts';
import { type Journey, type Site, WATCH } from './engines/journey.ts';
import { PAGE_KINDS, reading } from './engines/reading.ts';
import { search } from './engines/search.ts';
import { writeSheet } from './engines/sheet.ts';
import { serveSite } from './plain-server.ts';

const JOURNEYS: Readonly<Record<Name, Journey>> = { reading, search, checker, citing, comfort };
const SHOTS = `${FOLDER}/shots`;
const SHOWN: Readonly<Record<string, string>> = {
  ...PAGE_KINDS,
  search: '/search/?q=人民城市',
  check: '/check/#q=云破钟响',
};

async function shoot(driver: Driver, origin: string, engine: string): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  await driver.resize(390, 844);
  for (const [kind, path] of Object.entries(SHOWN)) {
    await driver.goto(origin + path);
    await becomes(driver, () => [...document.images].every(({ complete, loading }) => complete || loading === 'lazy'));
    await driver.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((rest) => setTimeout(rest, 400));
    });
    const png = await driver.screenshot();
    writeFileSync(`${SHOTS}/${kind}-${engine}.png`, png);
    pictures.set(kind, png);
  }
  return pictures;
}

if (!existsSync('dist/index.html')) throw new Error('dist/ holds no build: run `npm run build` first');
mkdirSync(SHOTS, { recursive: true });
const wanted = process.argv.slice(2);
const { passages, source } = getEdition();
const watched = (content: Buffer): Buffer =>
  // Before the page's policy, which would refuse it.
  Buffer.from(content.toString('utf8').replace('<head>', `<head>${WATCH}`));
// The worker would refuse pages that the watch stands in; working offline has tests of its own.
const server = await serveSite('dist', {
  rewrite: (content, path) => (path === '/sw.js' ? null : path.endsWith('.html') ? watched(content) : content),
});
const site: Site = {
  origin: server.origin,
  corpus: loadCorpus(),
  textOf: (of) => (of.startsWith('b') ? source.blocks[Number(of.slice(1)) - 1] : passages[Number(of) - 1])?.text ?? '',
};

const rows: string[] = [];
const sheets = new Map<string, Buffer[]>();
let broken = 0;
for (const [name, { start, promised }] of Object.entries(ENGINES)) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  try {
    const { driver, version, close } = await start();
    const cells: string[] = [];
    try {
      for (const [journey, go] of Object.entries(JOURNEYS)) {
        const faults = await go(driver, site).catch((error: unknown) => [String(error)]);
        const owed = promised.includes(journey as Name);
        if (faults.length > 0 && owed) broken++;
        cells.push(faults.length === 0 ? 'yes' : owed ? '**no**' : 'no, not promised');
        for (const fault of faults) console.log(`${name}, ${journey}: ${fault}`);
      }
      for (const [kind, png] of await shoot(driver, server.origin, name))
        sheets.set(kind, [...(sheets.get(kind) ?? []), png]);
    } finally {
      await close();
    }
    rows.push(`| ${version} | ${cells.join(' | ')} |`);
  } catch (error) {
    broken++;
    console.log(`${name}: ${error instanceof Error ? error.message : error}`);
    rows.push(
      `| ${name} | ${Object.keys(JOURNEYS)
        .map(() => '**not run**')
        .join(' | ')} |`,
    );
  }
}
server.stop();
for (const [kind, pictures] of sheets) await writeSheet(pictures, `${SHOTS}/${kind}.png`);
console.log(`\n| engine | ${Object.keys(JOURNEYS).join(' | ')} |`);
console.log(`|${' --- |'.repeat(Object.keys(JOURNEYS).length + 1)}`);
console.log(`${rows.join('\n')}\n\nSheets of all engines side by side: ${SHOTS}/`);
process.exit(broken > 0 ? 1 : 0);
