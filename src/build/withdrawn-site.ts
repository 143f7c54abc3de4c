import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../edition/model.ts';
import { withdrawnWorker } from './offline-bundle.ts';

/** Where a withdrawn site's readers are led; without one they are told that there is nothing more. */
export interface NewPlace {
  /** The new address. */
  to: string;
  /** Every old address leads to this one page. Otherwise the same edition is there, and each leads to its own. */
  onePage: boolean;
}

/** Served as before: hosts that read `_headers`, and what a browser's tab shows. */
const KEPT = ['_headers', 'favicon.ico', 'favicon.svg', 'apple-touch-icon.png'];

const STYLE =
  ':root{color-scheme:light dark;background:#f7f1e4;color:#1d1a17;font:1.125rem/1.8 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}' +
  'main{max-width:34rem;margin:18vh auto;padding:0 1rem;border-top:3px double}h1{margin:1.5rem 0 .5rem;font-size:1.5rem}a{color:inherit;overflow-wrap:anywhere}' +
  '@media(prefers-color-scheme:dark){:root{background:#171411;color:#ece4d4}}';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const hashed = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** Leads on with the path below the base, the query and the place in the page, which no markup can. */
const script = (base: string, { to, onePage }: NewPlace): string =>
  onePage
    ? `location.replace(${JSON.stringify(to)})`
    : `{let l=location;l.replace(${JSON.stringify(to)}+l.pathname.slice(${base.length})+l.search+l.hash)}`.replaceAll(
        '<',
        '\\u003c',
      );

/** @param path of the page below the base; none for the page of what is not there */
function page({ name, contact }: Edition, base: string, place: NewPlace | undefined, path?: string): string {
  const next = place && (place.onePage ? place.to : place.to + (path ?? ''));
  const code = place ? script(base, place) : '';
  const policy = `default-src 'none'; base-uri 'none'; style-src ${hashed(STYLE)}; img-src 'self'${code && `; script-src ${hashed(code)}`}`;
  const head = next
    ? `<link rel="canonical" href="${escaped(next)}"><script>${code}</script><meta http-equiv="refresh" content="0; url=${escaped(next)}">`
    : '<meta name="robots" content="noindex">';
  const title = next ? `${name}已搬到新网址` : `${name}已撤下`;
  const words = next
    ? `<p>新网址：<a href="${escaped(next)}">${escaped(next)}</a></p>`
    : `<p>这个网站不再提供。${contact && `联系：${escaped(contact)}`}</p>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
${head}<style>${STYLE}</style></head>
<body><main data-edition><h1>${escaped(title)}</h1>${words}</main></body></html>
`;
}

/**
 * Puts in the place of a built site one that leads its readers on, or says that it is withdrawn, at every address that it had, with
 * a worker that takes away what was kept on their devices. Any other address gets `404.html`.
 *
 * @param built a built site, whose pages are the addresses
 * @param target takes the place of what is there; may be the same folder
 * @returns how many pages there are
 */
export async function writeWithdrawnSite(
  { built, target, pages }: { built: string; target: string; pages: readonly string[] },
  edition: Edition,
  base: string,
  place?: NewPlace,
): Promise<number> {
  const fresh = `${target}-withdrawn-${process.pid}`;
  const old = `${target}-old-${process.pid}`;
  for (const name of pages) {
    const path = name === '404.html' ? undefined : name.replace(/(^|\/)index\.html$/, '$1');
    mkdirSync(dirname(join(fresh, name)), { recursive: true });
    writeFileSync(join(fresh, name), page(edition, base, place, path));
  }
  for (const name of KEPT) if (existsSync(join(built, name))) cpSync(join(built, name), join(fresh, name));
  writeFileSync(join(fresh, 'sw.js'), await withdrawnWorker(base));
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
  return pages.length;
}
