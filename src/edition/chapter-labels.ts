import type { Chapter } from './model.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 第三章. A chapter beyond the tenth is written in Arabic digits. */
export const chapterOrdinal = ({ number }: Pick<Chapter, 'number'>): string => `第${DIGITS[number] ?? number}章`;

/** 段8—14, or 段1 for a single passage. */
export function passageRange({ passages }: Pick<Chapter, 'passages'>): string {
  const first = passages[0]?.number;
  const last = passages.at(-1)?.number;
  return first === last ? `段${first}` : `段${first}—${last}`;
}

/** Characters that an adult reads in a minute on a phone; on the slow side, for old eyes. */
const CHARACTERS_A_MINUTE = 350;

export const readingMinutes = ({ passages }: Pick<Chapter, 'passages'>): number =>
  Math.max(1, Math.round(passages.reduce((sum, { text }) => sum + text.length, 0) / CHARACTERS_A_MINUTE));
