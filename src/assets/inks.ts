/**
 * The inks of the drawings where the page's CSS variables do not reach: in an `<img>`, an icon, a share image. The same
 * values as in src/styles/tokens.css, which a test compares.
 */
export const INKS = {
  light: { paper: '#f7f1e4', ink: '#1d1a17', rust: '#8a3315', river: '#24505b' },
  dark: { paper: '#171411', ink: '#ece4d4', rust: '#ef9a76', river: '#93c3cd' },
  /** A print on its own paper, seen in the dark: for a face, whose negative nobody would know. */
  lamp: { paper: '#c9bda5', ink: '#1d1a17', rust: '#7c2d12', river: '#1f4650' },
} as const;

export type Inks = (typeof INKS)[keyof typeof INKS];

/** `--ink:#1d1a17;--rust:…` for a rule of CSS. */
const inkRule = (inks: Inks): string =>
  Object.entries(inks)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/**
 * A drawing as a file of its own: it brings its inks, light and dark, and its paper, since some engines (WebKit, Chromium
 * before 111) do not tell an `<img>` that the page around it is dark: dark ink without its paper would be gone. With
 * `#plain` after its address it has no paper in the light, for the printer.
 *
 * @param face it shows a face, whose negative nobody would know: it keeps a print's paper in the dark
 */
export function withInks(svg: string, face = false): string {
  const dark = inkRule(face ? INKS.lamp : INKS.dark);
  const style = `<style>svg{${inkRule(INKS.light)};background:var(--paper)}:target{background:0}@media(prefers-color-scheme:dark){svg,:target{${dark};background:var(--paper)}}</style>`;
  return svg.replace('<svg ', '<svg id="plain" ').replace('>', `>${style}`);
}
