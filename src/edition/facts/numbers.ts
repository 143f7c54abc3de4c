import type { Statistic } from '../../schemas/statistic.ts';
import { numeralAt } from '../../text/numerals.ts';
import { type ErratumRange, overlaps, type Places, placeText, type TextRange } from '../../text/range.ts';
import { findWithin } from './locate.ts';
import type { Row } from './row.ts';

/**
 * Checks a statistic against its words: the printed number is there once and whole (D05), and gives the value
 * (D06), the unit (D07) and the hedges (D08) of the record. Gives the span of the printed number, or null.
 */
export function checkNumber(row: Row<Statistic>, words: TextRange, places: Places): TextRange | null {
  const { printed, value, unit, hedge, spelled } = row.value;
  const at = findWithin(words, printed, places);
  if (typeof at === 'number') {
    row.report(['printed'], 'D05', `“${printed}” stands ${at} times in the words: expected once`);
    return null;
  }
  const numeral = numeralAt(placeText(places, at.location), at.start, at.end);
  if (!numeral) {
    row.report(['printed'], 'D05', `“${printed}” is no whole number with its unit`);
    return null;
  }
  if ((spelled ?? false) === /[0-9]/.test(printed)) {
    row.report(
      ['printed'],
      'D05',
      `“${printed}”: \`spelled: true\` goes with a number in Chinese characters, and only with one`,
    );
  }
  if (value !== numeral.value) row.report(['value'], 'D06', `“${printed}” is ${numeral.value}, found ${value}`);
  if (unit !== numeral.unit)
    row.report(['unit'], 'D07', `“${printed}” has the unit “${numeral.unit}”, found “${unit}”`);
  const expected = [...numeral.hedge].sort().join('、');
  const found = [...hedge].sort().join('、');
  if (expected !== found) {
    row.report(['hedge'], 'D08', `“${printed}” stands with [${numeral.hedge.join(', ')}], found [${hedge.join(', ')}]`);
  }
  return at;
}

/** Checks that a number carries the erratum on it, and no other (D12; D11 for an unknown one). */
export function checkErratum(row: Row<Statistic>, at: TextRange, errata: readonly ErratumRange[]): void {
  const { flag, printed } = row.value;
  const over = new Set(errata.filter((erratum) => overlaps(erratum, at)).map(({ id }) => id));
  if (flag !== undefined && !errata.some(({ id }) => id === flag)) {
    row.report(['flag'], 'D11', `there is no erratum ${flag}`);
  } else if (flag !== undefined && !over.has(flag)) {
    row.report(['flag'], 'D12', `the erratum ${flag} does not stand on “${printed}”`);
  }
  for (const id of over) {
    if (id !== flag) row.report(['flag'], 'D12', `“${printed}” is under the erratum ${id}: expected \`flag: ${id}\``);
  }
}
