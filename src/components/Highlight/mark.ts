import { readRanges } from '../../search/found-ranges.ts';
import { match } from '../../search/match.ts';
import type { PlacePart } from '../../search/place.ts';
import { indexText } from '../../search/text-index.ts';
import { type AsBuilt, asBuilt } from '../Converted/as-built.ts';
import { watchWords } from '../Converted/watch.ts';
import { addStyleSheet, element } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import { loadCorpus } from '../SearchResults/load-corpus.ts';
import { merged } from '../SearchResults/merged.ts';
import { clearHighlight, highlight, rangeOf } from '../SearchResults/words.ts';
import sheet from './highlight.css?url';

const SEARCH = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/`;

/** As the style sheet knows it. */
const NAME = 'found';
/** So many characters of a query are repeated in the notice. */
const SHOWN = 16;

interface Found {
  home: HTMLElement;
  start: number;
  end: number;
}

/** What lies in elements of this page. */
const here = (parts: readonly PlacePart[]): Found[] =>
  parts.flatMap(({ place, start, end }) => {
    const home = document.getElementById(place);
    // Where a title has moved away, words of ours have its old id.
    return home?.dataset.sum ? [{ home, start, end }] : [];
  });

/** What the address says was found; null where it says nothing, or what this page does not have: then it is searched for. */
async function given(packed: string): Promise<Found[] | null> {
  const parts = packed ? readRanges(packed) : null;
  const found = parts ? here(parts) : [];
  if (found.length === 0 || found.length !== parts?.length) return null;
  const built = await wordsOf(found);
  return found.every(({ home, end }) => end <= (built.get(home)?.text.length ?? 0)) ? found : null;
}

async function searched(query: string): Promise<Found[]> {
  const { places, table } = await loadCorpus(`${SEARCH}words.json`);
  return here(match(indexText(places, table), query).flatMap(({ parts }) => parts));
}

/** The elements that words were found in, in the order of the page, each with its words as built. */
async function wordsOf(found: readonly Found[]): Promise<Map<HTMLElement, AsBuilt>> {
  const homes = [...new Set(found.map(({ home }) => home))].sort(follows);
  const built = await Promise.all(homes.map(asBuilt));
  return new Map(homes.map((home, i) => [home, built[i] as AsBuilt]));
}

/** A stretch of words, its element, and where the page shows it. */
interface Shown {
  home: HTMLElement;
  words: string;
  range: Range;
}

/** In the order of the page; words that overlap are painted once, for a `<mark>` cannot be in two others. */
function shownIn(built: ReadonlyMap<HTMLElement, AsBuilt>, found: readonly Found[]): Shown[] {
  return [...built].flatMap(([home, { text, toPage }]) => {
    const own = merged(found.filter((one) => one.home === home).map(({ start, end }) => [start, end]));
    // Merged again where the page shows them: of a translation whole sentences are marked.
    return merged(own.map((one) => toPage(...one))).flatMap(([start, end]) => {
      const range = rangeOf(home, start, end);
      const first = own.find((one) => toPage(...one)[0] === start);
      return range && first ? [{ home, range, words: text.slice(...first) }] : [];
    });
  });
}

/**
 * Marks what a search found in this page, shows the first of it, and says so in a line that can be put away.
 *
 * @param packed where it was found, as the search's own link says (`r`); the words that are marked are named from the text
 * @param behind where it says that the words cannot be marked again
 */
export async function markFound(query: string, packed: string, behind: Element): Promise<void> {
  const known = await given(packed);
  const [found] = await Promise.all([known ?? searched(query), addStyleSheet(sheet)]);
  const paint = async (): Promise<{ shown: Shown[]; converted: boolean }> => {
    const built = await wordsOf(found);
    const shown = shownIn(built, found);
    clearHighlight(NAME);
    highlight(
      NAME,
      shown.map(({ range }) => range),
    );
    return { shown, converted: [...built.values()].some((one) => one.converted) };
  };
  const { shown, converted } = await paint();
  const target = shown.find(({ home }) => `#${home.id}` === location.hash) ?? shown[0];
  const top = target?.range.getBoundingClientRect().top;
  if (top !== undefined) scrollTo({ top: scrollY + top - innerHeight / 3 });
  const words = [...(known && target ? target.words : query.trim())];
  const short = words.length > SHOWN ? `${words.slice(0, SHOWN).join('')}……` : words.join('');
  const line = notice(shown.length > 0 ? `已标出“${short}”` : `本章没有“${short}”`, query, () => unwatch());
  const say = (): void => {
    if (!line.querySelector('[data-converted]'))
      line.prepend(element('span', { 'data-converted': '' }, '页面文字被浏览器转换过'));
  };
  if (converted) say();
  const again = async (): Promise<void> => {
    if ((await paint()).converted) say();
  };
  const unwatch = watchWords(
    found.map(({ home }) => home),
    () => void loadPart('要找的话没能标出', again, behind),
  );
}

const follows = (a: Node, b: Node): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** A line at the foot of the window: what was marked, the way back to the results, and a button that takes it all away. */
function notice(words: string, query: string, putAway: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, '去掉');
  const line = element(
    'div',
    { className: 'highlight-notice', 'data-edition': '', role: 'status' },
    element('span', {}, words),
    element('a', { href: `${SEARCH}?${new URLSearchParams({ q: query })}` }, '搜索结果'),
    button,
  );
  button.addEventListener('click', () => {
    putAway();
    clearHighlight(NAME);
    line.remove();
    history.replaceState(null, '', location.pathname + location.hash);
  });
  document.body.append(line);
  return line;
}
