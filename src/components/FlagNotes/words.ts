import type { FlagRecord } from '../../schemas/flag.ts';

/** The plain words for what a flag says of itself; the same everywhere. */
export const faultWords: Record<FlagRecord['fault'], string> = { certain: '确定', likely: '很可能', possible: '可能' };

export const surenessWords: Record<NonNullable<FlagRecord['sureness']>, string> = {
  high: '高',
  medium: '中',
  low: '低',
};

export const kindWords: Record<FlagRecord['kinds'][number], string> = {
  internal: '上下文',
  glyph: '字形',
  external: '外部来源',
};
