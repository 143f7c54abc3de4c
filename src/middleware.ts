import { defineMiddleware } from 'astro:middleware';
import { edition } from 'virtual:edition';
import { fileAddresses } from './components/single-file/addresses.ts';
import { siteAddresses } from './edition/addresses.ts';

const site = siteAddresses(edition, import.meta.env.BASE_URL);

/** The single file, which the build moves to `/edition.html`. */
const SINGLE_FILE = `${site.cover}edition/`;

/** Hands every page and its components the edition, the addresses that its links lead to, and its medium. */
export const onRequest = defineMiddleware(({ locals, url }, next) => {
  locals.edition = edition;
  locals.site = site;
  locals.medium = url.pathname === SINGLE_FILE ? 'file' : url.pathname === site.print ? 'print' : 'site';
  locals.address = locals.medium === 'file' ? fileAddresses(edition, site, import.meta.env.SITE) : site;
  return next();
});
