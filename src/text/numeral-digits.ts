/**
 * The number written `whole.fraction` times ten to the power, exact: shiftDecimal('14', '2', 4) is 142000.
 * The point is moved in the text, because 14.2 × 10000 in floating point need not be the number printed.
 */
export function shiftDecimal(whole: string, fraction: string, power: number): number {
  const digits = fraction.padEnd(power, '0');
  return Number(`${whole}${digits.slice(0, power)}.${digits.slice(power)}0`);
}

/** The value of a digit is its index; 〇 and 两 are other ways to write 零 and 二. */
const DIGITS = '零一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/**
 * A whole number in Chinese characters: 三 3, 十二 12, 一百零五 105, 百万 1000000.
 * Null for what is none: two digits side by side (三四), powers out of order, 零 alone between nothing.
 */
export function spelledInteger(characters: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let power = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const value = DIGITS.indexOf(character === '两' ? '二' : character === '〇' ? '零' : character);
    const small = SMALL[character];
    const large = LARGE[character];
    if (value >= 0) {
      if (digit !== null && (digit !== 0 || value === 0)) return null;
      digit = value;
    } else if (small !== undefined) {
      if (small >= power || digit === 0) return null;
      // 十二 and 百万 leave out the 一 before their power.
      section += (digit ?? 1) * small;
      digit = null;
      power = small;
    } else if (large !== undefined) {
      const sum = section + (digit ?? 0);
      total = sum === 0 ? total * large : total + sum * large;
      if (total === 0) return null;
      section = 0;
      digit = null;
      power = Number.POSITIVE_INFINITY;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
