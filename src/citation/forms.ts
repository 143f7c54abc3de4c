import type { Cited } from './cited.ts';
import { official, sourceName } from './official.ts';
import { gbt2015, gbt2025 } from './reference.ts';

/** The forms of a citation, in the order in which they are offered. */
export const FORMS = ['official', 'gbt2025', 'gbt2015', 'markdown', 'bibtex', 'csl'] as const;
/** Those that are for programs, and folded below the rest. */
export const DATA_FORMS: readonly (typeof FORMS)[number][] = ['bibtex', 'csl'];
export type Form = (typeof FORMS)[number];

export const FORM_NAMES: Readonly<Record<Form, string>> = {
  official: '公文',
  gbt2025: 'GB/T 7714—2025',
  gbt2015: 'GB/T 7714—2015',
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
};

const markdown = (cited: Cited): string =>
  `> ${cited.words.trim().replace(/[\\`*_[\]<>#]/g, '\\$&')}\n>\n> ——[${sourceName(cited)}](${cited.url})`;

const braced = (text: string): string => `{${text.replace(/[\\{}%#&$_^~]/g, '\\$&')}}`;

/** Which words of which edition, where a form has the paper in the place of the edition: 引自《杨浦这一年》1.1.0版第12段. */
const readIn = ({ edition, place }: Cited): string => `引自《${edition.name}》${edition.version}版${place}`;

/** BibLaTeX's `@online`, or `@article` of the paper; an address is taken as it is. */
function bibtex(cited: Cited): string {
  const { article, place, id, printed, edition, accessed, url } = cited;
  const where = printed
    ? [
        `  journaltitle = ${braced(printed.name)},`,
        '  entrysubtype = {newspaper},',
        `  date = ${braced(printed.date)},`,
        ...(printed.page ? [`  pages = ${braced(printed.page)},`] : []),
      ]
    : [
        `  organization = ${braced(edition.name)},`,
        `  version = ${braced(edition.version)},`,
        `  date = ${braced(edition.date)},`,
      ];
  return [
    `@${printed ? 'article' : 'online'}{yangpu2020-${id},`,
    `  title = ${braced(article)},`,
    ...where,
    `  url = {${url}},`,
    ...(accessed ? [`  urldate = ${braced(accessed)},`] : []),
    `  note = ${braced(printed ? readIn(cited) : place)},`,
    '  langid = {chinese}',
    '}',
  ].join('\n');
}

const parts = (day: string): { 'date-parts': number[][] } => ({ 'date-parts': [day.split('-').map(Number)] });

/** CSL-JSON 1.0.2, a list of one. */
function csl(cited: Cited): string {
  const { article, place, id, printed, edition, accessed, url } = cited;
  const where = printed
    ? {
        type: 'article-newspaper',
        title: article,
        'container-title': printed.name,
        issued: parts(printed.date),
        ...(printed.page ? { page: printed.page } : {}),
      }
    : {
        type: 'webpage',
        title: article,
        'container-title': edition.name,
        version: edition.version,
        issued: parts(edition.date),
      };
  return JSON.stringify(
    [
      {
        id: `yangpu2020-${id}`,
        ...where,
        ...(accessed ? { accessed: parts(accessed) } : {}),
        URL: url,
        note: printed ? readIn(cited) : place,
        language: 'zh-CN',
      },
    ],
    null,
    2,
  );
}

const WRITE: Readonly<Record<Form, (cited: Cited) => string>> = {
  official,
  gbt2025,
  gbt2015,
  markdown,
  bibtex,
  csl,
};

/** A citation in one of the forms, as plain text. */
export const citation = (form: Form, cited: Cited): string => WRITE[form](cited);
