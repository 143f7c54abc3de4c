// `npm run bench:search`: recall of the exact search in every class of query (tests/support/queries.ts; `-- SEED…` for other
// seeds than these three), what search loads, and what its built pages load. Exits 1 where a query is not answered in full
// or search loads more than the contract's limit.
import { Converter } from 'opencc-js';
import { EditionStore } from '../src/build/edition-store.ts';
import { loadCorpus } from '../src/edition/export/search-text.ts';
import { indexText } from '../src/search/text-index.ts';
import { queries } from '../tests/support/queries.ts';
import { score } from '../tests/support/score.ts';
import { limit } from './support/contract.ts';
import { pageSize, searchSize } from './support/search-size.ts';

const row = (name: string, cells: readonly (string | number)[]): void =>
  console.log(name.padEnd(12) + cells.map((cell) => String(cell).padStart(13)).join(''));

const seeds = process.argv.slice(2).map(Number);
const { places, table } = loadCorpus(await new EditionStore().load());
const index = indexText(places, table);
const toTraditional = Converter({ from: 'cn', to: 'tw' });
for (const seed of seeds.length ? seeds : [20240607, 777, 31337]) {
  console.log(`seed ${seed}`);
  row('class', ['asked', 'complete', 'hits', 'false', 'ranges wrong']);
  for (const [kind, one] of score(index, queries(places, seed, toTraditional))) {
    row(kind, [one.asked, one.complete, one.hits, one.false, one.wrongRanges]);
    if (one.failed.length === 0) continue;
    console.log(`  ${one.failed.join('\n  ')}`);
    process.exitCode = 1;
  }
}

const sizes = await searchSize();
console.log('\nwhat search loads, Brotli 11');
for (const [part, bytes] of Object.entries(sizes)) row(part, [bytes]);
console.log('\nin dist, Brotli 11, without the words and what is loaded later');
row('page', ['html', 'scripts', 'styles']);
for (const page of ['search', 'check', 'economy']) {
  const size = pageSize('dist', page);
  if (size) row(`/${page}/`, [size.html, size.scripts, size.styles]);
}
const most = limit('exact search');
if (sizes.total > most) {
  console.error(`search loads ${sizes.total} bytes: expected at most ${most}`);
  process.exitCode = 1;
}
