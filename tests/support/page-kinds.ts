import { SLUGS } from './outline.ts';

/** A page of every kind, all chapters among them. */
export const PAGE_KINDS: readonly string[] = [
  '/',
  ...SLUGS.map((slug) => `/${slug}/`),
  '/p/12/',
  ...['timeline', 'data', 'index', 'terms', 'later', 'claims', 'errata', 'about', 'search', 'check'].map(
    (name) => `/${name}/`,
  ),
  '/404.html',
];
