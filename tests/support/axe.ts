import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** axe, to be run through the debugger: as a script tag the page’s own policy would refuse it, as it should. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page: every violation of WCAG 2.2 to AAA and of best practice, or of contrast alone; a line for each element. */
export async function axeViolations(contrastAlone = false): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const result = await axe.run(document, {
    runOnly: contrastAlone
      ? ['color-contrast', 'color-contrast-enhanced']
      : ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'],
    resultTypes: ['violations'],
  });
  return result.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)}`));
}

/** The same of an open page in light, and in dark what colours can break. */
export async function axeLightAndDark(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    found.push(...(await page.evaluate(axeViolations, scheme === 'dark')).map((one) => `${scheme} ${one}`));
  }
  return found;
}
