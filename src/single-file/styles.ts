import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { cutFace } from '../assets/heading-font/subset.ts';

/** The rules of a sheet, each `@layer` and `@media` with all that stands in it. */
function rulesOf(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}') depth--;
    if (depth === 0 && (css[at] === '}' || css[at] === ';')) {
      rules.push(css.slice(start, at + 1).trim());
      start = at + 1;
    }
  }
  return rules;
}

/**
 * The styles of several built pages as one sheet, each rule once, without the title faces that were cut for each of them.
 * Headings go by class here (see part.ts).
 */
export async function joinedStyles(styles: Iterable<string>): Promise<string> {
  const css = [...new Set(styles)].filter((style) => !style.startsWith('@font-face')).join('\n');
  const byClass = css.replaceAll(/(?<![\w.#-])h([1-4])(?![\w-])/g, '.t$1');
  const { code } = await transform(byClass, { loader: 'css', minify: true, target: ['chrome99', 'safari15'] });
  return [...new Set(rulesOf(code))].join('');
}

/** The title face cut to the characters of all titles of the file, in the file. */
export async function faceRule(titles: string): Promise<string> {
  const face = Buffer.from(await cutFace(titles)).toString('base64');
  return `@font-face{font-family:"Title Song";src:url(data:font/woff2;base64,${face})format("woff2");font-weight:700;font-display:swap}`;
}

/** What only this file needs, or only its script makes. */
export const ownStyles = (): string => readFileSync('src/single-file/single-file.css', 'utf8');
