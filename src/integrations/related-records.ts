import { createHash } from 'node:crypto';
import type { Edition } from '../edition/edition.ts';
import { eventRows, nameRows, quotationRows, statisticRows } from '../edition/publication/rows.ts';
import type { EventRow, NameRow } from '../schemas/row.ts';
import { OURS_END, type RecordKind } from '../search/record-kind.ts';

/** One record as Pagefind takes it. `url` is without Astro's base, which the page adds. */
export interface RelatedRecord {
  url: string;
  content: string;
  language: string;
  /** `place`: `governance/#p33s2`, where the words stand, without base; searched as one word, which nobody types. */
  meta: { title: string; place: string; label: string };
  filters: { chapter: [string]; kind: [RecordKind] };
}

type Where = Pick<EventRow, 'chapter' | 'passage' | 'block' | 'sentence' | 'words'>;

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
  const record = (
    kind: RecordKind,
    url: string,
    where: Where,
    title: string,
    ours: readonly (string | null)[] = [],
  ) => {
    const { chapter, passage, block, sentence, words } = where;
    if (words.includes(OURS_END)) throw new Error(`${url}: the words hold “${OURS_END}”, which parts ours from theirs`);
    const own = ours.filter(Boolean).join(' ');
    return {
      url,
      content: own ? `${own}${OURS_END}${words}` : words,
      // Lower case: Pagefind takes zh-CN for another language, and the page would load only zh-cn.
      language: 'zh-cn',
      meta: {
        title,
        place: `${chapter}/#${sentence ?? (passage === null ? `b${block}` : `p${passage}`)}`,
        label: passage === null ? '题目或图说' : `第${passage}段`,
      },
      filters: { chapter: [chapters.get(chapter) ?? ''], kind: [kind] },
    } satisfies RelatedRecord;
  };
  const passages = edition.passages.map(({ number, chapter, text }) => {
    const where = { chapter, passage: number, block: null, sentence: null, words: text };
    return record('文字', `/${chapter}/#p${number}`, where, `第${number}段`);
  });
  const events = eventRows(edition).map((row) =>
    record('事件', `/timeline/#${row.id}`, row, row.title, [row.title, row.printed, row.note]),
  );
  const statistics = statisticRows(edition).map((row) =>
    record('数字', `/data/#${row.id}`, row, row.label, [row.label, row.printed, row.counts, row.note]),
  );
  // A quotation has no place of its own in the pages: its words are looked up, and marked, in its chapter.
  const quotations = quotationRows(edition).map((row) => {
    const url = `/${row.chapter}/?q=${encodeURIComponent(row.said)}#${row.passage === null ? `b${row.block}` : `p${row.passage}`}`;
    return record('引语', url, row, `${row.speakerName}的话`, [`${row.speakerName}的话`, row.occasion, row.note]);
  });
  const names = nameRows(edition).map((row) =>
    record(NAME_KINDS[row.table], `/index/#${row.id}`, row, row.name, [row.name, ...row.also, row.kind, row.note]),
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
