import { expect, test } from 'vitest';
import { values } from '../../scripts/support/contract.ts';
import { VERDICTS } from '../../src/quotation/summary.ts';
import { RANK } from '../../src/search/match.ts';

test('the labels of hits are those of the contract, best first', () => {
  expect(RANK).toEqual(values('data-hit'));
});

test('the verdicts are those of the contract', () => {
  const notCounted = ['own', 'unchecked'];
  expect([...VERDICTS.map(([name]) => name), ...notCounted]).toEqual(values('data-verdict'));
});
