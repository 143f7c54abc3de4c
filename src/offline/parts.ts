/** Pages, scripts and styles: what may name other files. */
export const MAY_NAME_PARTS = /\/$|^$|\.(html|js|css)$/;

/** What a page is made of besides its markup, and no page itself: named by their content, or by their drawing. */
const PARTS = /^(_astro|fonts|figures|photographs|qr)\//;

/** Of a build's files those that a page, a script or a style sheet names, by the last part of their paths. */
export const partsIn = (text: string, files: readonly string[]): string[] =>
  files.filter((path) => PARTS.test(path) && text.includes(path.slice(path.lastIndexOf('/') + 1)));
