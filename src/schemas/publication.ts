import { z } from 'zod';
import { flagSchema } from './erratum.ts';
import { publishedState } from './record-state.ts';
import { eventRow, nameRow, quotationRow, statisticRow } from './row.ts';
import { citedWitness, witnessSchema } from './witness.ts';
import { day } from './words.ts';

const head = {
  /** the schema of this file, from the folder /data/ */
  $schema: z.string().describe('本文件的 JSON Schema'),
  version: z.string().describe('本版版本'),
  date: day.describe('本版日期'),
};

const table = <T extends z.ZodType>(row: T) => z.strictObject({ ...head, rows: z.array(row).describe('各条') });

const range = {
  start: z.int().min(0).describe('起始字符（UTF-16，从 0 起）'),
  end: z.int().min(0).describe('终止字符（不含）'),
};

const flagShape = flagSchema.shape;
const { url: _url, seen: _seen, readings: _readings, ...witnessShape } = witnessSchema.shape;

/** /edition.json: the whole text and the errata on it, as `flags`. */
const editionDocument = z
  .strictObject({
    ...head,
    name: z.string().describe('本版名称'),
    printed: z
      .strictObject({
        witness: z.string().describe('刊有本文的出处：witnesses 里的编号'),
        note: z.string().describe('校到哪里，还不知道什么'),
      })
      .nullable()
      .describe('本文刊在哪里；不知道的为 null'),
    source: z.strictObject({
      sha256: z.string().describe('所据文字的 SHA-256'),
      characters: z.int().describe('字数（Unicode 码位）'),
      blocks: z.int().describe('块数'),
    }),
    chapters: z.array(
      z.strictObject({
        number: z.int(),
        slug: z.string().describe('网址用名'),
        short: z.string().describe('章名（本版用语）'),
        titleFrom: z.enum(['source', 'edition']).describe('题目据原文，或本版所拟'),
        title: z.array(z.strictObject({ block: z.int().nullable().describe('原文块号'), text: z.string() })),
        earlierTitles: z
          .array(
            z.strictObject({
              until: z.string().describe('到哪一版为止，含该版'),
              blocks: z.array(z.int()).describe('原文块号'),
            }),
          )
          .describe('以前各版放在本章的原文题目'),
        opening: z
          .array(z.strictObject({ block: z.int().describe('原文块号'), text: z.string() }))
          .describe('题目和第一段之间、没有段号的正文'),
        captions: z.array(z.strictObject({ block: z.int().describe('原文块号'), text: z.string() })),
        passages: z.array(z.int()).describe('段号'),
      }),
    ),
    passages: z.array(
      z.strictObject({
        number: z.int().min(1).describe('段号，即网址 /p/N/ 的 N'),
        chapter: z.string(),
        blocks: z.array(z.int()).describe('原文块号'),
        text: z.string().describe('原文，一字不差'),
        sentences: z.array(z.strictObject({ id: z.string().describe('永久编号'), ...range, text: z.string() })),
      }),
    ),
    flags: z.array(
      z.strictObject({
        id: flagShape.id,
        spans: z.array(
          z.strictObject({ place: z.string().describe('段或块，如 p12、b17'), ...range, words: z.string() }),
        ),
        proposals: flagShape.proposals,
        kinds: flagShape.kinds,
        fault: flagShape.fault,
        cause: flagShape.cause.unwrap().describe('误在哪里：machine 机误，paper 原报之误，open 未定'),
        sureness: flagShape.sureness.unwrap().nullable(),
        evidence: z.string().describe('理由'),
        witnesses: z.array(citedWitness).describe('外部来源：witnesses 里的编号，和那里说的'),
        state: publishedState,
      }),
    ),
    variants: z
      .array(
        z.strictObject({
          id: z.string().describe('永久编号'),
          place: z.string().describe('段或块，如 p12、b17'),
          ...range,
          words: z.string().describe('所据文字'),
          reads: z.string().describe('另本所印；那里没有为空'),
          witness: z.string().describe('另本：witnesses 里的编号'),
        }),
      )
      .describe('另本异文，不是拟改'),
    witnesses: z
      .array(
        z.strictObject({
          ...witnessShape,
          url: z.url().nullable().describe('网址；没有可查的为 null'),
          seen: day.describe('哪一天看的'),
        }),
      )
      .describe('本版所引的出处'),
  })
  .describe('本版全文与校注');

/** Every file of data that is published, by the name of its schema: /data/schemas/events.json. */
export const PUBLICATIONS = {
  edition: editionDocument,
  events: table(eventRow),
  statistics: table(statisticRow),
  quotations: table(quotationRow),
  index: table(nameRow),
} as const;

export type PublicationName = keyof typeof PUBLICATIONS;
