import { LONGEST_QUERY } from '../../search/longest.ts';

/** In a chapter reached from a search (`?q=`) the words are marked. What marks them is loaded only then. */
export function startHighlight(): void {
  const asked = new URLSearchParams(location.search);
  const query = asked.get('q');
  if (query && document.documentElement.dataset.kind === 'chapter')
    import('./mark.ts')
      .then(({ markFound }) => markFound(query.slice(0, LONGEST_QUERY), asked.get('r') ?? ''))
      // Without the script or the words nothing is marked; the place that the link leads to is on the screen all the same.
      .catch(() => {});
}
