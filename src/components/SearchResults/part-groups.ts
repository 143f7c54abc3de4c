import { packRanges } from '../../search/found-ranges.ts';
import { LONGEST_IN_ADDRESS } from '../../search/longest.ts';
import { element } from '../client/element.ts';
import { answerLine, foundIn, isFound } from './answer.ts';
import type { PlaceHits } from './hits.ts';
import type { PartHits } from './part-hits.ts';
import { type Links, resultItem } from './result.ts';

/** So many hits of a part are shown at once: words of two letters would push the next part far down. */
const AT_ONCE = 5;
/** So many characters of a part stand in its heading. */
const IN_HEADING = 40;

/** What `less` tells of a part. */
const LESS = '注码、出处、夹注、标号和引出引文的话没有算在内。';

type Copy = (text: string, button: HTMLButtonElement) => Promise<void>;

/** The answer to a quotation in parts in one line. */
export function partsLine(parts: readonly PartHits[]): string {
  const [only, second] = parts;
  if (only && !second) return answerLine(only.hits);
  const found = parts.filter(({ hits }) => isFound(hits)).length;
  const which = found === parts.length ? '都找到了' : found === 0 ? '只有相近的' : `找到${found}部分`;
  return `本版所据文字中没有连着的这些话；分成${parts.length}部分来找，${which}`;
}

/** The list of a part's hits; behind the first few a button shows the others. */
function listOf(hits: readonly PlaceHits[], itemOf: (hit: PlaceHits) => HTMLLIElement): HTMLElement[] {
  const items = hits.map(itemOf);
  const others = items.slice(AT_ONCE);
  for (const item of others) item.hidden = true;
  const list = element('ol', { className: 'hits' }, ...items);
  if (others.length === 0) return [list];
  const more = element('button', { type: 'button', className: 'more', 'data-edition': '' }, `另有${others.length}段`);
  more.addEventListener('click', () => {
    for (const item of others) item.hidden = false;
    more.remove();
    others[0]?.querySelector('a')?.focus();
  });
  return [list, more];
}

/** What was found, part by part; of a single part the hits alone, with what was looked for where that is less than was pasted. */
export function partGroups(parts: readonly PartHits[], query: string, links: Links, copy: Copy): HTMLElement[] {
  const all = parts.flatMap(({ hits }) => hits);
  return parts.flatMap(({ words, less, tooShort, hits }, i) => {
    const itemOf = (hit: PlaceHits): HTMLLIElement => {
      // All parts are marked in the chapter, where the address can say so much; else this one.
      const found = foundIn(hit.place.slug, all);
      const fits = packRanges(found).length <= LONGEST_IN_ADDRESS;
      return resultItem(hit, fits ? query : words, links, fits ? found : foundIn(hit.place.slug, hits), copy);
    };
    const shown = words.length > IN_HEADING ? `${words.slice(0, IN_HEADING)}……` : words;
    const note = (text: string, look: string): HTMLElement =>
      element('p', { className: `part-note ${look}`, 'data-edition': '' }, text);
    if (parts.length === 1) return [note(`找的是“${shown}”，${LESS}`, 'text-soft'), ...listOf(hits, itemOf)];
    const heading = element('h2', { className: 'part-head', 'data-edition': '' }, `第${i + 1}部分：“${shown}”`);
    const line = tooShort ? '只有一个字，没有找' : answerLine(hits, '这部分');
    return [
      element(
        'section',
        { 'data-part': String(i + 1) },
        heading,
        note(line, isFound(hits) ? 'text-soft' : 'missing'),
        ...(less ? [note(LESS, 'text-soft')] : []),
        ...(hits[0] ? listOf(hits, itemOf) : []),
      ),
    ];
  });
}
