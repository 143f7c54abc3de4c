import { defineMiddleware } from 'astro:middleware';
import { edition } from 'virtual:edition';
import { siteAddresses } from './edition/addresses.ts';

const address = siteAddresses(edition, import.meta.env.BASE_URL);

/** Hands every page and its components the edition, its addresses, and for which medium they render. */
export const onRequest = defineMiddleware(({ locals, url }, next) => {
  locals.edition = edition;
  locals.address = address;
  locals.medium = url.pathname === address.print ? 'print' : 'site';
  return next();
});
