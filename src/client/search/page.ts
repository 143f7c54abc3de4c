// /search/: finds its parts in the page and starts.
import { loadCorpus } from './corpus.ts';
import { siteLinks } from './links.ts';
import { LONGEST_QUERY, startSearch } from './search.ts';

const root = document.querySelector<HTMLElement>('[data-search]');
const one = <T extends Element>(selector: string): T => root?.querySelector<T>(selector) as T;

if (root) {
  const input = one<HTMLInputElement>('input[name=q]');
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  // Typed already, before the script came: that is what the reader wants.
  input.value ||= asked;
  startSearch(
    {
      input,
      form: one('form'),
      answer: one('[data-search-state]'),
      status: one('[role=status]'),
      recent: one('[data-recent]'),
    },
    () => loadCorpus(root.dataset.words ?? ''),
    {
      links: siteLinks(root),
      address: (query) => {
        const at = new URL(location.href);
        if (query) at.searchParams.set('q', query);
        else at.searchParams.delete('q');
        if (query !== asked.slice(0, LONGEST_QUERY) || at.search !== location.search)
          history.replaceState(null, '', at);
      },
    },
  );
}
