import { RECORD_KINDS } from '../../search/record-kind.ts';

/** A record of the index, opened. */
export interface Fragment {
  /** With the site's base before it. */
  url: string;
  raw_content: string;
  locations: number[];
  filters: Record<string, string[]>;
}

export type Counts = Record<string, Record<string, number>>;

interface Found {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

/** What of Pagefind is used. */
interface Pagefind {
  /** All values of all filters with their counts. */
  filters: () => Promise<Counts>;
  /** `null` for every record. */
  search: (words: string | null, options: { filters: Record<string, string> }) => Promise<{ results: Found[] }>;
}

const FILTERS = ['chapter', 'kind'] as const;

export interface Engine extends Pick<Pagefind, 'search'> {
  /** Every value of each filter, in order. */
  values: Record<string, string[]>;
  /** Each record's values by its id: Pagefind tells them only of records that are opened. */
  traits: ReadonlyMap<string, Record<string, string>>;
}

/** Longer than a bad line needs for its 100 kB, no longer than anyone waits. */
const PATIENCE = 30_000;

/** Rejects when something takes longer than anyone waits: a line that neither answers nor breaks. */
export const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('no answer')), PATIENCE);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });

/** Pagefind starts itself without waiting for itself: what goes wrong there comes to nobody, and would be called uncaught. */
function hush(event: PromiseRejectionEvent): void {
  if (/pagefind/i.test(String((event.reason as Error | undefined)?.stack ?? event.reason))) event.preventDefault();
}

/**
 * Loads Pagefind from the site's `pagefind/`. Rejects where it is not there, broken, refused by the page's policy,
 * or where the browser lacks WebAssembly or `Intl.Segmenter` (a Chinese query would stay one long word).
 *
 * @param base the site's base without a slash at its end
 */
export async function loadEngine(base: string): Promise<Engine> {
  if (typeof WebAssembly !== 'object' || !('Segmenter' in Intl)) throw new Error('not in this browser');
  addEventListener('unhandledrejection', hush);
  const tag: string = import.meta.env.RELATED_TAG;
  const { createInstance } = await import(/* @vite-ignore */ `${base}/pagefind/pagefind.js?${tag}`);
  // No worker: a search takes a millisecond, and the worker is the same 40 kB of script a second time.
  const pagefind: Pagefind & { init: () => Promise<unknown> } = createInstance({
    noWorker: true,
    basePath: `${base}/pagefind/`,
    baseUrl: `${base}/`,
    metaCacheTag: tag,
  });
  await pagefind.init();
  const { search } = pagefind;
  const counts = await pagefind.filters();
  const values = Object.fromEntries(FILTERS.map((name) => [name, Object.keys(counts[name] ?? {}).sort()]));
  const traits = new Map<string, Record<string, string>>();
  for (const [name, all] of Object.entries(values))
    for (const value of all)
      for (const { id } of (await search(null, { filters: { [name]: value } })).results)
        traits.set(id, { ...traits.get(id), [name]: value });
  return { search, values, traits };
}

/** Pagefind takes a part of the index that does not come for an empty one; these words are surely in it. */
export async function assertWhole({ search }: Engine): Promise<void> {
  const { results } = await search(import.meta.env.RELATED_PROBE, { filters: {} });
  if (results.length === 0) throw new Error('the index does not come, or is broken');
}

export interface Answer {
  results: { data: () => Promise<Fragment> }[];
  /** How many results each value of a filter would leave, were it chosen with the others as they are. */
  counts: Counts;
  /** No record has all the words; these have some of them. */
  some: boolean;
}

/** One record that was found for one or more words, opened with what was found for all of them. */
async function opened(found: readonly Found[]): Promise<Fragment> {
  const all: Fragment[] = [];
  // One after the other: Pagefind keeps one object of a record, and writes each time into that.
  for (const { data } of found) all.push({ ...(await data()) });
  return { ...(all[0] as Fragment), locations: all.flatMap(({ locations }) => locations) };
}

/** The ids of the passages at these places, `governance/#p33`. */
async function passagesAt({ search }: Pick<Engine, 'search'>, places: readonly string[]): Promise<Set<string>> {
  const found = await Promise.all(places.map((place) => search(null, { filters: { place, kind: RECORD_KINDS[0] } })));
  return new Set(found.flatMap(({ results }) => results.map(({ id }) => id)));
}

/**
 * What has all the words; or where nothing has, what has some of them, those with most first. With as many the passages
 * before the facts: ranked together, short records of names would come before every sentence that uses the word.
 *
 * @param shown the places of passages that are on the page already, as hits of the exact search
 */
export async function answerOf(
  { search, values, traits }: Engine,
  words: readonly string[],
  chosen: Readonly<Record<string, string>>,
  shown: readonly string[],
): Promise<Answer> {
  const look = async (asked: string): Promise<Found[]> => (await search(asked, { filters: {} })).results;
  let found = await look(words.join(' '));
  const some = found.length === 0 && words.length > 1;
  if (some) found = (await Promise.all(words.map(look))).flat();
  const records = new Map<string, Found[]>();
  const twice = await passagesAt({ search }, shown);
  for (const one of found) if (!twice.has(one.id)) records.set(one.id, [...(records.get(one.id) ?? []), one]);

  const has = (id: string, name: string, value: string): boolean => traits.get(id)?.[name] === value;
  // Not by Pagefind's filters: its counts leave out what else is chosen, and of several words' results there is no sum.
  const left = (but?: string): string[] =>
    [...records.keys()].filter((id) =>
      Object.entries(chosen).every(([name, value]) => name === but || has(id, name, value)),
    );
  const count = (name: string): Record<string, number> => {
    const ids = left(name);
    return Object.fromEntries(
      (values[name] ?? []).map((value) => [value, ids.filter((id) => has(id, name, value)).length]),
    );
  };
  const ranked = left()
    .map((id) => {
      const own = records.get(id) ?? [];
      const passage = has(id, 'kind', RECORD_KINDS[0]) ? 1 : 0;
      return { own, rank: [own.length, passage, own.reduce((sum, { score }) => sum + score, 0)] as const };
    })
    .sort(({ rank: a }, { rank: b }) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  return {
    results: ranked.map(({ own }) => ({ data: () => opened(own) })),
    counts: Object.fromEntries(FILTERS.map((name) => [name, count(name)])),
    some,
  };
}
