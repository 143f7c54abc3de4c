import type { Cited } from './cited.ts';
import { official, sourceName } from './official.ts';
import { gbt2015, gbt2025 } from './reference.ts';

/** The forms of a citation, in the order in which they are offered. */
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

const markdown = (cited: Cited): string =>
  `> ${cited.words.trim().replace(/[\\`*_[\]<>#]/g, '\\$&')}\n>\n> ——[${sourceName(cited)}](${cited.url})`;

const braced = (text: string): string => `{${text.replace(/[\\{}%#&$_^~]/g, '\\$&')}}`;

/** BibLaTeX's `@online`; an address is taken as it is. */
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
  gbt2025,
  gbt2015,
  markdown,
  bibtex,
  csl,
};

/** A citation in one of the forms, as plain text. */
export const citation = (form: Form, cited: Cited): string => WRITE[form](cited);
