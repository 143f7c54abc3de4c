import type { Driver } from './driver.ts';
import { becomes } from './driver.ts';
import { faultsOf, type Journey } from './journey.ts';

/** One page of each kind. */
export const PAGE_KINDS: Readonly<Record<string, string>> = {
  cover: '/',
  chapter: '/riverside/',
  'long chapter': '/economy/',
  passage: '/p/12/',
  timeline: '/timeline/',
  data: '/data/',
  index: '/index/',
  search: '/search/',
  check: '/check/',
  errata: '/errata/',
  about: '/about/',
};

/** Runs in the page: the source's words in it that are shown, and whether it holds together. */
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

/** Runs in the page, again and again: brings each picture into view and says whether all are there. */
function picturesAreThere(): boolean {
  const all = [...document.querySelectorAll('main img')] as HTMLImageElement[];
  const missing = all.find((image) => image.offsetParent && !(image.complete && image.naturalWidth > 0));
  missing?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return !missing;
}

/** Runs in the page: names, flags and links are told by a line below them; a passage's number stands at its far end. */
function looksWrong(): string[] {
  const faults: string[] = [];
  for (const selector of ['.doubtful', 'a.fact', 'span.fact'])
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

function titleFaceIsThere(): boolean {
  const face = [...document.fonts].find(({ family }) => family.replace(/"/g, '') === 'Title Song');
  return face?.status === 'loaded';
}

async function read(driver: Driver, kind: string, origin: string, textOf: (of: string) => string): Promise<string[]> {
  const faults: string[] = [];
  await driver.goto(origin + PAGE_KINDS[kind]);
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
  faults.push(...(await driver.evaluate(looksWrong)));
  if (!(await becomes(driver, picturesAreThere))) faults.push('a picture is not shown');
  if (!(await becomes(driver, titleFaceIsThere))) faults.push('the title face is not there');
  return [...faults, ...(await faultsOf(driver))].map((fault) => `${kind}: ${fault}`);
}

/** Every kind of page on a small phone: its words the source's, all of it shown, nothing wider than the screen. */
export const reading: Journey = async (driver, { origin, textOf }) => {
  await driver.resize(360, 800);
  const faults: string[] = [];
  for (const kind of Object.keys(PAGE_KINDS)) faults.push(...(await read(driver, kind, origin, textOf)));
  return faults;
};
