import { createHash } from 'node:crypto';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands inline; linked data and other JSON is no script and needs no hash. */
const inline = (html: string, tag: 'style' | 'script'): string =>
  [
    ...new Set(
      [...html.matchAll(new RegExp(`<${tag}(?![^>]*(?:\\ssrc=|json"))[^>]*>([^]*?)</${tag}>`, 'g'))].map(
        ([, text = '']) => ` ${hashOf(text)}`,
      ),
    ),
  ].join('');

const withMeta = (html: string, policy: readonly string[]): string =>
  html.replace('<meta charset="utf-8">', `$&<meta http-equiv="Content-Security-Policy" content="${policy.join(';')}">`);

/**
 * Gives a built page its Content Security Policy: everything from this site alone, inline styles and scripts by hash.
 * Astro's own `security.csp` also lists the hashes of scripts that no page of ours has (400 incompressible bytes each).
 *
 * @param options `wasm`: the page may compile WebAssembly, and still no script from a string
 */
export function withPolicy(html: string, { wasm = false } = {}): string {
  const styles = inline(html, 'style');
  const scripts = inline(html, 'script');
  return withMeta(html, [
    "default-src 'self'",
    ...(styles ? [`style-src 'self'${styles}`] : []),
    ...(scripts || wasm ? [`script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}${scripts}`] : []),
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
  ]);
}

/** The policy of the single file: nothing from anywhere, what stands in it by hash. */
export const withLonePolicy = (html: string): string =>
  withMeta(html, [
    "default-src 'none'",
    `style-src${inline(html, 'style')}`,
    `script-src${inline(html, 'script')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
