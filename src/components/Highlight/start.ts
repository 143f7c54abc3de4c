import { LONGEST_QUERY } from '../../search/longest.ts';
import { one } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';

/** In a chapter reached from a search (`?q=`) the words are marked. What marks them is loaded only then. */
export function startHighlight(): void {
  const asked = new URLSearchParams(location.search);
  const query = asked.get('q');
  if (!query || document.documentElement.dataset.kind !== 'chapter') return;
  // Without the script or the words nothing is marked; the place that the link leads to is on the screen all the same.
  const behind = document.getElementById(location.hash.slice(1)) ?? one('h1');
  void loadPart(
    '要找的话没能标出',
    async () => (await import('./mark.ts')).markFound(query.slice(0, LONGEST_QUERY), asked.get('r') ?? '', behind),
    behind,
  );
}
