import type { Location } from '../text/location.ts';
import type { TextRange } from '../text/range.ts';
import { chapterAt, sentenceNumber } from './locations.ts';
import type { Edition } from './model.ts';

/**
 * Every address that a page, a file or a script of the edition may link to (docs/contract.md, “Pages”). They are permanent.
 * An address that the medium does not have (a download in a file that nobody knows the site of) is undefined.
 */
export interface Addresses {
  cover: string;
  contents: string;
  chapter(slug: string): string;
  passage(number: number): string;
  /** A passage with the query that names words in it and proves them (docs/contract.md, “A quotation's link”). */
  quotation(number: number, query: string): string;
  /** A location in its chapter (`p7`, `b17`); with `id` a sentence or a mark in it. */
  location(location: Location, id?: string): string;
  /** The sentence that a range begins in; of what has no sentences the block. */
  sentence(range: TextRange): string;
  errata: string;
  erratum(id: string): string;
  about: string;
  timeline: string;
  event(id: string): string;
  data: string;
  statistic(id: string): string;
  index: string;
  name(id: string): string;
  terms: string;
  term(id: string): string;
  later: string;
  outcome(id: string): string;
  claims: string;
  claim(id: string): string;
  search: string;
  check: string;
  print: string | undefined;
  editionFile: string | undefined;
  editionText: string | undefined;
  /** A table of facts: `events.csv`. */
  download(file: string): string | undefined;
  /** A drawing's file: `economy-wide.svg`. */
  figure(file: string): string;
}

type LinkedEdition = Pick<Edition, 'chapters' | 'passages'>;

/** The id of the sentence that a range begins in, `p12s3`; of what has no sentences its block's, `b17`. */
export function sentenceId(edition: LinkedEdition, range: TextRange): string {
  const number = sentenceNumber(edition, range);
  return number === null ? range.location : `${range.location}s${number}`;
}

/** What is below the site's root and not linked between pages: pictures, fonts, codes. */
export interface AssetAddresses {
  /** A QR code: of `p12`, of `riverside`. */
  qrCode(name: string): string;
  /** What a chat shows beside a link: 1200×630, and 600×600. */
  shareImage(name: string): string;
  shareSquare(name: string): string;
  icon(file: string): string;
  manifest: string;
  headingFont(name: string): string;
  photograph(file: string): string;
  /** The text that search and the quote checker read. */
  searchText: string;
}

/** On its site an edition has every address. */
export interface SiteAddresses extends Addresses, AssetAddresses {
  print: string;
  editionFile: string;
  editionText: string;
  download(file: string): string;
}

/**
 * The addresses of an edition on its site.
 *
 * @param base Astro's base: `/` or `/yangpu/`
 * @param prefix the edition's own path below the base, without slashes at its ends; empty where a site has one edition
 */
export function siteAddresses(edition: LinkedEdition, base: string, prefix = ''): SiteAddresses {
  const root = `${base.replace(/\/$/, '')}${prefix && `/${prefix}`}`;
  const at = (path: string): string => `${root}/${path}`;
  const chapter = (slug: string): string => at(`${slug}/`);
  const location: Addresses['location'] = (place, id = place) => `${chapter(chapterAt(edition, place).slug)}#${id}`;
  return {
    cover: at(''),
    contents: at('#contents'),
    chapter,
    passage: (number) => at(`p/${number}/`),
    quotation: (number, query) => at(`p/${number}/${query}`),
    location,
    sentence: (range) => location(range.location, sentenceId(edition, range)),
    errata: at('errata/'),
    erratum: (id) => at(`errata/#${id}`),
    about: at('about/'),
    timeline: at('timeline/'),
    event: (id) => at(`timeline/#${id}`),
    data: at('data/'),
    statistic: (id) => at(`data/#${id}`),
    index: at('index/'),
    name: (id) => at(`index/#${id}`),
    terms: at('terms/'),
    term: (id) => at(`terms/#${id}`),
    later: at('later/'),
    outcome: (id) => at(`later/#${id}`),
    claims: at('claims/'),
    claim: (id) => at(`claims/#${id}`),
    search: at('search/'),
    searchText: at('search/words.json'),
    check: at('check/'),
    print: at('print/'),
    editionFile: at('edition.html'),
    editionText: at('edition.txt'),
    download: (file) => at(`data/${file}`),
    figure: (file) => at(`figures/${file}`),
    photograph: (file) => at(`photographs/${file}`),
    qrCode: (name) => at(`qr/${name}.svg`),
    shareImage: (name) => at(`covers/${name}.png`),
    shareSquare: (name) => at(`covers/${name}-square.png`),
    icon: at,
    manifest: at('manifest.webmanifest'),
    headingFont: (name) => at(`fonts/${name}.woff2`),
  };
}
