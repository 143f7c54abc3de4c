import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachingOf, IMMUTABLE, SAFETY } from '../offline/response-headers.ts';

/**
 * Writes `_headers`, which static hosts such as Netlify and Cloudflare Pages read. Rules that meet in one file name different
 * headers, since the hosts differ in how they join them: a page's caching is left to the host, which asks every time.
 */
export function writeHeaders(folder: string, base: string): void {
  const rule = (path: string, headers: Record<string, string>): string =>
    [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const caching = (path: string) => ({ 'Cache-Control': cachingOf(`/${path}`) });
  writeFileSync(
    join(folder, '_headers'),
    `${[
      rule('*', SAFETY),
      ...IMMUTABLE.map((name) => rule(`${name.slice(1)}*`, caching(name.slice(1)))),
      rule('sw.js', caching('sw.js')),
    ].join('\n\n')}\n`,
  );
}
