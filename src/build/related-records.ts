import { createHash } from 'node:crypto';
import { eventRows, nameRows, quotationRows, statisticRows } from '../edition/export/rows.ts';
import type { Edition } from '../edition/model.ts';
import type { EventRow, NameRow } from '../schemas/row.ts';
import { OURS_END, type RecordKind } from '../search/record-kind.ts';

/** One record as Pagefind takes it. `url` is without Astro's base, which the page adds. */
export interface RelatedRecord {
  url: string;
  /**
   * A passage's words; of a fact its title, `OURS_END` and what else we say of it. The sentence it was read from is
   * left to its passage: indexed with each fact too it would weigh 20 kB, and come five times in one answer.
   */
  content: string;
  language: string;
  /** `place`: `governance/#p33`, without base. Not in Pagefind's `meta`, which is searched and weighs more. */
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

/**
 * The records of the related search: one for each passage, event, statistic, quotation and name, in this order.
 * Throws where two have one address: Pagefind would silently keep the later alone.
 */
export function relatedRecords(edition: Edition): RelatedRecord[] {
  // The number keeps the filter in reading order; the page leaves it out.
  const chapters = new Map(
    edition.chapters.map(({ slug, number, short }) => [slug, `${String(number).padStart(2, '0')} ${short}`]),
  );
  const record = (kind: RecordKind, url: string, where: Where, ...content: (string | null)[]): RelatedRecord => {
    const { chapter, passage, block } = where;
    const parts = content.filter((part) => part !== null && part !== '');
    if (parts.some((part) => part?.includes(OURS_END)))
      throw new Error(`${url}: “${OURS_END}” stands in “${parts.join('')}”; expected only between title and words`);
    return {
      url,
      content: [parts[0], parts.slice(1).join(' ')].filter(Boolean).join(OURS_END),
      // Lower case: Pagefind takes zh-CN for another language, and the page would load only zh-cn.
      language: 'zh-cn',
      filters: {
        chapter: [chapters.get(chapter) ?? ''],
        kind: [kind],
        place: [`${chapter}/#${passage === null ? `b${block}` : `p${passage}`}`],
      },
    };
  };
  const passages = edition.passages.map(({ number, chapter, text }) =>
    record('文字', `/${chapter}/#p${number}`, { chapter, passage: number, block: null }, text),
  );
  const events = eventRows(edition).map((row) => record('大事', `/timeline/#${row.id}`, row, row.title, row.printed));
  const statistics = statisticRows(edition).map((row) =>
    record('数字', `/data/#${row.id}`, row, row.label, row.printed, row.counts),
  );
  // A quotation has no place of its own in the pages: its words are looked up, and marked, in its chapter.
  const quotations = quotationRows(edition).map((row) => {
    const place = row.passage === null ? `b${row.block}` : `p${row.passage}`;
    const url = `/${row.chapter}/?q=${encodeURIComponent(row.said)}#${place}`;
    return record('引语', url, row, `${row.speakerName}的话`, row.said);
  });
  const names = nameRows(edition).map((row) =>
    record(NAME_KINDS[row.table], `/index/#${row.id}`, row, row.name, ...row.also),
  );
  const records = [...passages, ...events, ...statistics, ...quotations, ...names];
  const seen = new Set<string>();
  for (const { url } of records) {
    if (seen.has(url)) throw new Error(`two records of the related search lead to ${url}; expected one each`);
    seen.add(url);
  }
  return records;
}

/**
 * What the page's script knows of the index: a tag that changes with the records and with nothing else, under which a
 * browser or a service worker may keep it, and words that are surely in it.
 */
export function relatedDefine(edition: Edition): Record<string, string> {
  const tag = createHash('sha256')
    .update(JSON.stringify(relatedRecords(edition)))
    .digest('hex')
    .slice(0, 12);
  return {
    'import.meta.env.RELATED_TAG': JSON.stringify(tag),
    'import.meta.env.RELATED_PROBE': JSON.stringify(edition.passages[0]?.text.slice(0, 8) ?? ''),
  };
}
