import type { Plugin } from 'vite';
import { getEdition } from '../edition/content-folder.ts';
import { titleText } from '../edition/title.ts';

export const NAME = 'virtual:cited-edition';

/** What every citation names, as the text of a module: the printed headline, and the edition with its version and day. */
export function citedEditionModule(): string {
  const { name, version, date, chapters } = getEdition();
  const article = chapters[0] ? titleText(chapters[0].title) : '';
  return `export default ${JSON.stringify({ article, edition: { name, version, date } })}`;
}

/** Gives it to client scripts. Read when one asks, so that a fault in the content shows where all such faults show. */
export const citedEdition = (): Plugin => ({
  name: 'cited-edition',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? citedEditionModule() : undefined),
});
