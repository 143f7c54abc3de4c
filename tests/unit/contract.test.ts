import { expect, test } from 'vitest';
import { reservedVerdicts, values } from '../../scripts/support/contract.ts';
import { VERDICTS } from '../../src/quotation/summary.ts';
import { RANK } from '../../src/search/match.ts';

test('the labels of hits are those of the contract, best first', () => {
  expect(RANK).toEqual(values('data-hit'));
});

test('the verdicts are those of the contract but for the reserved', () => {
  const reserved = reservedVerdicts();
  expect(reserved).not.toEqual([]);
  expect(VERDICTS.map(([name]) => name)).toEqual(values('data-verdict').filter((name) => !reserved.includes(name)));
});
