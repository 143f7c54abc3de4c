import { z } from 'zod';
import { precisions } from '../text/printed-date.ts';
import { event } from './event.ts';
import { provenance } from './provenance.ts';
import { quotation } from './quotation.ts';
import { publishedState } from './record-state.ts';
import { statistic } from './statistic.ts';

// The published form of the facts: flat, so that a CSV has the same columns, and every column always there.

/** Where a row was read. */
const where = {
  /** slug of the chapter, e.g. housing */
  chapter: z.string().describe('章（网址用名）'),
  /** passage number, the address /p/N/; null for a title or caption */
  passage: z.int().min(1).nullable().describe('段号，即网址 /p/N/ 的 N；题目、开头或图说为 null'),
  /** source block of a title or caption, else null */
  block: z.int().min(1).nullable().describe('题目、开头或图说的原文块号；有段号的为 null'),
  /** permanent id of the sentence, e.g. p18s2; null for a title or caption */
  sentence: z.string().nullable().describe('句子的永久编号，如 p18s2'),
  words: provenance.words,
  /** ids in the `witnesses` of edition.json */
  witnesses: z.array(z.string()).describe('原文以外的依据：edition.json 的 witnesses 里的编号'),
  /** null for a record that holds; a CSV has only those, and no column for it */
  state: publishedState,
};

/** A row of /data/events.json and .csv. */
export const eventRow = z
  .strictObject({
    id: event.shape.id,
    title: event.shape.title,
    /** the date as printed */
    printed: z.string().describe('原文所印的时间'),
    from: z.iso.date().describe('第一天（ISO 8601）'),
    to: z.iso.date().nullable().describe('最后一天（ISO 8601）；没有终日为 null'),
    precision: z.enum(precisions).describe('精度'),
    ground: z.string().nullable().describe('相对日期如此推定的理由'),
    note: z.string().nullable().describe('本版说明'),
    ...where,
  })
  .describe('大事');
export type EventRow = z.output<typeof eventRow>;

/** A row of /data/statistics.json and .csv. */
export const statisticRow = z
  .strictObject({
    id: statistic.shape.id,
    label: statistic.shape.label,
    subject: statistic.shape.subject,
    printed: statistic.shape.printed,
    value: statistic.shape.value,
    unit: statistic.shape.unit,
    hedge: statistic.shape.hedge,
    counts: statistic.shape.counts,
    /** the period as printed, and as resolved */
    period: z.string().nullable().describe('所属时间，照原文'),
    periodFrom: z.iso.date().nullable().describe('所属时间的第一天（ISO 8601）'),
    periodTo: z.iso.date().nullable().describe('所属时间的最后一天（ISO 8601）'),
    periodPrecision: z.enum(precisions).nullable().describe('所属时间的精度'),
    periodGround: z.string().nullable().describe('所属时间如此推定的理由'),
    /** who counted it, in the text's words; null where it does not say */
    countedBy: z.string().nullable().describe('谁统计、谁宣布的，照原文；原文没有说的为 null'),
    spelled: z.boolean().describe('原文以汉字书写'),
    /** never left out: a doubtful number carries its erratum wherever it goes */
    flag: z.string().nullable().describe('压在这个数上的校注编号；有编号的数不可当作确数引用'),
    note: z.string().nullable().describe('本版说明'),
    ...where,
  })
  .describe('数据');
export type StatisticRow = z.output<typeof statisticRow>;

/** A row of /data/quotations.json and .csv. */
export const quotationRow = z
  .strictObject({
    id: quotation.shape.id,
    kind: quotation.shape.kind,
    /** id of the speaker's record, null where the text only names it */
    speaker: z.string().nullable().describe('说话者的条目编号'),
    speakerName: z.string().describe('说话者，照原文'),
    said: quotation.shape.said,
    occasion: z.string().nullable().describe('说于何时何处，照原文'),
    event: z.string().nullable().describe('说这话的大事编号'),
    note: z.string().nullable().describe('本版说明'),
    ...where,
  })
  .describe('引语');
export type QuotationRow = z.output<typeof quotationRow>;

/** An entry of /data/index.json. */
export const nameRow = z
  .strictObject({
    id: z.string().describe('永久编号'),
    table: z
      .enum(['people', 'places', 'organisations', 'documents', 'mechanisms', 'works'])
      .describe('人物、地点、机构、文件、机制、作品'),
    name: z.string().describe('名称，照原文'),
    also: z.array(z.string()).describe('原文中的其他写法'),
    kind: z.string().nullable().describe('类别'),
    note: z.string().nullable().describe('本版说明'),
    ...where,
    mentions: z
      .array(
        z.strictObject({
          /** p12 a passage, b17 another block */
          place: z.string().describe('段或块，如 p12、b17'),
          start: z.int().min(0).describe('起始字符（UTF-16，从 0 起）'),
          end: z.int().min(1).describe('终止字符（不含）'),
          words: z.string().describe('此处所印'),
        }),
      )
      .describe('提到的每一处'),
  })
  .describe('索引条目');
export type NameRow = z.output<typeof nameRow>;
