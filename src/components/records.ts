import type { Facts } from '../edition/facts/facts.ts';
import { sentenceNumber } from '../edition/locations.ts';
import type { Caption, Edition, Photograph } from '../edition/model.ts';
import type { PrintedDate } from '../schemas/date.ts';
import { parseLocation } from '../text/location.ts';
import type { TextRange } from '../text/range.ts';
import { locationName } from './locations.ts';

/** A record by its id. Throws where there is none: the checks have refused such a chapter already. */
export function factOf<T extends { id: string }>(records: readonly T[], id: string): T {
  const record = records.find((one) => one.id === id);
  if (!record) throw new Error(`no record has the id ${id}`);
  return record;
}

/** A caption with its photograph, where content/photographs/ has one. Throws where the block is no caption. */
export function captionFigure(
  { chapters, photographs }: Pick<Edition, 'chapters' | 'photographs'>,
  block: number,
): Caption & { photograph: Photograph | undefined } {
  const caption = chapters.flatMap(({ captions }) => captions).find((one) => one.block === block);
  if (!caption) throw new Error(`S${block} is no caption`);
  return { ...caption, photograph: photographs.find((one) => one.caption === block) };
}

/** `6.2`: the second sentence of passage 6; a title, an opening or a caption by its kind. */
export function sentenceName(edition: Edition, range: TextRange): string {
  const number = sentenceNumber(edition, range);
  return number === null ? locationName(edition, range.location) : `${parseLocation(range.location).number}.${number}`;
}

/** Whether a number is of the kind that somebody counted: not a word for a few, an age or a length of time. */
const isCounted = ({ spelled, unit, subject }: Facts['statistics'][number]): boolean =>
  !spelled && unit !== '岁' && subject !== '时间';

/** What the text says in place of who counted. */
const NOBODY = /^(据统计|数据显示)$/;

/**
 * Who counted a number and for when, or that the text does not say; empty where nobody would ask. `counter` is words of the
 * text.
 */
export function countedWords(one: Facts['statistics'][number]): { counter: string | undefined; unsaid: string } {
  const counter = one['counted-by'];
  if (counter === undefined && !isCounted(one)) return { counter, unsaid: '' };
  const missing = [
    ...(counter === undefined || NOBODY.test(counter) ? ['是谁统计的'] : []),
    ...(one.period ? [] : ['是什么时候的数']),
  ];
  return { counter, unsaid: missing.length > 0 ? `原文没有说${missing.join('，也没有说')}` : '' };
}

/** A date in full, in our words: 2020年6月29日, 2020年6月, 2020年上半年. Empty where the text does not let it be known. */
export function dateWords({ from, to, precision }: PrintedDate): string {
  if (!from) return '';
  const [year, month, day] = from.split('-').map(Number);
  if (precision === 'decade') return `${year}—${to?.slice(0, 4)}年`;
  if (precision === 'year') return `${year}年`;
  if (precision === 'half-year') return `${year}年${month === 1 ? '上' : '下'}半年`;
  if (precision === 'span') return `${year}年${month}月${day}日以后`;
  if (precision === 'month' || from !== to) return `${year}年${month}月${to ? '' : '起'}`;
  return `${year}年${month}月${day}日`;
}

/** A year, a month or a day in our words: 2021年, 2024年6月, 2023年6月30日. */
export const partialDateWords = (date: string): string =>
  date
    .split('-')
    .map((part, i) => `${Number(part)}${'年月日'[i]}`)
    .join('');
