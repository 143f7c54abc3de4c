import type { Links } from './result.ts';

/** The links of the site, from what the page says of itself: `data-base`, `data-origin`, `data-name`. */
export function siteLinks(root: HTMLElement): Links {
  const { base = '', origin = '', name = '' } = root.dataset;
  return {
    name,
    place: (slug, id, query) => `${base}/${slug}/${query ? `?q=${encodeURIComponent(query)}` : ''}#${id}`,
    flag: (id) => `${base}/errata/#${id}`,
    cited: (id) => (id.startsWith('p') ? `${origin || location.origin}${base}/p/${id.slice(1)}/` : ''),
  };
}
