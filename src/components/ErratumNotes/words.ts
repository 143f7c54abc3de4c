import type { Erratum } from '../../edition/model.ts';
import type { ErratumRecord } from '../../schemas/erratum.ts';

/** The plain words for what an erratum says of itself; the same everywhere. */
const certaintyWords: Record<Erratum['certainty'], string> = { certain: '确定', likely: '很可能', possible: '可能' };

/** The paper's fault may be its author's. */
const causeWords: Record<Erratum['cause'], string> = { machine: '机误', paper: '原报之误', open: '机误或原报之误未定' };

const confidenceWords: Record<NonNullable<Erratum['confidence']>, string> = {
  high: '高',
  medium: '中',
  low: '低',
};

const kindWords: Record<ErratumRecord['kinds'][number], string> = {
  internal: '上下文',
  glyph: '字形',
  external: '外部来源',
};

/** What a note says after its evidence: how sure it is and why. */
export const groundsOf = ({ certainty, cause, confidence, kinds }: Erratum): string =>
  [
    `原文有误：${certaintyWords[certainty]}（${causeWords[cause]}）`,
    ...(confidence ? [`拟改把握：${confidenceWords[confidence]}`] : []),
    `依据：${kinds.map((kind) => kindWords[kind]).join('、')}`,
  ].join('；');

/** The readings that spans show: one that returns is quoted once. */
export const readingsOf = <T extends { words: string }>(spans: readonly T[]): T[] => [
  ...new Map(spans.map((span) => [span.words, span])).values(),
];
