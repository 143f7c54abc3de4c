/**
 * `npm run build`, then `npm run bench:pages`: Lighthouse on a phone's terms, the median of three runs, on the pages that
 * carry the edition; exits 1 where one is below what we want. `-- --peer starlight=/tmp/bench/starlight/dist:/riverside/`
 * (as often as wanted) measures a page of another site in the same run, served alike, and prints ours (`--against`, else
 * `/riverside/`) as a ratio of it. `-- /p/12/` takes some pages only.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getEdition } from '../src/edition/content-folder.ts';
import { type Measured, measure } from './bench/lighthouse.ts';
import { serveSite } from './plain-server.ts';

const PAGES = ['/', ...getEdition().chapters.map(({ slug }) => `/${slug}/`), '/p/12/', '/search/', '/data/'];

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
    throw new Error(`--peer ${given}: expected NAME=FOLDER:/PATH, a folder that is there`);
  return { name, folder, path };
});
if (!existsSync('dist/index.html')) throw new Error('dist/ holds no build: run `npm run build` first');

const COLUMNS = [
  'performance',
  'accessibility',
  'best practices',
  'SEO',
  'CLS',
  'TBT ms',
  'LCP ms',
  'bytes',
  'requests',
];
const line = (name: string, cells: readonly (string | number)[]): void =>
  console.log(`| ${[name, ...cells].join(' | ')} |`);
const row = (name: string, one: Measured): void =>
  line(name, [
    one.performance,
    one.accessibility,
    one.bestPractices,
    one.seo,
    Number(one.shift.toFixed(3)),
    Math.round(one.blocked),
    Math.round(one.painted),
    one.bytes,
    one.requests,
  ]);
/** What a page of ours must reach. */
const isWanted = (one: Measured): boolean =>
  one.performance >= 99 &&
  Math.min(one.accessibility, one.bestPractices, one.seo) === 100 &&
  one.shift === 0 &&
  one.blocked === 0;

const runs = Number(values.runs);
const measureSite = async (folder: string, paths: readonly string[], show: (path: string) => string) => {
  const site = await serveSite(folder, { compressed: true });
  const all: [path: string, Measured][] = [];
  for (const path of paths) {
    const one = await measure(site.origin + path, runs);
    row(show(path), one);
    all.push([path, one]);
  }
  site.stop();
  return all;
};

line('page', COLUMNS);
console.log(`|${' --- |'.repeat(COLUMNS.length + 1)}`);
const paths = positionals.length > 0 ? positionals : PAGES;
const ours = await measureSite('dist', paths, (path) => path);
const measured: [name: string, Measured][] = [];
for (const { name, folder, path } of peers)
  for (const [, one] of await measureSite(folder, [path], () => name)) measured.push([name, one]);

const [, mine] = ours.find(([path]) => path === values.against) ?? [];
if (mine && measured.length > 0) {
  console.log(`\n| ${values.against} to | bytes | requests | LCP |\n| --- | --- | --- | --- |`);
  const of = (a: number, b: number): string => (a / b).toFixed(2);
  for (const [name, one] of measured)
    line(name, [of(mine.bytes, one.bytes), of(mine.requests, one.requests), of(mine.painted, one.painted)]);
}
const short = ours.filter(([, one]) => !isWanted(one));
for (const [path, { lost }] of short)
  console.log(`\n${path} is below what is wanted${lost.length > 0 ? `: ${lost.join('; ')}` : ''}`);
process.exit(short.length > 0 ? 1 : 0);
