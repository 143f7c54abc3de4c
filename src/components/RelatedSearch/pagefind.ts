import { RECORD_KINDS } from '../../search/record-kind.ts';

/** A record of the index, opened, as Pagefind gives it. */
export interface Fragment {
  /** With the site's base before it. */
  url: string;
  /** The record's words (src/build/related-records.ts). */
  content: string;
  /** A run of the words with `<mark>` around each one found; `<` and `>` of the words are escaped. */
  excerpt: string;
  plain_excerpt: string;
  filters: Record<string, string[]>;
}

/** Of each filter the number of results with each of its values. */
type Counts = Record<string, Record<string, number>>;

interface Found {
  id: string;
  /** Higher where the words are rarer in the index. */
  score: number;
  data: () => Promise<Fragment>;
}

/** What is used of Pagefind 1.6 (https://pagefind.app/docs/api/, docs/js-api-filtering/). */
export interface Pagefind {
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    words: string,
    options: { filters: Record<string, unknown> },
  ) => Promise<{ results: Found[]; unfilteredResultCount: number; filters: Counts }>;
}

const FILTERS = ['chapter', 'kind'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Chosen = Partial<Record<FilterName, string>>;

/** Pagefind starts itself without waiting for itself: what fails there is also rejected here, and would be called uncaught. */
function claimRejection(event: PromiseRejectionEvent): void {
  if (/pagefind/i.test(String((event.reason as Error | undefined)?.stack ?? event.reason))) event.preventDefault();
}

/**
 * Loads Pagefind from the site's `pagefind/`. Rejects where it is not there, broken, refused by the page's policy,
 * or where the browser lacks WebAssembly or `Intl.Segmenter` (a Chinese query would be one long word).
 *
 * @param base the site's base without a slash at its end
 */
export async function loadPagefind(base: string): Promise<Pagefind> {
  if (!('Segmenter' in Intl)) throw new Error('no Intl.Segmenter in this browser');
  addEventListener('unhandledrejection', claimRejection);
  const { createInstance } = await import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`);
  const pagefind: Pagefind = createInstance({
    // A search takes a millisecond, and the worker is the same 40 kB of script a second time.
    noWorker: true,
    basePath: `${base}/pagefind/`,
    baseUrl: `${base}/`,
    excerptLength: 50,
    // Else short records of names come before every sentence with the word.
    ranking: { pageLength: 0 },
  });
  await pagefind.init();
  // Pagefind counts only what has been loaded.
  await pagefind.filters();
  return pagefind;
}

export interface Answer {
  results: { data: () => Promise<Fragment> }[];
  /** Of each filter, what each value would leave, were it chosen with the other as it is. */
  counts: Record<FilterName, Record<string, number>>;
  /** No record has all the words; these have some of them, and `counts` says no more than whether there are any. */
  some: boolean;
  /** Something has the words, also where `results` is empty: shown already, or excluded by a filter. */
  found: boolean;
}

/**
 * The records with all the words; or where no record has all, those with some of them, those with most first.
 *
 * @param shown locations (`governance/#p33`) of passages that the page shows already, which are left out
 */
export async function findRelated(
  { search }: Pagefind,
  words: readonly string[],
  chosen: Chosen,
  shown: readonly string[],
): Promise<Answer> {
  const none = shown.length > 0 ? { none: [{ kind: RECORD_KINDS[0], any: shown.map((place) => ({ place })) }] } : {};
  const look = (asked: string, filters: Chosen = chosen) => search(asked, { filters: { ...filters, ...none } });

  const all = await look(words.join(' '));
  const some = all.unfilteredResultCount === 0 && words.length > 1;
  const asked = some ? words : [words.join(' ')];
  const each = some ? await Promise.all(words.map((word) => look(word))) : [all];
  const found = each.some(({ unfilteredResultCount }) => unfilteredResultCount > 0);
  // Pagefind takes a part of the index that does not come for an empty one. Any Chinese text has this word.
  if (!found && (await search('的', { filters: {} })).results.length === 0) throw new Error('the index is broken');

  const counts: Answer['counts'] = { chapter: {}, kind: {} };
  for (const name of FILTERS)
    for (const { filters } of await Promise.all(asked.map((one) => look(one, { ...chosen, [name]: undefined }))))
      for (const [value, count] of Object.entries(filters[name] ?? {}))
        counts[name][value] = Math.max(count, counts[name][value] ?? 0);
  if (!some) return { results: all.results, counts, some, found };

  const records = new Map<string, { own: string[]; score: number }>();
  for (const [n, { results }] of each.entries())
    for (const { id, score } of results) {
      const { own, score: before } = records.get(id) ?? { own: [], score: 0 };
      records.set(id, { own: [...own, ...words.slice(n, n + 1)], score: before + score });
    }
  const ranked = [...records].sort(([, a], [, b]) => b.own.length - a.own.length || b.score - a.score);
  const results = ranked.map(([id, { own }]) => ({
    // Asked again for all that it has, so that Pagefind's excerpt marks all.
    data: async () => {
      const record = (await look(own.join(' '))).results.find((one) => one.id === id);
      if (!record) throw new Error(`record ${id} was found for each of ${own.join('、')}, not for all`);
      return record.data();
    },
  }));
  return { results, counts, some, found };
}
