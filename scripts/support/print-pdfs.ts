import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

/** The edition's name in files, permanent (contract: /yangpu-2020.pdf). */
const NAME = 'yangpu-2020';

export interface MadePdf {
  /** `yangpu-2020-riverside.pdf` */
  file: string;
  title: string;
  pages: number;
  bytes: number;
}

/** Leaves only the section with this id in the page, or all where none is given. Gives the section's short name. */
const show = (page: Page, id?: string): Promise<string> =>
  page.evaluate((only) => {
    const kept = window as unknown as { sections?: Element[] };
    const paper = document.querySelector('.paper');
    kept.sections ??= [...(paper?.children ?? [])];
    const shown = kept.sections.filter((section) => !only || section.id === only);
    paper?.replaceChildren(...shown);
    return only ? (shown[0]?.getAttribute('data-short') ?? '') : '';
  }, id);

/** Chromium does not compress a page's dictionary. */
const pageCount = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

async function pdfOf(page: Page, title: string): Promise<Uint8Array> {
  await page.evaluate((words) => {
    document.title = words;
  }, title);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/**
 * Prints the page `/print/` at `address` into `folder`: the whole edition and each chapter, tagged, with bookmarks.
 * Chromium does not support `target-counter()`, so the contents get their page numbers here: every section begins a new
 * page and is printed by itself first, which tells how many pages it takes. Throws where the page has no chapter.
 */
export async function makePdfs(browser: Browser, address: string, folder: string): Promise<MadePdf[]> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle0' });
  await page.evaluate(() => document.fonts.ready);
  const edition = await page.evaluate(() => document.querySelector('.paper-name')?.textContent ?? '');
  const ids = await page.evaluate(() => [...document.querySelectorAll('.paper > section')].map(({ id }) => id));
  mkdirSync(folder, { recursive: true });
  const made: MadePdf[] = [];
  const write = (file: string, title: string, pdf: Uint8Array): void => {
    writeFileSync(join(folder, file), pdf);
    made.push({ file, title, pages: pageCount(pdf), bytes: pdf.length });
  };
  const begins: Record<string, number> = {};
  let next = 1;
  for (const id of ids) {
    const short = await show(page, id);
    const title = `${short}｜${edition}`;
    const pdf = await pdfOf(page, title);
    begins[id] = next;
    next += pageCount(pdf);
    if (short) write(`${NAME}-${id.replace(/^print-/, '')}.pdf`, title, pdf);
  }
  if (made.length === 0) throw new Error(`${address} has no chapter to print`);
  await show(page);
  await page.evaluate((numbers) => {
    for (const place of document.querySelectorAll('[data-page-of]'))
      place.textContent = String(numbers[place.getAttribute('data-page-of') ?? ''] ?? '');
  }, begins);
  write(`${NAME}.pdf`, edition, await pdfOf(page, edition));
  await page.close();
  return made;
}
