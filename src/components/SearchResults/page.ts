// /search/: finds its parts in the page and starts.

import { LONGEST_IN_ADDRESS, LONGEST_QUERY } from '../../search/longest.ts';
import { defined } from '../../text/defined.ts';
import { one } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import { startRelated } from '../RelatedSearch/start.ts';
import { asQuery, siteLinks } from './links.ts';
import { loadCorpus } from './load-corpus.ts';
import { type SearchOptions, startSearch } from './search.ts';

const root = document.querySelector<HTMLElement>('[data-search]');

let rest: ReturnType<typeof setTimeout> | undefined;

/** After a rest, for Safari allows a hundred changes of the address in half a minute, and throws at the next. */
function address(query: string): void {
  clearTimeout(rest);
  rest = setTimeout(() => {
    // A part of a query would be another one: better none.
    const search = query && query.length <= LONGEST_IN_ADDRESS ? `?${asQuery(query)}` : '';
    if (search === location.search) return;
    try {
      history.replaceState(null, '', search || location.pathname);
    } catch {
      // Then the address stays what it was.
    }
  }, 300);
}

/** Most searches are of plain words and need no grammar of quotations: it is loaded with the first that does. */
const split: SearchOptions['split'] = async (failed, asked) => {
  let isShown = false;
  const load = async () => {
    try {
      return await import('../../quotation/quoted-parts.ts');
    } catch (error) {
      // Once: the notice stands in the answer that is shown then.
      if (!isShown) failed();
      isShown = true;
      throw error;
    }
  };
  return (await loadPart('没能分成各部分来找', load, asked)).quotedParts;
};

if (root) {
  const input = one<HTMLInputElement>('input[name=q]', root);
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  // Typed already, before the script came: that is what the reader wants.
  input.value ||= asked.slice(0, LONGEST_QUERY + 1);
  startSearch(
    {
      input,
      form: one('form', root),
      answer: one('[data-search-state]', root),
      status: one('[role=status]', root),
      recent: one('[data-recent]', root),
    },
    () => loadCorpus(defined(root.dataset.words, 'data-words')),
    {
      links: siteLinks(root),
      split,
      related: startRelated(one('[data-related]', root)),
      address,
    },
  );
}
