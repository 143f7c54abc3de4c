import type { Article, BreadcrumbList, Dataset, Graph, ListItem, NewsArticle, Quotation, Thing } from 'schema-dts';
import type { SiteAddresses } from '../edition/addresses.ts';
import type { Chapter, Edition, Passage } from '../edition/model.ts';
import { titleText } from '../edition/title.ts';

// What a page says of itself to machines (schema.org). It never repeats the page's text, and it names no author or licence, for
// none is known; the day of print is that of the paper, never of the edition's own text.

const LANGUAGE = 'zh-CN';

/** The edition, its addresses, and how a path of ours is made absolute where the site's origin is known. */
export interface LinkedSite {
  edition: Edition;
  address: SiteAddresses;
  absolute(path: string): string;
}

export interface Step {
  name: string;
  path: string;
}

function breadcrumbs(steps: readonly Step[], absolute: LinkedSite['absolute']): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(
      ({ name, path }, i): ListItem => ({ '@type': 'ListItem', position: i + 1, name, item: absolute(path) }),
    ),
  };
}

/** A graph of one page: what it is, and where it is. */
const graph = (things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

const articleName = ({ chapters: [first] }: Edition): string => (first ? titleText(first.title) : '');

/** The article of a paper that the feature was printed as: what is known of it, and no author. */
function printedArticle(edition: Edition): { isBasedOn: NewsArticle } | undefined {
  if (!edition.printed) return undefined;
  const { name, date, page, url } = edition.printed.witness;
  return {
    isBasedOn: {
      '@type': 'NewsArticle',
      headline: articleName(edition),
      datePublished: date,
      ...(page && { printPage: page }),
      isPartOf: { '@type': 'Newspaper', name },
      ...(url && { url }),
    },
  };
}

/** The whole feature, with its chapters as parts. */
export function featureData({ edition, address, absolute }: LinkedSite): Graph {
  const article: Article = {
    '@type': 'Article',
    '@id': absolute(address.cover),
    url: absolute(address.cover),
    headline: articleName(edition),
    image: absolute(address.shareImage('cover')),
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    version: edition.version,
    ...printedArticle(edition),
    hasPart: edition.chapters.map(
      (chapter): Article => ({
        '@type': 'Article',
        '@id': absolute(address.chapter(chapter.slug)),
        url: absolute(address.chapter(chapter.slug)),
        name: chapter.short,
        position: chapter.number,
      }),
    ),
  };
  return graph([article]);
}

/** A chapter, with its passages as parts. */
export function chapterData({ edition, address, absolute }: LinkedSite, chapter: Chapter): Graph {
  const path = address.chapter(chapter.slug);
  const article: Article = {
    '@type': 'Article',
    '@id': absolute(path),
    url: absolute(path),
    headline: titleText(chapter.title),
    alternativeHeadline: chapter.short,
    image: absolute(address.shareImage(chapter.slug)),
    position: chapter.number,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    isPartOf: { '@id': absolute(address.cover) },
    hasPart: chapter.passages.map(
      ({ number }): Quotation => ({
        '@type': 'Quotation',
        '@id': absolute(address.passage(number)),
        url: absolute(address.passage(number)),
        position: number,
      }),
    ),
  };
  return graph([
    article,
    breadcrumbs(
      [
        { name: edition.name, path: address.cover },
        { name: chapter.short, path },
      ],
      absolute,
    ),
  ]);
}

/** A passage: a quotation that is part of its chapter. */
export function passageData(
  { edition, address, absolute }: LinkedSite,
  chapter: Chapter,
  passage: Passage,
  name: string,
): Graph {
  const path = address.passage(passage.number);
  const quotation: Quotation = {
    '@type': 'Quotation',
    '@id': absolute(path),
    url: absolute(path),
    name,
    position: passage.number,
    inLanguage: LANGUAGE,
    isPartOf: { '@id': absolute(address.chapter(chapter.slug)) },
  };
  const steps = [
    { name: edition.name, path: address.cover },
    { name: chapter.short, path: address.chapter(chapter.slug) },
    { name, path },
  ];
  return graph([quotation, breadcrumbs(steps, absolute)]);
}

/** A table of facts that can be downloaded, as `name.csv` and `name.json` in `/data/`. */
export function datasetData(
  { edition, address, absolute }: LinkedSite,
  page: Step & { description: string; files: readonly string[] },
): Graph {
  const types = { csv: 'text/csv', json: 'application/json' } as const;
  const dataset: Dataset = {
    '@type': 'Dataset',
    '@id': absolute(page.path),
    url: absolute(page.path),
    name: `${edition.name}：${page.name}`,
    description: page.description,
    inLanguage: LANGUAGE,
    version: edition.version,
    isAccessibleForFree: true,
    isBasedOn: { '@id': absolute(address.cover) },
    distribution: page.files.map((path) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(path),
      encodingFormat: types[path.endsWith('.csv') ? 'csv' : 'json'],
    })),
  };
  return graph([dataset, breadcrumbs([{ name: edition.name, path: address.cover }, page], absolute)]);
}

/** A page of ours, such as 校注: only where it is. */
export const pageData = ({ edition, address, absolute }: LinkedSite, page: Step): Graph =>
  graph([breadcrumbs([{ name: edition.name, path: address.cover }, page], absolute)]);
