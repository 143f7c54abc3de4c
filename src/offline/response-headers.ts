// What every file of the built edition is served with: the same from `npm start`, from a static host that reads
// `_headers`, and out of the service worker. `serving/nginx.conf` and `serving/Caddyfile` say it again in their own words;
// `npm run test:serving` compares them with this.

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
};

/** The media type of a file or of a page's address; Pagefind's own kinds (`.pf_fragment`), and any other, are bytes. */
export const typeOf = (path: string): string =>
  TYPES[/(?:^|\/)$/.test(path) ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? '')] ?? 'application/octet-stream';

/**
 * For every answer. Which styles and scripts may run is in each page's own policy by hash (src/layouts/Policy.astro);
 * the browser applies both, so this one adds what a `<meta>` cannot say or what no page may loosen.
 */
export const SAFETY: Record<string, string> = {
  'Content-Security-Policy':
    "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'; script-src-attr 'none'; style-src-attr 'none'; connect-src 'self'; font-src 'self' data:; frame-src 'none'; worker-src 'self'; manifest-src 'self'",
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Folders of files that are named after their content, so that they never change under their name. */
export const IMMUTABLE = ['/_astro/', '/fonts/', '/packet/'];

/** How long a browser may keep a file without asking. A worker that could be stale would keep the whole edition stale. */
export function cachingOf(path: string): string {
  if (path === '/sw.js') return 'no-cache';
  return IMMUTABLE.some((folder) => path.startsWith(folder))
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=300';
}
