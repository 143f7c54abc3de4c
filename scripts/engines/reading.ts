import { PAGE_KINDS } from '../support/page-kinds.ts';
import { becomes, type Driver } from './driver.ts';
import { faultsOf, type Scenario } from './scenario.ts';

/** Runs in the page: the source's words in it, whether they are shown, and the page's width. */
function readPage() {
  const shown = (element: Element): boolean => {
    // Inside a closed <details> words wait to be asked for.
    const closed = element.closest('details:not([open])');
    return closed !== null || element.getClientRects().length > 0;
  };
  const wordsOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll('[data-apparatus]')) own.remove();
    return copy.textContent ?? '';
  };
  const read = (name: string) =>
    [...document.querySelectorAll(`main [data-${name}]`)].map((element) => ({
      of: element.getAttribute(`data-${name}`) ?? '',
      words: wordsOf(element),
      shown: shown(element),
    }));
  return { sources: read('source'), quotes: read('quotes'), width: document.documentElement.scrollWidth };
}

/** Runs in the page, again and again: scrolls each picture into view and says whether all are loaded. */
function picturesAreLoaded(): boolean {
  const all = [...document.querySelectorAll('main img')] as HTMLImageElement[];
  const missing = all.find((image) => image.offsetParent && !(image.complete && image.naturalWidth > 0));
  missing?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return !missing;
}

/** Runs in the page: names, errata and facts have a line below them; a passage's number is at the end of its line. */
function styleFaults(): string[] {
  const faults: string[] = [];
  for (const selector of ['.doubtful', '.fact'])
    for (const element of document.querySelectorAll(selector))
      if (!getComputedStyle(element).textDecorationLine.includes('underline')) {
        faults.push(`no line below ${selector} “${element.textContent}”`);
        break;
      }
  for (const number of document.querySelectorAll('[data-kind=chapter] .passage > .passage-number')) {
    const passage = number.parentElement?.getBoundingClientRect().right ?? 0;
    if (Math.abs(passage - number.getBoundingClientRect().right) > 1) {
      faults.push(`the number of ${number.parentElement?.id} is not at the end of its line`);
      break;
    }
  }
  return faults;
}

function headingFontIsLoaded(): boolean {
  const face = [...document.fonts].find(({ family }) => family.replace(/"/g, '') === 'Title Song');
  return face?.status === 'loaded';
}

async function readKind(driver: Driver, url: string, textOf: (of: string) => string): Promise<string[]> {
  const faults: string[] = [];
  await driver.goto(url);
  const { sources, quotes, width } = await driver.evaluate(readPage);
  if (width > 360) faults.push(`${width} px wide at 360`);
  for (const { of, words, shown } of sources) {
    const text = of
      .split(' ')
      .map((block) => textOf(`b${block}`))
      .join('');
    if (words !== text) faults.push(`block ${of} reads “${words}”`);
    if (!shown) faults.push(`block ${of} is not shown`);
  }
  for (const { of, words, shown } of quotes) {
    if (!textOf(of).includes(words) || !words) faults.push(`${of} does not say “${words}”`);
    if (!shown) faults.push(`${of} “${words}” is not shown`);
  }
  faults.push(...(await driver.evaluate(styleFaults)));
  if (!(await becomes(driver, picturesAreLoaded))) faults.push('a picture is not shown');
  if (!(await becomes(driver, headingFontIsLoaded))) faults.push('the heading font is not loaded');
  return [...faults, ...(await faultsOf(driver))];
}

/** Every kind of page on a small phone: its words the source's, all of it shown, nothing wider than the screen. */
export const reading: Scenario = async (driver, { origin, textOf }) => {
  await driver.resize(360, 800);
  const faults: string[] = [];
  for (const [kind, path] of Object.entries(PAGE_KINDS))
    for (const fault of await readKind(driver, origin + path, textOf)) faults.push(`${kind}: ${fault}`);
  return faults;
};
