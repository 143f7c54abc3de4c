import { Converter } from 'opencc-js';
import { type Query, queries } from '../../tests/support/queries.ts';
import { becomes, type Driver } from './driver.ts';
import { faultsOf, type Scenario } from './scenario.ts';

const FIELD = '[data-search] input[name=q]';

/** Two of each kind of the bench's queries, short ones and long, absent ones among them. */
function sample(places: Parameters<typeof queries>[0]): Query[] {
  const kinds = Map.groupBy(queries(places, 20260711, Converter({ from: 'cn', to: 'tw' })), ({ kind }) => kind);
  return [...kinds.values()].flatMap((all) => [all[0], all.at(-1)]).filter((one) => one !== undefined);
}

/** Runs in the page: what it says of a query once it has answered; the places of the hits that hold it whole, two where
 * it runs over a break. */
function readAnswer() {
  const box = document.querySelector<HTMLElement>('[data-search-state]');
  return {
    state: box?.dataset.searchState ?? '',
    words: box?.querySelector('.outcome')?.textContent ?? '',
    places: [...(box?.querySelectorAll<HTMLElement>('[data-hit]:not([data-hit=near]) [data-quotes]') ?? [])].map(
      ({ dataset: { quotes = '' } }) => (quotes.startsWith('b') ? quotes : `p${quotes}`),
    ),
  };
}

const answered = (driver: Driver): Promise<boolean> =>
  becomes(driver, () => document.querySelector('[data-search-state]:not([data-search-state=loading])') !== null);

async function ask(driver: Driver, query: string): Promise<ReturnType<typeof readAnswer>> {
  await driver.evaluate(
    (selector, text) => {
      const field = document.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    },
    FIELD,
    query,
  );
  await answered(driver);
  return driver.evaluate(readAnswer);
}

/** Words typed and pasted: found in every place that has them, not found where no place has; the first hit opened. */
export const search: Scenario = async (driver, { origin, corpus }) => {
  await driver.resize(390, 800);
  await driver.goto(`${origin}/search/`);
  const faults: string[] = [];
  for (const { text, mode, spans } of sample(corpus.places)) {
    const { state, words, places } = await ask(driver, text);
    const missing = spans.filter(([place]) => !places.includes(place));
    if (state !== 'done') faults.push(`“${text}” is ${state}`);
    else if (mode === 'none' && (places.length > 0 || !words.includes('本版所据文字中没有这句话')))
      faults.push(`“${text}”, which is nowhere, is answered: ${words}`);
    else if (missing.length > 0) faults.push(`“${text}” is not found in ${missing.map(([place]) => place)}`);
  }
  await ask(driver, '');
  await driver.type(FIELD, '三名快递小哥');
  if (!(await becomes(driver, () => document.querySelector('[data-hit][data-passage="20"] mark') !== null)))
    faults.push('typed words are not found');
  faults.push(...(await faultsOf(driver)));
  await driver.click('[data-hit] a');
  if (!(await becomes(driver, () => location.hash === '#p20' && document.querySelector('.highlight-notice') !== null)))
    faults.push('the first hit does not lead to its marked words');
  return [...faults, ...(await faultsOf(driver))];
};
