/** A record of the index, opened. */
export interface Fragment {
  /** With the site's base before it. */
  url: string;
  raw_content: string;
  locations: number[];
  filters: Record<string, string[]>;
}

export type Counts = Record<string, Record<string, number>>;

export interface Answer {
  results: { id: string; data: () => Promise<Fragment> }[];
  /** How many results each value of a filter would leave, were it chosen with the others as they are. */
  totalFilters: Counts;
}

export interface Engine {
  /** All values of all filters with their counts; until it has been called, no answer has counts. */
  filters: () => Promise<Counts>;
  search: (words: string, options: { filters: Record<string, string> }) => Promise<Answer>;
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
  const engine: Engine & { init: () => Promise<unknown> } = createInstance({
    noWorker: true,
    basePath: `${base}/pagefind/`,
    baseUrl: `${base}/`,
    metaCacheTag: tag,
  });
  await engine.init();
  await engine.filters();
  return engine;
}

/** Pagefind takes a part of the index that does not come for an empty one; these words are surely in it. */
export async function assertWhole(engine: Engine): Promise<void> {
  const { results } = await engine.search(import.meta.env.RELATED_PROBE, { filters: {} });
  if (results.length === 0) throw new Error('the index does not come, or is broken');
}

/**
 * What a query finds, the passages before the facts: ranked together, short records of names would stand before every
 * sentence that uses the word.
 */
export async function passagesFirst(engine: Engine, words: string, filters: Record<string, string>): Promise<Answer> {
  const answer = await engine.search(words, { filters });
  if (filters.kind) return answer;
  const { results } = await engine.search(words, { filters: { ...filters, kind: '文字' } });
  const first = new Set(results.map(({ id }) => id));
  return { ...answer, results: [...results, ...answer.results.filter(({ id }) => !first.has(id))] };
}
