import { eventRows, nameRows, quotationRows, statisticRows } from '../edition/export/rows.ts';
import { hedged } from '../edition/hedged.ts';
import type { Edition } from '../edition/model.ts';
import type { EventRow, NameRow } from '../schemas/row.ts';
import { type RecordKind, TITLE_END } from '../search/record-kind.ts';
import { defined } from '../text/defined.ts';

/** One record as Pagefind's `addCustomRecord` takes it. */
export interface RelatedRecord {
  /** Without Astro's base, which Pagefind adds in the page. Unique: of two records with one address Pagefind keeps the later. */
  url: string;
  /**
   * A passage's words; of a fact its title, `TITLE_END` and what is said of it. The sentence it was read from is left to
   * its passage: indexed with each fact too it would weigh 20 kB, and come five times in one answer.
   */
  content: string;
  /** Lower case: Pagefind takes `zh-CN` for another language, and the page would load only `zh-cn`. */
  language: 'zh-cn';
  /** `place`: where it was read, `governance/#p33`, without base. Not in Pagefind's `meta`, which is searched and weighs more. */
  filters: { chapter: [string]; kind: [RecordKind]; place: [string] };
}

type Where = Pick<EventRow, 'chapter' | 'passage' | 'block'>;

const NAME_KINDS: Record<NameRow['table'], RecordKind> = {
  people: '人物',
  places: '地点',
  organisations: '机构',
  documents: '文件',
  mechanisms: '机制',
  works: '作品',
};

/** The records of the related search: one for each passage, event, statistic, quotation and name, in this order. */
export function relatedRecords(edition: Edition): RelatedRecord[] {
  // The number keeps the filter in reading order; the page leaves it out.
  const chapterFilter = (slug: string): [string] => {
    const chapter = edition.chapters.find((one) => one.slug === slug);
    if (!chapter) throw new Error(`the edition has no chapter “${slug}”`);
    return [`${String(chapter.number).padStart(2, '0')} ${chapter.short}`];
  };
  const locationOf = ({ passage, block }: Where): string => (passage === null ? `b${block}` : `p${passage}`);
  const record = (kind: RecordKind, url: string, where: Where, content: string): RelatedRecord => ({
    url,
    content,
    language: 'zh-cn',
    filters: { chapter: chapterFilter(where.chapter), kind: [kind], place: [`${where.chapter}/#${locationOf(where)}`] },
  });
  const fact = (kind: RecordKind, url: string, where: Where, title: string, ...said: (string | null)[]) =>
    record(kind, url, where, `${title}${TITLE_END}${said.filter(Boolean).join(' ')}`);
  return [
    ...edition.passages.map(({ number, chapter, text }) =>
      record('文字', `/${chapter}/#p${number}`, { chapter, passage: number, block: null }, text),
    ),
    ...eventRows(edition).map((row) => fact('大事', `/timeline/#${row.id}`, row, row.title, row.printed)),
    ...statisticRows(edition).map((row, i) => {
      const { before, number, after, apart } = hedged(edition, defined(edition.facts.statistics[i], row.id));
      return fact('数字', `/data/#${row.id}`, row, row.label, [...apart, before, number, after].join(''), row.counts);
    }),
    // A quotation has no place of its own in the pages: its words are looked up, and marked, in its chapter.
    ...quotationRows(edition).map((row) => {
      const url = `/${row.chapter}/?q=${encodeURIComponent(row.said)}#${locationOf(row)}`;
      return fact('引语', url, row, `${row.speakerName}的话`, row.said);
    }),
    ...nameRows(edition).map((row) => fact(NAME_KINDS[row.table], `/index/#${row.id}`, row, row.name, ...row.also)),
  ];
}
