import { packRanges } from '../../search/found-ranges.ts';
import { LONGEST_IN_ADDRESS } from '../../search/longest.ts';
import type { Links } from './result.ts';

/** `q=…`. Unlike encodeURIComponent it takes a lone surrogate. */
export const asQuery = (words: string): string => new URLSearchParams({ q: words }).toString();

/** The links of the site, from what the page says of itself: `data-base`, `data-origin`. */
export function siteLinks(root: HTMLElement): Links {
  const { base = '', origin = location.origin } = root.dataset;
  return {
    place(slug, id, query, found = []) {
      // Where it was found, so that the chapter need not search again; too long for an address, it does.
      const ranges = packRanges(found);
      const r = ranges && ranges.length <= LONGEST_IN_ADDRESS ? `&r=${ranges}` : '';
      return `${base}/${slug}/${query ? `?${asQuery(query.slice(0, LONGEST_IN_ADDRESS))}${r}` : ''}#${id}`;
    },
    erratum: (id) => `${base}/errata/#${id}`,
    cited: ({ id, slug, kind }) => `${origin}${base}/${kind ? `${slug}/#${id}` : `p/${id.slice(1)}/`}`,
    check: (words) => `${base}/check/#${asQuery(words)}`,
  };
}
