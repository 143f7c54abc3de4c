/** The addresses of the edition (contract, “Pages”), each with Astro's base before it. They are permanent. */
const at = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;

export const address = {
  cover: at('/'),
  contents: at('/#contents'),
  chapter: (slug: string): string => at(`/${slug}/`),
  passage: (number: number): string => at(`/p/${number}/`),
  /** A passage in its chapter. */
  passageIn: (slug: string, number: number): string => at(`/${slug}/#p${number}`),
  errata: at('/errata/'),
  erratum: (id: string): string => at(`/errata/#${id}`),
  about: at('/about/'),
  timeline: at('/timeline/'),
  data: at('/data/'),
  index: at('/index/'),
  search: at('/search/'),
  /** The words that search and the quote checker read. */
  words: at('/search/words.json'),
  check: at('/check/'),
  print: at('/print/'),
  editionFile: at('/edition.html'),
  editionText: at('/edition.txt'),
  /** A table of facts to take away: `/data/events.csv`. */
  download: (file: string): string => at(`/data/${file}`),
  /** A drawing's file: `/figures/economy-wide.svg`. */
  figure: (file: string): string => at(`/figures/${file}`),
  /** A code that holds an address: of `p12`, of `riverside`. */
  qr: (name: string): string => at(`/qr/${name}.svg`),
  photograph: (file: string): string => at(`/photographs/${file}`),
  /** What a chat shows beside a link: 1200×630, and 600×600. */
  shareImage: (name: string): string => at(`/covers/${name}.png`),
  shareSquare: (name: string): string => at(`/covers/${name}-square.png`),
  icon: (file: string): string => at(`/${file}`),
  manifest: at('/manifest.webmanifest'),
  titleFace: (name: string): string => at(`/fonts/${name}.woff2`),
};
