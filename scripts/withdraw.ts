/**
 * `npm run withdraw -- https://new.example/`, the second half, after a build: in its place a site for the old address that leads
 * every reader on to the same page of the edition at the new one, and takes away what the edition's worker has kept on their
 * devices. `--one-page` leads all to that one address; without an address the pages say that the site is withdrawn. `--out FOLDER`
 * leaves `dist/` as it is. With the `BASE` that the old site was built with.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EditionStore } from '../src/build/edition-store.ts';
import { builtFiles } from '../src/build/offline-files.ts';
import { baseFrom, siteFrom } from '../src/build/site-url.ts';
import { type NewPlace, writeWithdrawnSite } from '../src/build/withdrawn-site.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  options: { 'one-page': { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});
const base = baseFrom(process.env.BASE);
const onePage = values['one-page'];

/** The new address, or none. */
function newPlace(): NewPlace | undefined {
  const [text, ...others] = positionals;
  if (others.length > 0) fail(`found ${positionals.length} addresses: expected one`);
  if (text === undefined) return onePage ? fail('--one-page: expected the address of that page') : undefined;
  const url = URL.canParse(text) ? new URL(text) : fail(`“${text}”: expected an address as https://new.example/`);
  if (!/^https?:$/.test(url.protocol)) fail(`“${text}”: expected an address that begins with https://`);
  if (!onePage && (!url.pathname.endsWith('/') || url.search || url.hash))
    fail(
      `“${text}”: expected the edition’s new base, which ends in a slash; if all is to lead to one page, add --one-page`,
    );
  const site = siteFrom(process.env.SITE_URL);
  if (site && url.href === new URL(base, site).href)
    fail(`“${text}” is the old address itself: readers would be led in a circle`);
  return { to: url.href, onePage };
}

const place = newPlace();
if (!existsSync('dist/index.html')) fail('dist/ holds no build: `npm run withdraw` makes one first');
const pages = [...builtFiles('dist').keys()]
  .filter((path) => /\.html$|\/$|^$/.test(path) && !path.startsWith('gallery/'))
  .map((path) => (/\/$|^$/.test(path) ? `${path}index.html` : path));
const edition = await new EditionStore().load();
const count = await writeWithdrawnSite({ built: 'dist', target: values.out, pages }, edition, base, place);
console.log(
  `${values.out}/ is the site for the old address: ${count} pages ${place ? `lead to ${place.to}` : 'say that it is withdrawn'}, and sw.js takes away what readers’ devices keep`,
);
