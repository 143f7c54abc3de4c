import { htmlFiles } from './site.ts';

/** The paths of a built site's pages, below its base. */
export const pathsOf = (site: string): string[] =>
  htmlFiles(site).map((name) => name.replace(/(^|\/)index\.html$/, '$1'));

/** All chapters and other pages, and some passages: pages that differ in nothing but words. */
export const oneOfEachKind = (site: string): string[] =>
  pathsOf(site).filter((path) => (path === '' || path.endsWith('/')) && !/^p\/(?!1?2\/)/.test(path));
