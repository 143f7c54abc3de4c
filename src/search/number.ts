/**
 * A number as it must not be cut: digits with points and thousands marks inside, a percent sign, and the multipliers
 * that follow (8.4亿, 4300余万, 100%); or two and more Chinese numerals in a row (十九, of which 九 is no quotation).
 */
const WHOLE = /\d+(?:[.,]\d+)*(?:\s?[%‰])?(?:[余多]?[十百千万亿]+)*|[〇零一二三四五六七八九十百千万亿]{2,}/gu;

// No expression here looks behind: Safari below 16.4 would not even load the file (src/build/oldest-engines.ts).

/** After a digit or a Latin letter a dash or ~ is no sign (2020-2022, COVID-19). */
const NO_SIGN_AFTER = /[\p{Script=Latin}\p{N}]$/u;
/**
 * Digits as they are read, with a percent sign after, or what is left of them, and before them what must not come before a number that
 * is printed without it: a sign, a comparison, a currency; a dash or ~, the group, may be one. A > with a blank is how a letter quotes.
 */
const READ =
  /(?:([-\u2010\u2012\u2013\u2212]|[~≈∼\u301c]\s?)|[±∓+×÷=≠≤≥≦≧≮≯]\s?|[<>]=?|\p{Sc}\s?)?\d+(?:\.\d+)*(?:\s?[%‰])?|[%‰]/gu;
/** A number in groups of three, and what is before it: neither a digit nor a point. */
const GROUPED = /(^|[^\d.])(\d{1,3}(?:[, \u2009\u202f]\d{3}(?!\d))+)/gu;

/**
 * The numbers written in digits, in order, in one spelling: width, thousands marks and blanks before % do not count.
 * Folding cannot tell 1/2 from 12, nor 2020—2022 from 20202022: this can.
 */
export function numbersIn(text: string): string[] {
  if (!/[\p{N}%％‰]/u.test(text)) return [];
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(GROUPED, (_, before: string, number: string) => before + number.replace(/\D/gu, ''));
  return [...plain.matchAll(READ)].map(({ 0: number, 1: sign = '', index }) => {
    const isNone = sign !== '' && NO_SIGN_AFTER.test(plain.slice(Math.max(0, index - 2), index));
    return number.slice(isNone ? sign.length : 0).replace(/\s/gu, '');
  });
}

/** Where the whole numbers of a text are, as [start, end). */
export function wholeNumbers(text: string): [start: number, end: number][] {
  return [...text.matchAll(WHOLE)].map((match) => [match.index, match.index + match[0].length]);
}

/** Widens [start, end) so that no number is cut at either end; the same where none is. */
export function widenToNumbers(
  numbers: readonly (readonly [start: number, end: number])[],
  start: number,
  end: number,
): [start: number, end: number] {
  const cut = (at: number) => numbers.find(([from, to]) => from < at && at < to);
  return [cut(start)?.[0] ?? start, cut(end)?.[1] ?? end];
}
