import type { Flag } from '../../edition/errata.ts';
import type { FlagRecord } from '../../schemas/erratum.ts';

/** The plain words for what a flag says of itself; the same everywhere. */
const faultWords: Record<FlagRecord['fault'], string> = { certain: '确定', likely: '很可能', possible: '可能' };

const surenessWords: Record<NonNullable<FlagRecord['sureness']>, string> = {
  high: '高',
  medium: '中',
  low: '低',
};

const kindWords: Record<FlagRecord['kinds'][number], string> = {
  internal: '上下文',
  glyph: '字形',
  external: '外部来源',
};

/** What a note says after its evidence: the witnesses, if any, and how sure it is and why. */
export const noteWords = ({
  fault,
  sureness,
  kinds,
  witnesses = [],
}: Flag): { grounds: string; witnesses: string } => ({
  grounds: [
    `原文有误：${faultWords[fault]}`,
    ...(sureness ? [`拟改把握：${surenessWords[sureness]}`] : []),
    `依据：${kinds.map((kind) => kindWords[kind]).join('、')}`,
  ].join('；'),
  witnesses: witnesses.map(({ name, date, says }) => `${name} ${date}${says ? `：${says}` : ''}`).join('；'),
});

/** The readings that spans show: one that returns is quoted once. */
export const readingsOf = <T extends { words: string }>(spans: readonly T[]): T[] => [
  ...new Map(spans.map((span) => [span.words, span])).values(),
];
