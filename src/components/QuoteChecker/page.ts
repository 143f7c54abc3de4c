// /check/: finds its parts in the page and starts. `#q=…` fills the box: what is behind # is never sent anywhere.

import { defined } from '../../text/defined.ts';
import { one } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import { siteLinks } from '../SearchResults/links.ts';
import { loadCorpus } from '../SearchResults/load-corpus.ts';
import { pasteAsSeen } from './paste.ts';

const root = document.querySelector<HTMLElement>('[data-check]');

let loaded: ReturnType<typeof loadCorpus> | undefined;

/** The words after `#q=`; a broken escape is taken as it is. */
const asked = (): string => new URLSearchParams(location.hash.slice(1)).get('q') ?? '';

if (root) {
  const form = one<HTMLFormElement>('form', root);
  const text = one<HTMLTextAreaElement>('textarea[name=quote]', root);
  const answer = one<HTMLElement>('[data-check-state]', root);
  const fill = (): void => {
    text.value = asked().slice(0, text.maxLength) || text.value;
  };
  const corpus = (): ReturnType<typeof loadCorpus> => {
    loaded ??= loadCorpus(defined(root.dataset.words, 'data-words')).catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  /** Apart from this file, so that where it does not come the page can say so. */
  const load = async () => {
    try {
      return await import('./check.ts');
    } catch (error) {
      answer.setAttribute('data-check-state', 'error');
      throw error;
    }
  };
  void loadPart('核对引文没能打开', load, answer).then(({ startCheck }) => {
    fill();
    form.hidden = false;
    pasteAsSeen(text);
    startCheck({ form, text, answer, status: one('[role=status]', root) }, corpus, {
      links: siteLinks(root),
      makeWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    });
    addEventListener('hashchange', () => {
      fill();
      // Safari has requestSubmit from 16 on.
      form.dispatchEvent(new Event('submit', { cancelable: true }));
    });
  });
}
