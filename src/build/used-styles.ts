import { PurgeCSS } from 'purgecss';

/** Set by scripts or by the reader, so never found in the built page. */
const LATER = ['data-size', 'data-theme', 'data-js', 'data-place', 'aria-current', 'aria-pressed', 'open', 'hidden'];
/** Made by a page's own script, styled in its own sheet. */
const SCRIPTED = ['mark', 'copy', 'copy-box'];
const STYLE = /(?<=<style>)[\s\S]*?(?=<\/style>)/g;

/**
 * Takes from built pages the rules that nothing in them can match: their CSS stands in the page, and each would
 * carry the styles of all (some 900 of a chapter's 10,000 bytes). What a script makes brings a style sheet of its own.
 *
 * @param pages whole pages of one kind, which share what is left: looked through together, 44 passages cost as much as one
 * @returns the pages in the same order, with shorter `<style>` elements
 */
export async function withUsedStyles(pages: readonly string[]): Promise<string[]> {
  const content = pages.map((html) => ({ raw: html.replaceAll(STYLE, ''), extension: 'html' }));
  const styles = [...new Set(pages.flatMap((html) => html.match(STYLE) ?? []))];
  const kept = await new PurgeCSS().purge({
    content,
    css: styles.map((raw) => ({ raw })),
    dynamicAttributes: LATER,
    // Tailwind's names hold dots, colons and brackets: `px-1.5`, `aria-[current]:text-rust`.
    defaultExtractor: (text) => text.match(/[^\s"'<>=]+/g) ?? [],
    // A selector that is a pseudo-class and nothing else names no element: PurgeCSS would drop it.
    safelist: { standard: SCRIPTED, greedy: [/^::?[a-z-]+/] },
  });
  const short = new Map(styles.map((style, n) => [style, shorter(kept[n]?.css ?? '')]));
  return pages.map((html) => inOneSheet(html.replaceAll(STYLE, (style) => short.get(style) ?? style)));
}

/** Each sheet of a page costs a hash in its policy, 45 bytes that nothing compresses. */
function inOneSheet(html: string): string {
  const sheets = html.match(STYLE) ?? [];
  let left = sheets.length;
  return html.replaceAll(/<style>[\s\S]*?<\/style>/g, () => (--left > 0 ? '' : `<style>${sheets.join('')}</style>`));
}

/**
 * Lightning CSS writes variables for a `light-dark()` that stands nowhere; Tailwind signs its work.
 */
const shorter = (css: string): string =>
  withoutTailwindVariables(css)
    .replaceAll(/--lightningcss-(light|dark):[^;}]*;?/g, '')
    .replace(/^\/\*![\s\S]*?\*\/\s*/, '');

/**
 * Tailwind passes a border's style, a weight and a spacing on in variables, and sets them for every element of an engine
 * without `@property`: 150 bytes of a page. Our borders are solid by base.css, and nothing reads the others. A page
 * whose utilities need another variable keeps them all.
 */
function withoutTailwindVariables(css: string): string {
  const without = css
    .replaceAll(/@layer properties\{@supports[^{]*\{[^{]*\{[^}]*\}[^{]*\{[^}]*\}\}\}|@property --tw-[^}]*\}/g, '')
    .replaceAll(/border(-[a-z]+)*-style:var\(--tw-border-style\);?|--tw-[\w-]+:[^;}]*;?/g, '');
  return without.includes('--tw-') ? css : without;
}
