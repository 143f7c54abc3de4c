import { match } from '../../search/match.ts';
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

/** Marks what a search finds in this page, shows the first of it, and says so in a line that can be put away. */
export async function markFound(query: string): Promise<void> {
  const [{ places, table }] = await Promise.all([loadCorpus(`${SEARCH}words.json`), addStyleSheet(sheet)]);
  const found = new Map<HTMLElement, [start: number, end: number][]>();
  for (const { parts } of match(indexText(places, table), query))
    for (const { place, start, end } of parts) {
      const home = document.getElementById(place);
      if (home) found.set(home, [...(found.get(home) ?? []), [start, end]]);
    }
  // In the order of the page; words that overlap are painted once, for a `<mark>` cannot stand in two others.
  const spans = [...found.keys()]
    .sort(follows)
    .flatMap((home) =>
      merged(found.get(home) ?? []).map(([start, end]) => ({ home, range: rangeOf(home, start, end) })),
    );
  const ranges = spans.flatMap(({ range }) => range ?? []);
  const here = spans.find(({ home }) => `#${home.id}` === location.hash)?.range ?? ranges[0];
  const top = here?.getBoundingClientRect().top;
  highlight(NAME, ranges);
  if (top !== undefined) scrollTo({ top: scrollY + top - innerHeight / 3 });
  const words = [...query.trim()];
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
    { className: 'arrival', 'data-edition': '', role: 'status' },
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
