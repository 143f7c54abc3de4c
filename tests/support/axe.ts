import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** axe, to be run through the debugger: as a script tag the page’s own policy would refuse it, as it should. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page: every violation of WCAG 2.2 to AAA and of best practice, a line for each element. */
export async function axeViolations(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const result = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'],
    resultTypes: ['violations'],
  });
  return result.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)}`));
}
