// `npm run bench:check`: how long the quote checker takes for drafts of 100,000 characters, those among them that nobody writes,
// and how that grows: twice the draft should take about twice the time.

import { EditionStore } from '../src/build/edition-store.ts';
import { loadCorpus } from '../src/edition/export/search-text.ts';
import { checkerOf, wholeText } from '../src/quotation/checker.ts';
import { check } from '../src/quotation/draft.ts';
import { LONGEST_DRAFT } from '../src/quotation/verdict.ts';

const { places, table } = loadCorpus(await new EditionStore().load());
const text = wholeText(checkerOf(places, table));
const article = places.map((place) => place.text).join('\n');
const edited = article.replace(/的/g, '地');

const DRAFTS: Readonly<Record<string, string>> = {
  'the article, again and again': article,
  'the article, edited all over': edited,
  'one quotation of all that': `“${edited.replace(/[“”\n]/g, '').repeat(20)}”`,
  'sentences with quotations': '他说：“杨浦区扎实肯干，高举红旗”，又说“不曾有过的话”。',
  '“杨浦”': '“杨浦”',
  '一。': '一。',
  '一 and a line end': '一\n',
  'straight marks over lines': '"杨浦"\n"',
  'marks that open': '“',
  'marks of all kinds': '“‘「"',
  brackets: '（《',
  ellipses: '杨浦……',
  'raised digits': '杨²',
};

async function measure(draft: string): Promise<{ all: number; longest: number }> {
  const start = performance.now();
  let [last, longest] = [start, 0];
  for await (const _ of check(text, draft)) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { all: performance.now() - start, longest };
}

const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

await measure(filled(article, LONGEST_DRAFT / 10));
console.log(['ms', 'longest step', 'growth for twice the draft', 'draft'].join('\t'));
for (const [name, unit] of Object.entries(DRAFTS)) {
  const half = await measure(filled(unit, LONGEST_DRAFT / 2));
  const { all, longest } = await measure(filled(unit, LONGEST_DRAFT));
  console.log([Math.round(all), Math.round(longest), (all / half.all).toFixed(1), name].join('\t'));
}
