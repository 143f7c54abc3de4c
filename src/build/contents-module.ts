import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Plugin } from 'vite';
import { chapterOrdinal } from '../edition/chapter-labels.ts';
import { getEdition } from '../edition/content-folder.ts';

const NAME = 'virtual:contents';

/**
 * The table of contents as a module for scripts, cover first: the items of a list as markup. It belongs to its build and
 * needs no request of its own.
 */
export const contentsModule = (): Plugin => {
  let base = '/';
  return {
    name: 'contents',
    configResolved: (config) => {
      base = config.base.replace(/\/?$/, '/');
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      this.addWatchFile('content/edition.yaml');
      const { chapters, name } = getEdition();
      const items = [
        { path: '', kind: '封面', title: name },
        ...chapters.map((one) => ({ path: `${one.slug}/`, kind: chapterOrdinal(one), title: one.short })),
      ].map(({ path, kind, title }) => h('li', [h('a', { href: base + path }, [h('small', kind), title])]));
      return `export default ${JSON.stringify(toHtml(items, { omitOptionalTags: true, preferUnquoted: true, closeSelfClosing: false }))}`;
    },
  };
};
