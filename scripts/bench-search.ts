import { Converter } from 'opencc-js';
import { loadCorpus } from '../src/edition/export/search-text.ts';
import { indexText } from '../src/search/text-index.ts';
import { queries } from '../tests/support/queries.ts';
import { score } from '../tests/support/score.ts';

// node scripts/bench-search.ts [SEED…]
// The queries of bench/quote-queries.mjs put to the matcher. Exit code 1 if one is not answered in full.

const seeds = process.argv.slice(2).map(Number);
const { places, table } = loadCorpus();
const hay = indexText(places, table);
for (const seed of seeds.length ? seeds : [20240607, 777, 31337]) {
  console.log(
    `seed ${seed}\n${'class'.padEnd(12)}${['asked', 'complete', 'hits', 'false', 'ranges wrong'].map((s) => s.padStart(13)).join('')}`,
  );
  for (const [kind, one] of score(hay, queries(places, seed, Converter({ from: 'cn', to: 'tw' })))) {
    const { asked, complete, hits, wrongRanges, false: surplus, failed } = one;
    console.log(
      kind.padEnd(12) + [asked, complete, hits, surplus, wrongRanges].map((n) => String(n).padStart(13)).join(''),
    );
    if (failed.length) {
      console.log(`  ${failed.join('\n  ')}`);
      process.exitCode = 1;
    }
  }
}
