import { readRanges } from '../../search/found-ranges.ts';
import { match } from '../../search/match.ts';
import type { PlacePart } from '../../search/place.ts';
import { indexText } from '../../search/text-index.ts';
import { addStyleSheet, element } from '../client/element.ts';
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
    return home ? [{ home, start, end }] : [];
  });

/** What the address says was found; null where it says nothing, or what this page does not have: then it is searched for. */
function given(packed: string): Found[] | null {
  const parts = packed ? readRanges(packed) : null;
  const found = parts ? here(parts) : [];
  const whole = found.every(({ home, start, end }) => rangeOf(home, start, end));
  return found.length > 0 && found.length === parts?.length && whole ? found : null;
}

async function searched(query: string): Promise<Found[]> {
  const { places, table } = await loadCorpus(`${SEARCH}words.json`);
  return here(match(indexText(places, table), query).flatMap(({ parts }) => parts));
}

/** The ranges in the order of the page; words that overlap are painted once, for a `<mark>` cannot be in two others. */
function rangesOf(found: readonly Found[]): { home: HTMLElement; range: Range }[] {
  const homes = [...new Set(found.map(({ home }) => home))].sort(follows);
  return homes.flatMap((home) =>
    merged(found.filter((one) => one.home === home).map(({ start, end }) => [start, end])).flatMap(([start, end]) => {
      const range = rangeOf(home, start, end);
      return range ? [{ home, range }] : [];
    }),
  );
}

/**
 * Marks what a search found in this page, shows the first of it, and says so in a line that can be put away.
 *
 * @param packed where it was found, as the search's own link says (`r`); the words that are marked are named from the page
 */
export async function markFound(query: string, packed: string): Promise<void> {
  const known = given(packed);
  const [found] = await Promise.all([known ?? searched(query), addStyleSheet(sheet)]);
  const ranges = rangesOf(found);
  const target = (ranges.find(({ home }) => `#${home.id}` === location.hash) ?? ranges[0])?.range;
  const top = target?.getBoundingClientRect().top;
  const words = [...(known && target ? target.toString() : query.trim())];
  highlight(
    NAME,
    ranges.map(({ range }) => range),
  );
  if (top !== undefined) scrollTo({ top: scrollY + top - innerHeight / 3 });
  const short = words.length > SHOWN ? `${words.slice(0, SHOWN).join('')}……` : words.join('');
  notice(ranges.length > 0 ? `已标出“${short}”` : `本章没有“${short}”`, query);
}

const follows = (a: Node, b: Node): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** A line at the foot of the window: what was marked, the way back to the results, and a button that takes it all away. */
function notice(words: string, query: string): void {
  const button = element('button', { type: 'button' }, '去掉');
  const line = element(
    'div',
    { className: 'highlight-notice', 'data-edition': '', role: 'status' },
    element('span', {}, words),
    element('a', { href: `${SEARCH}?${new URLSearchParams({ q: query })}` }, '搜索结果'),
    button,
  );
  button.addEventListener('click', () => {
    clearHighlight(NAME);
    line.remove();
    history.replaceState(null, '', location.pathname + location.hash);
  });
  document.body.append(line);
}
