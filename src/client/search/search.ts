import { fold } from '../../search/fold.ts';
import { pile } from '../../search/haystack.ts';
import { copyText } from '../copy.ts';
import { element } from '../element.ts';
import type { Corpus } from './corpus.ts';
import { placeHits } from './hits.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { type Links, resultItem } from './result.ts';

/** A query in the address is cut here; longer ones belong to the quote checker. */
export const LONGEST_QUERY = 2_000;
/** How long a hand rests before the count is read out, and related passages are looked for. */
const REST = 700;

/** The page's parts: a form with `input[name=q]`, and where the answer goes. */
export interface SearchParts {
  input: HTMLInputElement;
  form: HTMLFormElement;
  /** Carries `data-search-state` and `data-search-total`. */
  answer: HTMLElement;
  /** Read out by a screen reader: one short line. */
  status: HTMLElement;
  recent: HTMLElement;
}

export interface SearchOptions {
  links: Links;
  /** After a rest in typing, with a query of words: what else may be of use. */
  related?: (query: string) => void;
  /** Puts the query into the address, so that back works and the search can be passed on. */
  address?: (query: string) => void;
}

const found = (total: number, near: boolean): string =>
  total === 0 ? '本版所据文字中没有这句话' : near ? `本版所据文字中没有这句话，相近的有${total}处` : `找到${total}处`;

/** Makes the search work: runs now with what the input holds, and while typing, but never inside a syllable. */
export function startSearch(parts: SearchParts, load: () => Promise<Corpus>, options: SearchOptions): void {
  const { input, form, answer, status, recent } = parts;
  const ready = load().then((corpus) => ({ corpus, hay: pile(corpus.places, corpus.table) }));
  let latest = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const say = (state: string, total: number, line: string, ...rows: Node[]): void => {
    answer.replaceChildren(element('p', { className: 'outcome', 'data-edition': '' }, line), ...rows);
    answer.setAttribute('data-search-total', String(total));
    answer.setAttribute('data-search-state', state);
    clearTimeout(rest);
    rest = setTimeout(() => {
      status.textContent = line;
      if (state === 'done') options.related?.(input.value.slice(0, LONGEST_QUERY));
    }, REST);
  };

  const showRecent = (): void => {
    const searches = input.value.trim() ? [] : recentSearches();
    recent.hidden = searches.length === 0;
    const forget = element('button', { type: 'button' }, '清除');
    forget.addEventListener('click', () => {
      forgetSearches();
      showRecent();
      input.focus();
    });
    const again = searches.map((words) => {
      const button = element('button', { type: 'button' }, words);
      button.addEventListener('click', () => {
        input.value = words;
        run();
        input.focus();
      });
      return button;
    });
    recent.replaceChildren(element('span', {}, '最近搜过（只记在本机）'), ...again, forget);
  };

  const copy = async (text: string, button: HTMLButtonElement): Promise<void> => {
    rememberSearch(input.value);
    const name = button.textContent;
    button.textContent = (await copyText(text, button)) ? '已复制' : '请自己复制';
    setTimeout(() => {
      button.textContent = name;
    }, 2_000);
  };

  const run = async (): Promise<void> => {
    const mine = ++latest;
    const typed = input.value;
    const query = typed.slice(0, LONGEST_QUERY);
    showRecent();
    options.address?.(query);
    if (!query.trim()) return say('idle', 0, '');
    answer.setAttribute('data-search-state', 'loading');
    let made: Awaited<typeof ready>;
    try {
      made = await ready;
    } catch {
      return say('error', 0, '文字没有取到，可能断网了。连上网后再试。');
    }
    if (mine !== latest) return;
    const { corpus, hay } = made;
    if (!fold(query, corpus.table).text) return say('done', 0, '只有标点，没有可以找的字');
    const hits = placeHits(corpus, hay, query);
    const near = hits.length > 0 && hits.every(({ label }) => label === 'near');
    const list = element(
      'ol',
      { className: 'hits' },
      ...hits.map((hit) => resultItem(hit, query, options.links, copy)),
    );
    const cut = typed.length > query.length;
    const notice = element(
      'p',
      { className: 'text-soft', 'data-edition': '' },
      `太长了，只找了前${LONGEST_QUERY}个字；整段的文字请用“核对引文”。`,
    );
    say('done', hits.length, found(hits.length, near), ...(cut ? [notice] : []), ...(hits.length > 0 ? [list] : []));
  };

  // While an input method composes, the box holds letters that nobody means.
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) run();
  });
  input.addEventListener('compositionend', () => run());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rememberSearch(input.value);
    run();
  });
  answer.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) rememberSearch(input.value);
  });
  run();
}
