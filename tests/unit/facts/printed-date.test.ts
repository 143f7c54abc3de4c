import { expect, test } from 'vitest';
import { type FixedPoints, isRealDay, resolvePrinted } from '../../../src/text/printed-date.ts';

const points: FixedPoints = {
  now: { from: '2020-11-01', to: '2020-11-30' },
  festivals: new Map([
    ['春节', { from: '2020-01-25', to: '2020-01-25' }],
    ['疫情爆发之初', { from: '2020-01-01', to: '2020-12-31' }],
  ]),
};

test.each<[string, string, string, string]>([
  ['2019年11月2日', '2019-11-02', '2019-11-02', 'day'],
  ['2019年12月', '2019-12-01', '2019-12-31', 'month'],
  ['2020年', '2020-01-01', '2020-12-31', 'year'],
  ['2022年', '2022-01-01', '2022-12-31', 'year'],
  ['今年', '2020-01-01', '2020-12-31', 'year'],
  ['今年6月', '2020-06-01', '2020-06-30', 'month'],
  ['6月29日', '2020-06-29', '2020-06-29', 'day'],
  ['2月', '2020-02-01', '2020-02-29', 'month'],
  ['明年', '2021-01-01', '2021-12-31', 'year'],
  ['去年12月', '2019-12-01', '2019-12-31', 'month'],
  ['今年上半年', '2020-01-01', '2020-06-30', 'half-year'],
  ['2019年下半年', '2019-07-01', '2019-12-31', 'half-year'],
  ['截至3月底', '2020-03-31', '2020-03-31', 'as-of'],
  ['截至5月9日', '2020-05-09', '2020-05-09', 'as-of'],
  ['目前', '2020-11-01', '2020-11-30', 'as-of'],
  ['上世纪90年代', '1990-01-01', '1999-12-31', 'decade'],
  ['3月起', '2020-03-01', '', 'month'],
  ['今年以来', '2020-01-01', '2020-11-30', 'span'],
  ['春节后', '2020-01-25', '', 'span'],
  ['疫情爆发之初', '2020-01-01', '2020-12-31', 'year'],
])('%s', (printed, from, to, precision) => {
  const resolved = resolvePrinted(printed, points);
  expect([resolved?.from, resolved?.to ?? '', resolved?.precision]).toEqual([from, to, precision]);
});

test.each(['疫情期间', '原来每年', '2月30日', '13月', '0月', '2019年2月29日', '2019', '国庆后', '今年6月起草'])(
  '“%s” gives no date',
  (printed) => {
    expect(resolvePrinted(printed, points)).toBeNull();
  },
);

test('a day must be in the calendar', () => {
  expect(['2020-02-29', '2020-02-30', '2019-02-29', '2020-13-01'].map(isRealDay)).toEqual([true, false, false, false]);
});
