import type { Plugin } from 'vite';
import { siteAddresses } from '../edition/addresses.ts';
import { chapterOrdinal } from '../edition/chapter-labels.ts';
import { citedEdition } from '../edition/cited-edition.ts';
import type { Edition } from '../edition/model.ts';
import { bundleScript } from './bundle-script.ts';
import type { EditionStore } from './edition-store.ts';

// What the pages and the client scripts are given of the edition. Each module is made when something imports it, so that a
// problem of the content shows where all such problems show.

/** The table of contents, cover first: the items of a list as markup, so that it needs no request of its own. */
function contentsMarkup(edition: Edition, base: string): string {
  const address = siteAddresses(edition, base);
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const item = (href: string, kind: string, title: string): string =>
    `<li><a href=${href}><small>${kind}</small>${escaped(title)}</a>`;
  const chapters = edition.chapters.map((one) => item(address.chapter(one.slug), chapterOrdinal(one), one.short));
  return [item(address.cover, '封面', edition.name), ...chapters].join('');
}

const json = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The script of the single file, which can load nothing: bundled into a string. */
async function singleFileScript(edition: Edition): Promise<string> {
  const cited: Plugin = {
    name: 'cited-edition',
    resolveId: (id) => (id === 'virtual:cited-edition' ? `\0${id}` : undefined),
    load: (id) => (id === '\0virtual:cited-edition' ? exported(citedEdition(edition)) : undefined),
  };
  return exported(await bundleScript('src/components/single-file/script.ts', { plugins: [cited] }));
}

const exported = (value: unknown): string => `export default ${JSON.stringify(value)};`;

/** The text of each module by its name. */
const MODULES: Readonly<Record<string, (edition: Edition, base: string) => string | Promise<string>>> = {
  'virtual:edition': (edition) => `export const edition = ${json(edition)};`,
  'virtual:cited-edition': (edition) => exported(citedEdition(edition)),
  'virtual:contents': (edition, base) => exported(contentsMarkup(edition, base)),
  'virtual:single-file-script': singleFileScript,
};

/** A Vite plugin that makes the modules of `env.d.ts` whose names begin with `virtual:`. */
export function virtualModules(store: EditionStore): Plugin {
  let base = '/';
  return {
    name: 'edition-modules',
    // Before what reads the chapters.
    enforce: 'pre',
    configResolved: (config) => {
      base = config.base;
    },
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
    load: async (id) => {
      if (id.startsWith('\0virtual:')) return MODULES[id.slice(1)]?.(await store.load(), base);
      // What marks a chapter (mark-chapters.ts) cannot wait for the edition.
      if (/\.mdx($|\?)/.test(id)) await store.load();
      return undefined;
    },
  };
}
