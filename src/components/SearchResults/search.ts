// Longer than most: one search box is one closure, whose states follow from one another.
import { LONGEST_QUERY } from '../../search/longest.ts';
import type { PlacePart } from '../../search/place.ts';
import type { Corpus } from '../../search/search-text.ts';
import { indexText, type TextIndex } from '../../search/text-index.ts';
import { type NormalizeTable, normalize } from '../../text/normalize.ts';
import { copyWithButton } from '../client/copy.ts';
import { element } from '../client/element.ts';
import { type PlaceHits, placeHits } from './hits.ts';
import { moveByKeys } from './keys.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { type Links, resultItem } from './result.ts';

/** So many letters and more can be altered words of the text, which the quote checker finds. */
const CHECKABLE = 8;
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
  /** After a rest in typing, with a query of words: what else may be of use. */
  related?: (query: string, shown: readonly string[], table: NormalizeTable) => void;
  /** Puts the query into the address, so that back works and the search can be passed on. */
  address?: (query: string) => void;
}

/** The answer in one line, and no more than is known. */
function answerLine(hits: readonly PlaceHits[]): string {
  const [first] = hits;
  if (!first) return '本版所据文字中没有这句话';
  const count = hits.reduce((sum, { excerpts }) => sum + excerpts.reduce((all, { marks }) => all + marks.length, 0), 0);
  if (first.label === 'near') return `本版所据文字中没有这句话，相近的有${count}处`;
  if (first.label === 'corrected') return `原文没有这样印，校订与此一致的有${count}处`;
  return hits.length < count ? `找到${count}处，在${hits.length}段文字中` : `找到${count}处`;
}

/** Every occurrence in a chapter, in the order of its text. */
const foundIn = (slug: string, hits: readonly PlaceHits[]): PlacePart[] =>
  hits
    .flatMap(({ excerpts }) => excerpts)
    .filter(({ place }) => place.slug === slug)
    .flatMap(({ place, marks }) => marks.map(([start, end]) => ({ place: place.id, start, end })));

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
    shown = hits
      .filter(({ label, place }) => label !== 'near' && !place.kind)
      .map(({ place }) => `${place.slug}/#${place.id}`);
    const list = element(
      'ol',
      { className: 'hits' },
      ...hits.map((hit) => resultItem(hit, query, options.links, foundIn(hit.place.slug, hits), copy)),
    );
    const cut = typed.length > query.length;
    const notice = element(
      'p',
      { className: 'text-soft', 'data-edition': '' },
      `太长了，只找了前${LONGEST_QUERY}个字；整段的文字请用“核对引文”。`,
    );
    const checked = element('a', { className: 'tap-target', href: options.links.check(query) }, '逐字核对这句话');
    say(
      'done',
      hits.length,
      answerLine(hits),
      ...(cut ? [notice] : []),
      ...((letters >= CHECKABLE && (hits[0]?.label ?? 'near') === 'near') || hits.some((hit) => hit.cut)
        ? [element('p', { className: 'entry-foot', 'data-edition': '' }, checked)]
        : []),
      ...(hits.length > 0 ? [list] : []),
    );
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
