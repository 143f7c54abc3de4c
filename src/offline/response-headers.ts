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
 * The policy of a page as far as no page may loosen it. Which of its inline styles and scripts may run stands in the page's own
 * policy, by hash (src/layouts/Policy.astro); a browser applies both. No hash is in this one: it stands in configurations of
 * servers, which are not changed with every build.
 */
const PAGE_POLICY = [
  // Not 'none': browsers before 2023 ask this of a page that is fetched ahead (src/layouts/prefetch.ts).
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The policy of every other file, for one that is opened by itself: a drawing has styles, and no file runs a script. A worker
 * has the policy that its script came with, and fetches.
 */
const FILE_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For every answer; a page's. `safetyOf` has those of any file. */
export const SAFETY: Readonly<Record<string, string>> = {
  'Content-Security-Policy': PAGE_POLICY,
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What other sites show: a card beside a link has a share image. */
export const SHARED = '/covers/';

/** The headers of safety of a file, by its path below the base. */
export const safetyOf = (path: string): Readonly<Record<string, string>> => ({
  ...SAFETY,
  ...(!typeOf(path).startsWith('text/html') && { 'Content-Security-Policy': FILE_POLICY }),
  ...(path.startsWith(SHARED) && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
});

/** Folders of files that are named after their content, so that they never change under their name. */
export const IMMUTABLE = ['/_astro/', '/fonts/', '/packet/'];

/** How long a browser may keep a file without asking. A worker that could be stale would keep the whole edition stale. */
export function cachingOf(path: string): string {
  if (path === '/sw.js') return 'no-cache';
  return IMMUTABLE.some((folder) => path.startsWith(folder))
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=300';
}
