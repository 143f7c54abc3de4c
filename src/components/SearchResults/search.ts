// Longer than most: one search box is one closure, whose states follow from one another.
import type { quotedParts } from '../../quotation/quoted-parts.ts';
import { LONGEST_QUERY } from '../../search/longest.ts';
import type { Corpus } from '../../search/search-text.ts';
import { indexText, type TextIndex } from '../../search/text-index.ts';
import { type NormalizeTable, normalize } from '../../text/normalize.ts';
import { copyWithButton } from '../client/copy.ts';
import { element } from '../client/element.ts';
import { answerLine, foundIn, isFound } from './answer.ts';
import { placeHits } from './hits.ts';
import { moveByKeys } from './keys.ts';
import { partGroups, partsLine } from './part-groups.ts';
import { MAY_HAVE_PARTS, partHits } from './part-hits.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { type Links, resultItem } from './result.ts';

/** So many letters and more can be altered words of the text, which the quote checker finds. */
const CHECKABLE = 8;
/** The end of a sentence, and words behind it. */
const TWO_SENTENCES = /[。！？!?][^\p{L}\p{N}]*[\p{L}\p{N}]/u;
/** What comes in one stroke of a hand, or of a paste, is one search. */
const STROKE = 50;
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
  /**
   * What divides a pasted quotation into its parts. Where it has to be loaded and does not come, calls what it is given, which
   * shows the answer without parts and says behind what a notice may stand.
   */
  split: (failed: () => void, asked: Element) => Promise<typeof quotedParts>;
  /** After a rest in typing, with a query of words: what else may be of use. */
  related?: (query: string, shown: readonly string[], table: NormalizeTable) => void;
  /** Puts the query into the address, so that back works and the search can be passed on. */
  address?: (query: string) => void;
}

/** Makes the search work: runs now with what the input holds, and while typing, but never inside a syllable. */
export function startSearch(parts: SearchParts, load: () => Promise<Corpus>, options: SearchOptions): void {
  const { input, form, answer, status, recent } = parts;
  let ready: Promise<{ corpus: Corpus; index: TextIndex }> | undefined;
  let latest = 0;
  /** The places of the passages in the answer, `governance/#p33`. */
  let shown: string[] = [];
  let typing: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const relate = async (): Promise<void> => {
    // Where the words have not come, the answer says so.
    const made = await ready?.catch(() => undefined);
    if (made) options.related?.(input.value.slice(0, LONGEST_QUERY), shown, made.corpus.table);
  };

  const say = (state: string, total: number, line: string, ...rows: Node[]): void => {
    answer.replaceChildren(element('p', { className: 'outcome', 'data-edition': '' }, line), ...rows);
    answer.setAttribute('data-search-total', String(total));
    answer.setAttribute('data-search-state', state);
    clearTimeout(rest);
    rest = setTimeout(() => {
      status.textContent = line;
      if (state === 'done') void relate();
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
        void run();
        input.focus();
      });
      return button;
    });
    recent.replaceChildren(element('span', {}, '最近搜过（只记在这台设备上）'), ...again, forget);
  };

  const copy = async (text: string, button: HTMLButtonElement): Promise<void> => {
    rememberSearch(input.value);
    await copyWithButton(button, text);
  };

  const run = async (): Promise<void> => {
    const mine = ++latest;
    shown = [];
    const typed = input.value;
    const query = typed.slice(0, LONGEST_QUERY);
    showRecent();
    options.address?.(query);
    if (!query.trim()) return say('idle', 0, '');
    answer.setAttribute('data-search-state', 'loading');
    let made: Awaited<NonNullable<typeof ready>>;
    try {
      ready ??= load().then((corpus) => ({ corpus, index: indexText(corpus.places, corpus.table) }));
      made = await ready;
    } catch {
      ready = undefined;
      if (mine === latest) say('error', 0, '文字没有取到，可能断网了。连上网后再按“搜索”。');
      return;
    }
    if (mine !== latest) return;
    const { corpus, index } = made;
    const letters = normalize(query, corpus.table).text.length;
    if (letters === 0) return say('done', 0, '只有标点，没有可以找的字');
    const hits = placeHits(corpus, index, query);
    const checked = element('a', { className: 'tap-target', href: options.links.check(query) }, '核对引文');
    const offer = element('p', { className: 'entry-foot offer', 'data-edition': '' });
    const show = (line: string, total: number, isOffered: boolean, ...rows: Node[]): void => {
      const cut = typed.length > query.length;
      const notice = element(
        'p',
        { className: 'text-soft', 'data-edition': '' },
        `太长了，只找了前${LONGEST_QUERY}个字；整段的文字请用“核对引文”。`,
      );
      say('done', total, line, ...(cut ? [notice] : []), ...(isOffered ? [offer] : []), ...rows);
    };
    const places = (found: typeof hits): string[] =>
      found
        .filter(({ label, place }) => label !== 'near' && !place.kind)
        .map(({ place }) => `${place.slug}/#${place.id}`);
    const showWhole = (isOffered = false): void => {
      shown = places(hits);
      offer.replaceChildren('是引文的话，请', checked);
      const list = hits.map((hit) => resultItem(hit, query, options.links, foundIn(hit.place.slug, hits), copy));
      const doubtful = isFound(hits) ? hits.some(({ cut }) => cut) : letters >= CHECKABLE || hits.length > 0;
      show(
        answerLine(hits),
        hits.length,
        isOffered || doubtful || TWO_SENTENCES.test(query),
        ...(list.length > 0 ? [element('ol', { className: 'hits' }, ...list)] : []),
      );
    };
    if (isFound(hits) || !MAY_HAVE_PARTS.test(query)) return showWhole();
    const split = await options.split(() => mine === latest && showWhole(true), offer);
    if (mine !== latest) return;
    const parts = partHits(corpus, index, query, hits, split);
    if (!parts) return showWhole();
    const all = parts.flatMap((part) => part.hits);
    shown = places(all);
    offer.replaceChildren(
      parts.length > 1 && parts.every((part) => isFound(part.hits)) ? '各部分都有，不等于引得对，请' : '是引文的话，请',
      checked,
    );
    show(partsLine(parts), all.length, true, ...partGroups(parts, query, options.links, copy));
  };

  const soon = (): void => {
    // What is shown answers an earlier query.
    answer.setAttribute('data-search-state', 'loading');
    clearTimeout(typing);
    typing = setTimeout(() => void run(), STROKE);
  };
  // While an input method composes, the box holds letters that nobody means.
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  input.addEventListener('compositionend', soon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    rememberSearch(input.value);
    // A phone's keyboard would lie over the results.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    void run();
  });
  moveByKeys(input, answer);
  answer.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) rememberSearch(input.value);
  });
  void run();
}
