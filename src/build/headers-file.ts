import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachingOf, IMMUTABLE, SAFETY, SHARED, safetyOf } from '../offline/response-headers.ts';
import { defined } from '../text/defined.ts';

/** Where drawings lie, the one kind beside pages that could run a script. No page is in them. */
const DRAWN = ['figures/*', 'qr/*', 'favicon.svg'];

/**
 * Writes `_headers`, which static hosts such as Netlify and Cloudflare Pages read. They differ in how they join rules that meet
 * in one file, so these may be joined in any way: of two policies a browser applies both, and two words for who may show a
 * share image are as good as none. A page's caching is left to the host, which asks every time.
 */
export function writeHeaders(folder: string, base: string): void {
  const rule = (path: string, headers: Record<string, string>): string =>
    [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const only = (path: string, name: string) => ({
    [name]: defined(safetyOf(path.replace('*', '.svg'))[name], `${name} for ${path}`),
  });
  const caching = (path: string) => ({ 'Cache-Control': cachingOf(`/${path}`) });
  writeFileSync(
    join(folder, '_headers'),
    `${[
      rule('*', SAFETY),
      ...DRAWN.map((path) => rule(path, only(path, 'Content-Security-Policy'))),
      rule(`${SHARED.slice(1)}*`, only(SHARED, 'Cross-Origin-Resource-Policy')),
      ...IMMUTABLE.map((name) => rule(`${name.slice(1)}*`, caching(name.slice(1)))),
      rule('sw.js', caching('sw.js')),
    ].join('\n\n')}\n`,
  );
}
