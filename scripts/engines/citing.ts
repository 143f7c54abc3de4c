import { becomes, type Driver } from './driver.ts';
import { faultsOf, type Scenario } from './scenario.ts';

const STRETCH = [40, 150] as const;

/** Runs in the page: selects a range of passage 10 as a reader does. */
function select(from: number, to: number): void {
  const point = (units: number): [Node, number] => {
    const walker = document.createTreeWalker(document.querySelector('#p10') as Element, NodeFilter.SHOW_TEXT);
    let left = units;
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (left <= text.length) return [text, left];
      left -= text.length;
    }
    throw new Error(`#p10 has no unit ${units}`);
  };
  document.querySelector('#p10')?.scrollIntoView({ block: 'center', behavior: 'instant' });
  getSelection()?.setBaseAndExtent(...point(from), ...point(to));
}

/** Runs in the page: leaves it no clipboard, so that what would be copied is shown. */
function forbidClipboard(): void {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  document.execCommand = () => false;
}

const proof = async (driver: Driver, url: string): Promise<{ verdict: string; marked: string; text: string }> => {
  await driver.goto(url);
  await becomes(driver, () => Boolean(document.querySelector('[data-proof]')?.getAttribute('data-proof')));
  return driver.evaluate(() => {
    const ranges =
      'highlights' in CSS ? [...((CSS.highlights.get('quoted') as Iterable<Range> | undefined) ?? [])] : [];
    const marks = [...document.querySelectorAll('[data-passage-text] mark')].map(({ textContent }) => textContent);
    return {
      verdict: document.querySelector('[data-proof]')?.getAttribute('data-proof') ?? '',
      marked: [...ranges.map(String), ...marks].join(''),
      text: document.querySelector('[data-passage-text]')?.textContent ?? '',
    };
  });
};

/** Selects words, takes their link from the bar and opens it: it proves them; with one number changed it does not. */
export const citing: Scenario = async (driver, { origin, textOf }) => {
  await driver.resize(1280, 800);
  await driver.goto(`${origin}/riverside/`);
  const faults: string[] = [];
  const words = textOf('10').slice(...STRETCH);
  await driver.evaluate(select, ...STRETCH);
  if (!(await becomes(driver, () => document.querySelector('.citing button') !== null)))
    return ['no bar on a selection'];
  const apart = await driver.evaluate(() => {
    const selected = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const bar = document.querySelector('.citing')?.getBoundingClientRect();
    return selected && bar && (bar.top >= selected.bottom || bar.bottom <= selected.top);
  });
  if (!apart) faults.push('the bar lies on the words');
  await driver.evaluate(forbidClipboard);
  await driver.click('.citing button');
  await becomes(driver, () => document.querySelector('.citing textarea') !== null);
  const link = await driver.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('.citing textarea')?.value ?? '',
  );
  faults.push(...(await faultsOf(driver)));
  const { pathname, search } = new URL(link || '/', origin);
  const proven = await proof(driver, origin + pathname + search);
  if (proven.verdict !== 'proven' || proven.marked !== words)
    faults.push(`${pathname}${search} is “${proven.verdict}” and marks “${proven.marked}”`);
  if (proven.text !== textOf('10')) faults.push('the marks change the text');
  faults.push(...(await faultsOf(driver)));
  const refused = await proof(driver, origin + pathname + search.replace('=40-', '=41-'));
  if (refused.verdict !== 'other words' || refused.marked)
    faults.push(`a wrong link is “${refused.verdict}” and marks “${refused.marked}”`);
  return [...faults, ...(await faultsOf(driver))];
};
