import type { Part } from './part.ts';

/** Where the links of the built site lead in the single file. */
export interface Targets {
  /** Astro's base, with both slashes. */
  base: string;
  /** The site's address with its base, `https://example.org/yangpu/`; undefined where it is not known. */
  online: string | undefined;
  parts: ReadonlyMap<string, Part>;
  /** Every id of the file. */
  taken: ReadonlySet<string>;
}

/** An address of the site in the file: an anchor, the page online, or undefined where there is neither. */
function targetOf(href: string, from: Part, { base, online, parts, taken }: Targets): string | undefined {
  if (/^[a-z]+:/.test(href)) return href;
  const { pathname, hash } = new URL(href, `http://site${base}${from.name === 'cover' ? '' : `${from.name}/`}`);
  const path = pathname.slice(base.length);
  const id = decodeURIComponent(hash.slice(1));
  const passage = /^p\/(\d+)\/$/.exec(path);
  if (passage) return `#p${passage[1]}`;
  // An erratum's note stands at the end of its chapter, under the same id.
  if (path === 'errata/' && taken.has(id)) return `#${id}`;
  const part = parts.get(path === '' ? 'cover' : path.replace(/\/$/, ''));
  if (part) return `#${part.ids.get(id) ?? part.name}`;
  return online && online + path + hash;
}

/** Leads every link of a part to its place in the file; what is only online is left out where nobody knows the address. */
export function leadLinks(part: Part, targets: Targets): void {
  for (const link of part.main.querySelectorAll('a[href]')) {
    const target = targetOf(link.getAttribute('href') ?? '', part, targets);
    if (target) link.setAttribute('href', target);
    else {
      const list = link.parentElement;
      link.remove();
      if (list && !list.querySelector('a, span')) list.remove();
    }
  }
}
