import { defined } from './defined.ts';
import { CLAUSE_HEDGES, type Hedge, touchingHedges } from './hedges.ts';
import { shiftDecimal, spelledInteger } from './numeral-digits.ts';

/** A printed number read: 约238.5万只 is { value: 2385000, unit: '只', hedge: ['约'] }. */
export interface Numeral {
  value: number;
  /** what follows the number, as printed: 户, 家(次), %; '' when nothing does */
  unit: string;
  /** hedges in the order printed */
  hedge: Hedge[];
}

const SPELLED = '[零〇一二两三四五六七八九十百千万亿]+';
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 };
/** 60余万名 has its hedge before the power, 6962万余元 after it. */
const ARABIC = /^(\d+)(?:\.(\d+))?([余多])?(万亿|[百千万亿])?([余多])?(.*)$/u;
/** 三十余万名: a power after the hedge; without a hedge 万 and 亿 belong to the characters themselves. */
const CHINESE = new RegExp(`^(${SPELLED})([余多])?(万亿|[万亿])?(.*)$`, 'u');

/** A clause reaches back to a mark of punctuation or to the number before. */
const CLAUSE = /[^，。；：、！？“”‘’「」《》（）()—…0-9]*$/u;

/** The bare number with what is inside it: 60余万名. Null when it does not begin with a number. */
function bare(printed: string): Numeral | null {
  const arabic = ARABIC.exec(printed);
  if (arabic) {
    const [, whole = '', fraction = '', inner, power, outer, unit = ''] = arabic;
    const hedge = [inner, outer].filter((mark): mark is '余' | '多' => mark === '余' || mark === '多');
    return {
      value: shiftDecimal(whole, fraction, power === undefined ? 0 : defined(POWERS[power], 'a power of ten')),
      unit,
      hedge,
    };
  }
  const [, characters, inner, power, unit = ''] = CHINESE.exec(printed) ?? [];
  const integer = characters === undefined ? null : spelledInteger(characters);
  if (integer === null) return null;
  const value = integer * 10 ** (power === undefined ? 0 : defined(POWERS[power], 'a power of ten'));
  return { value, unit, hedge: inner === '余' || inner === '多' ? [inner] : [] };
}

/**
 * Reads one number as printed, with any hedges that touch it: 14.2万户, 60余万名, 近5.6万家(次), 5000户左右, 十条.
 * Exact: 14.2万 is 142000, not a neighbour of it. Gives null for what is no number with at most a unit after it.
 */
export function parseNumeral(printed: string): Numeral | null {
  const start = printed.search(/[0-9零〇一二两三四五六七八九十百千万亿]/u);
  if (start < 0) return null;
  const { hedge, rest } = touchingHedges(printed.slice(0, start));
  // What is left before the number is prose, and prose is no part of a printed number.
  if (rest !== '') return null;
  const trailing: Hedge[] = printed.endsWith('左右') ? ['左右'] : [];
  const numeral = bare(trailing.length ? printed.slice(start, -2) : printed.slice(start));
  if (!numeral || /[0-9]/.test(numeral.unit)) return null;
  return { ...numeral, hedge: [...hedge, ...numeral.hedge, ...trailing] };
}

/**
 * Reads the number that `text` prints from `start` to `end`, with every hedge its clause puts on it, touching or not.
 * Null when these characters are no number, or are cut out of a longer one (5000户 of 15000户, 三季 of 第三季).
 */
export function numeralAt(text: string, start: number, end: number): Numeral | null {
  const numeral = parseNumeral(text.slice(start, end));
  if (!numeral) return null;
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/[0-9.第零〇一二两三四五六七八九十百千]$/u.test(before) || /^(\.?[0-9]|[余多万亿])/u.test(after)) return null;
  const { hedge, rest } = touchingHedges(before);
  const clause = CLAUSE.exec(rest)?.[0] ?? '';
  const loose = CLAUSE_HEDGES.filter((word) => clause.includes(word));
  const trailing: Hedge[] = after.startsWith('左右') ? ['左右'] : [];
  return { ...numeral, hedge: [...loose, ...hedge, ...numeral.hedge, ...trailing] };
}
