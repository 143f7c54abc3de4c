/** A page of each kind: a name for files, and the path. Screenshots and engine tests go through them. */
export const PAGE_KINDS: Readonly<Record<string, string>> = {
  cover: '/',
  chapter: '/riverside/',
  'chapter-long': '/economy/',
  passage: '/p/12/',
  timeline: '/timeline/',
  data: '/data/',
  index: '/index/',
  terms: '/terms/',
  later: '/later/',
  claims: '/claims/',
  search: '/search/',
  check: '/check/',
  errata: '/errata/',
  about: '/about/',
};

/** The same pages, search and checker with an answer in them. */
export const ANSWERED_PAGES: Readonly<Record<string, string>> = {
  ...PAGE_KINDS,
  search: '/search/?q=人民城市',
  check: '/check/#q=云破钟响',
};
