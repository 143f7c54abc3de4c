/** A page of every kind, all chapters among them. */
export const PAGE_KINDS: readonly string[] = [
  '/',
  ...['preface', 'people-city', 'riverside', 'elders', 'housing', 'economy', 'governance', 'coda'].map((c) => `/${c}/`),
  '/p/12/',
  ...['timeline', 'data', 'index', 'errata', 'about', 'search', 'check'].map((name) => `/${name}/`),
  '/404.html',
];
