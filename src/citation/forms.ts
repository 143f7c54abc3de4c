import type { Cited } from './cited.ts';

/**
 * The forms of a citation. Words keep their own quotation marks inside ours: GB/T 15834 would make them single ones, but
 * then they would no longer be the source's characters. GB/T 7714 allows a reference without an author where there is
 * none to be known, and has no pinpoint: the passage stands in the running text and in the address.
 */
export const FORMS = ['official', 'gbt2025', 'gbt2015', 'markdown', 'bibtex', 'csl'] as const;
export type Form = (typeof FORMS)[number];

export const FORM_NAMES: Readonly<Record<Form, string>> = {
  official: '公文',
  gbt2025: 'GB/T 7714—2025',
  gbt2015: 'GB/T 7714—2015',
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
};

const quoted = (words: string): string => `“${words.trim()}”`;

/** 《擘画新蓝图……》第12段，《杨浦这一年》1.0.0版 */
const source = ({ article, place, edition }: Cited): string =>
  `《${article}》${place}，《${edition.name}》${edition.version}版`;

/** One sentence for a report: quotation, title, passage, edition, link. */
const official = (cited: Cited): string => `${quoted(cited.words)}（${source(cited)}，${cited.url}）`;

/** A web page within a site: 题名[EB/OL]//网站. 版本. （发布日期）[引用日期]. 网址. The marks are those of the year. */
const gbt =
  (open: string, close: string) =>
  ({ article, edition, accessed, url }: Cited): string =>
    `${article}[EB/OL]//${edition.name}. ${edition.version}版. ${open}${edition.date}${close}[${accessed ?? '引用日期'}]. ${url}.`;

const markdown = (cited: Cited): string =>
  `> ${cited.words.trim().replace(/[\\`*_[\]<>#]/g, '\\$&')}\n>\n> ——[${source(cited)}](${cited.url})`;

const braced = (text: string): string => `{${text.replace(/[\\{}%#&$_^~]/g, '\\$&')}}`;

/** BibLaTeX's `@online`; an address is taken as it stands. */
const bibtex = ({ article, place, id, edition, accessed, url }: Cited): string =>
  [
    `@online{yangpu2020-${id},`,
    `  title = ${braced(article)},`,
    `  organization = ${braced(edition.name)},`,
    `  version = ${braced(edition.version)},`,
    `  date = ${braced(edition.date)},`,
    `  url = {${url}},`,
    ...(accessed ? [`  urldate = ${braced(accessed)},`] : []),
    `  note = ${braced(place)},`,
    '  langid = {chinese}',
    '}',
  ].join('\n');

const parts = (day: string): { 'date-parts': number[][] } => ({ 'date-parts': [day.split('-').map(Number)] });

/** CSL-JSON 1.0.2, a list of one. */
const csl = ({ article, place, id, edition, accessed, url }: Cited): string =>
  JSON.stringify(
    [
      {
        id: `yangpu2020-${id}`,
        type: 'webpage',
        title: article,
        'container-title': edition.name,
        version: edition.version,
        issued: parts(edition.date),
        ...(accessed ? { accessed: parts(accessed) } : {}),
        URL: url,
        note: place,
        language: 'zh-CN',
      },
    ],
    null,
    2,
  );

const WRITE: Readonly<Record<Form, (cited: Cited) => string>> = {
  official,
  gbt2025: gbt('（', '）'),
  gbt2015: gbt('(', ')'),
  markdown,
  bibtex,
  csl,
};

/** A citation in one of the forms, as plain text. */
export const citation = (form: Form, cited: Cited): string => WRITE[form](cited);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

/** The official form as HTML, so that a word processor keeps the link. */
export const richCitation = (cited: Cited): string =>
  `<p>${html(quoted(cited.words))}（${html(source(cited))}，<a href="${html(cited.url)}">${html(cited.url)}</a>）</p>`;
