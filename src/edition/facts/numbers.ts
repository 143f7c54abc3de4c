import type { Statistic } from '../../schemas/statistic.ts';
import { numeralAt } from '../../text/numerals.ts';
import type { ErratumRange, Places, TextRange } from '../../text/range.ts';
import { findWithin } from './locate.ts';
import type { Report, Row } from './row.ts';

/**
 * Checks a statistic against its words: the printed number stands there once and whole (D05), and gives the value
 * (D06), the unit (D07) and the hedges (D08) of the record. Gives the span of the printed number, or null.
 */
export function checkNumber(row: Row<Statistic>, words: TextRange, places: Places, report: Report): TextRange | null {
  const { printed, value, unit, hedge, spelled } = row.value;
  const at = findWithin(words, printed, places);
  if (typeof at === 'number') {
    report(row, ['printed'], 'D05', `“${printed}” stands ${at} times in the words: expected once`);
    return null;
  }
  const numeral = numeralAt(places.get(at.location) ?? '', at.start, at.end);
  if (!numeral) {
    report(row, ['printed'], 'D05', `“${printed}” is no whole number with its unit`);
    return null;
  }
  if ((spelled ?? false) === /[0-9]/.test(printed)) {
    report(
      row,
      ['printed'],
      'D05',
      `“${printed}”: \`spelled: true\` goes with a number in Chinese characters, and only with one`,
    );
  }
  if (value !== numeral.value) report(row, ['value'], 'D06', `“${printed}” is ${numeral.value}, found ${value}`);
  if (unit !== numeral.unit)
    report(row, ['unit'], 'D07', `“${printed}” has the unit “${numeral.unit}”, found “${unit}”`);
  const expected = [...numeral.hedge].sort().join('、');
  const found = [...hedge].sort().join('、');
  if (expected !== found) {
    report(
      row,
      ['hedge'],
      'D08',
      `“${printed}” stands with [${numeral.hedge.join(', ')}], found [${hedge.join(', ')}]`,
    );
  }
  return at;
}

/** Checks that a number carries the erratum that stands on it, and no other (D12; D11 for an unknown one). */
export function checkErratum(
  row: Row<Statistic>,
  at: TextRange,
  errata: readonly ErratumRange[],
  report: Report,
): void {
  const { flag, printed } = row.value;
  const over = new Set(
    errata
      .filter(({ location, start, end }) => location === at.location && start < at.end && at.start < end)
      .map(({ id }) => id),
  );
  if (flag !== undefined && !errata.some(({ id }) => id === flag)) {
    report(row, ['flag'], 'D11', `there is no erratum ${flag}`);
  } else if (flag !== undefined && !over.has(flag)) {
    report(row, ['flag'], 'D12', `the erratum ${flag} does not stand on “${printed}”`);
  }
  for (const id of over) {
    if (id !== flag) report(row, ['flag'], 'D12', `“${printed}” is under the erratum ${id}: expected \`flag: ${id}\``);
  }
}
