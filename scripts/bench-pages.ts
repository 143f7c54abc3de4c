/**
 * `npm run bench:pages`, after `npm run build`: Lighthouse's phone, the median of three runs, on the pages that carry the
 * edition; exits 1 where one is below what we want. `-- --peer starlight=/tmp/starlight/dist:/riverside/` (repeatable)
 * measures a page of another site in the same run, served alike, and prints ours (`--against`, else `/riverside/`) as a
 * ratio of it. `-- /p/12/` measures these pages only.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EditionStore } from '../src/build/edition-store.ts';
import { type Measured, measure } from './support/lighthouse.ts';
import { startServer } from './support/static-server.ts';

const PAGES = [
  '/',
  ...(await new EditionStore().load()).chapters.map(({ slug }) => `/${slug}/`),
  '/p/12/',
  '/search/',
  '/data/',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peer: { type: 'string', multiple: true, default: [] },
    against: { type: 'string', default: '/riverside/' },
    runs: { type: 'string', default: '3' },
  },
});
const peers = values.peer.map((given) => {
  const [, name, folder, path] = /^([^=]+)=(.+):(\/.*)$/.exec(given) ?? [];
  if (!name || !folder || !path || !existsSync(folder))
    throw new Error(`--peer ${given}: expected NAME=FOLDER:/PATH, a folder that exists`);
  return { name, folder, path };
});
if (!existsSync('dist/index.html')) throw new Error('dist/ holds no build: run `npm run build` first');

const line = (name: string, cells: readonly (string | number)[]): void =>
  console.log(`| ${[name, ...cells].join(' | ')} |`);
const printRow = (name: string, one: Measured): void =>
  line(name, [
    one.performance,
    one.accessibility,
    one.bestPractices,
    one.seo,
    Number(one.layoutShift.toFixed(3)),
    Math.round(one.blockingTime),
    Math.round(one.largestPaint),
    one.bytes,
    one.requests,
  ]);
/** What a page of ours must reach. */
const isWanted = (one: Measured): boolean =>
  one.performance >= 99 &&
  Math.min(one.accessibility, one.bestPractices, one.seo) === 100 &&
  one.layoutShift === 0 &&
  one.blockingTime === 0;

/** Measures pages of a site, served from a copy with Brotli beside each text, and without headers that are ours alone. */
async function measureSite(folder: string, pages: readonly { path: string; name: string }[]) {
  const copy = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync(folder, copy, { recursive: true });
  execFileSync(process.execPath, ['scripts/compress.ts', copy]);
  const site = await startServer(copy, { securityHeaders: false });
  const all: { path: string; name: string; measured: Measured }[] = [];
  for (const page of pages) {
    const measured = await measure(site.origin + page.path, Number(values.runs));
    printRow(page.name, measured);
    all.push({ ...page, measured });
  }
  await site.stop();
  rmSync(copy, { recursive: true });
  return all;
}

const COLUMNS = 'performance, accessibility, best practices, SEO, CLS, TBT ms, LCP ms, bytes, requests'.split(', ');
line('page', COLUMNS);
console.log(`|${' --- |'.repeat(COLUMNS.length + 1)}`);
const paths = positionals.length > 0 ? positionals : PAGES;
const ours = await measureSite(
  'dist',
  paths.map((path) => ({ path, name: path })),
);
const others = [];
for (const { name, folder, path } of peers) others.push(...(await measureSite(folder, [{ path, name }])));

const compared = ours.find(({ path }) => path === values.against)?.measured;
if (compared && others.length > 0) {
  console.log(`\n| ${values.against} to | bytes | requests | LCP |\n| --- | --- | --- | --- |`);
  for (const { name, measured } of others)
    line(
      name,
      (['bytes', 'requests', 'largestPaint'] as const).map((key) => (compared[key] / measured[key]).toFixed(2)),
    );
}
const short = ours.filter(({ measured }) => !isWanted(measured));
for (const { path, measured } of short)
  console.log(`\n${[`${path} is below what is wanted`, ...measured.lost].join('; ')}`);
process.exit(short.length > 0 ? 1 : 0);
