import type { Plugin } from 'vite';
import { chapterOrdinal } from '../components/wording.ts';
import { getEdition } from '../edition/read.ts';

const NAME = 'virtual:contents';

/** The table of contents as a module for scripts: it belongs to its build and needs no request of its own. */
export const contentsModule = (): Plugin => ({
  name: 'contents',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load(id) {
    if (id !== `\0${NAME}`) return undefined;
    this.addWatchFile('content/edition.yaml');
    const rows = getEdition().chapters.map((chapter) => [chapter.slug, chapterOrdinal(chapter), chapter.short]);
    return `export default ${JSON.stringify(rows)}`;
  },
});
