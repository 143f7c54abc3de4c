import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { attribute, type Element, elementsIn, textOf } from './html-tree.ts';

/** Whether a browser runs or applies an element's own text; linked data and other JSON is no script. */
const isInline = (element: Element): boolean =>
  element.tagName === 'style' ||
  (element.tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    !attribute(element, 'type')?.endsWith('json'));

function hashOf(element: Element): string {
  return ` 'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;
}

/**
 * Puts into each page's policy (layouts/Policy.astro) the hashes of the styles and scripts that the page holds: which of its
 * styles Astro has put into a page is known only when it is finished. Gives the number of pages. Throws at a page without a
 * policy.
 */
export function addInlineHashes(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  for (const page of pages) {
    const file = join(folder, page);
    const html = readFileSync(file, 'utf8');
    const all = elementsIn(parse(html));
    const meta = all.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    const policy = meta && attribute(meta, 'content');
    if (!policy) throw new Error(`${page} has no Content-Security-Policy: expected the one of layouts/Policy.astro`);
    const inline = all.filter(isInline);
    const hashes = (tag: string) => [...new Set(inline.filter(({ tagName }) => tagName === tag).map(hashOf))].join('');
    const full = policy
      .replace(/style-src[^;]*/, (directive) => directive + hashes('style'))
      .replace(/script-src[^;]*/, (directive) => directive + hashes('script'));
    writeFileSync(
      file,
      html.replace(policy, () => full),
    );
  }
  return pages.length;
}
