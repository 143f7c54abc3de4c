// /check/: finds its parts in the page and starts. `#q=…` fills the box: what stands behind # is never sent anywhere.
import { type Corpus, corpusOf, type Words } from '../search/corpus.ts';
import { siteLinks } from '../search/links.ts';
import { startCheck } from './check.ts';

const root = document.querySelector<HTMLElement>('[data-check]');
const one = <T extends Element>(selector: string): T => root?.querySelector<T>(selector) as T;

let loaded: Promise<{ words: Words; corpus: Corpus }> | undefined;

async function load(address: string): Promise<{ words: Words; corpus: Corpus }> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const words: Words = await answer.json();
  return { words, corpus: corpusOf(words, JSON.parse(one('script[data-places]').textContent ?? '[]')) };
}

/** The words after `#q=`; a broken escape is taken as it stands. */
function asked(): string {
  const [, given = ''] = /^#q=(.*)$/s.exec(location.hash) ?? [];
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}

if (root) {
  const text = one<HTMLTextAreaElement>('textarea[name=quote]');
  text.value ||= asked();
  startCheck(
    { form: one('form'), text, answer: one('[data-check-state]'), status: one('[role=status]') },
    () => {
      loaded ??= load(root.dataset.words ?? '').catch((error) => {
        loaded = undefined;
        throw error;
      });
      return loaded;
    },
    {
      links: siteLinks(root),
      makeWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    },
  );
}
