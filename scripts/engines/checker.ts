import { becomes } from './driver.ts';
import { faultsOf, type Scenario } from './scenario.ts';

/** A quotation of every kind, and what must be said of it. */
const DRAFT: readonly [quotation: string, verdict: string, place: string][] = [
  ['三名快递小哥也站上了敲钟席', 'verbatim', '20'],
  ['三名快递小哥，也站上了敲鐘席', 'equivalent', '20'],
  ['三名快递小哥都坐在了敲钟席', 'altered', '20'],
  ['云敲钟', 'corrected', '20'],
  ['月亮是绿色的奶酪做的呀', 'absent', ''],
];

/** A draft with five quotations, typed and judged on the device. */
export const checker: Scenario = async (driver, { origin }) => {
  await driver.resize(390, 800);
  await driver.goto(`${origin}/check/`);
  const faults: string[] = [];
  await becomes(driver, () => document.querySelector('[data-check] form:not([hidden])') !== null);
  await driver.type('textarea[name=quote]', `他说：${DRAFT.map(([quotation]) => `“${quotation}”`).join('，又说')}。`);
  await driver.click('[data-check] button[type=submit]');
  await becomes(driver, () => document.querySelector('[data-check-state=done]') !== null);
  const verdicts = await driver.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-verdict]')].map(({ dataset, textContent }) => ({
      verdict: dataset.verdict ?? '',
      place: dataset.passage ?? '',
      text: textContent ?? '',
    })),
  );
  if (verdicts.length !== DRAFT.length) faults.push(`${verdicts.length} verdicts on ${DRAFT.length} quotations`);
  DRAFT.forEach(([quotation, verdict, place], i) => {
    const given = verdicts[i];
    if (given?.verdict !== verdict || given.place !== place)
      faults.push(`“${quotation}” is judged ${given?.verdict} at “${given?.place}”, not ${verdict} at “${place}”`);
  });
  return [...faults, ...(await faultsOf(driver))];
};
