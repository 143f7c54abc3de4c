import type { Plugin } from 'vite';
import { getEdition } from '../edition/read.ts';
import { titleText } from '../edition/title.ts';

const NAME = 'virtual:cited-edition';

/**
 * Gives client scripts what every citation names: the printed headline, and the edition with its version and day. Read
 * when a script asks for it, so that a fault in the content shows where all such faults show.
 */
export const citedEdition = (): Plugin => ({
  name: 'cited-edition',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load(id) {
    if (id !== `\0${NAME}`) return undefined;
    const { name, version, date, chapters } = getEdition();
    const article = chapters[0] ? titleText(chapters[0].title) : '';
    return `export default ${JSON.stringify({ article, edition: { name, version, date } })}`;
  },
});
