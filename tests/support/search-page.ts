import type { Page } from 'puppeteer-core';

/** What the search page shows of one hit: where its marks stand in their place, and which words they hold. */
export interface ShownHit {
  label: string;
  /** `p12`, `b17`: from `data-passage` or `data-block`. */
  place: string;
  href: string;
  /** Whole runs of the source with the marks in them; `quotes` says of which place. */
  runs: { quotes: string; words: string; marks: [start: number, end: number][] }[];
}

export interface Shown {
  state: string;
  total: string;
  words: string;
  hits: ShownHit[];
}

/** Runs in the page: reads the answer off it. */
function readAnswer(): Shown {
  const box = document.querySelector<HTMLElement>('[data-search-state]');
  const hits = [...(box?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])].map((hit) => ({
    label: hit.dataset.hit ?? '',
    place: hit.dataset.passage ? `p${hit.dataset.passage}` : `b${hit.dataset.block}`,
    href: hit.querySelector('a')?.href ?? '',
    runs: [...hit.querySelectorAll<HTMLElement>('[data-quotes]')].map((run) => ({
      quotes: run.dataset.quotes ?? '',
      words: run.textContent ?? '',
      marks: [...run.querySelectorAll('mark')].map((mark): [number, number] => {
        const before = document.createRange();
        before.setStart(run, 0);
        before.setEndBefore(mark);
        const start = before.toString().length;
        return [start, start + (mark.textContent?.length ?? 0)];
      }),
    })),
  }));
  return {
    state: box?.dataset.searchState ?? '',
    total: box?.dataset.searchTotal ?? '',
    words: box?.querySelector('.outcome')?.textContent ?? '',
    hits,
  };
}

/** Puts a query into the page's field as a paste does, waits for the answer and reads it. */
export async function ask(page: Page, query: string): Promise<Shown> {
  await page.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('[data-search] input[name=q]');
    if (!input) throw new Error('no search field');
    // A paste is cut to the field's length by the browser.
    input.value = text.slice(0, input.maxLength);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, query);
  return answer(page);
}

/** Waits until the page has answered, and reads the answer. */
export async function answer(page: Page): Promise<Shown> {
  await page.waitForSelector('[data-search-state]:not([data-search-state=loading])');
  return page.evaluate(readAnswer);
}
