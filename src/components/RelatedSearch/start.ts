import sheet from '../../styles/related.css?url';
import { type NormalizeTable, normalize } from '../../text/normalize.ts';
import { addStyleSheet } from '../client/element.ts';
import { findRelated, loadPagefind, type Pagefind } from './pagefind.ts';
import { type View, viewOf } from './view.ts';

/** Milliseconds between a choice or a query and the search, in which a further one takes its place. */
const REST = 300;
/** More words than this many characters find no more. */
const LONGEST = 200;
/** Milliseconds: longer than a bad line needs for its 100 kB, no longer than anyone waits. */
const PATIENCE = 30_000;

let view: View | undefined;
let latest = 0;
let words = '';
let loading: Promise<Pagefind> | undefined;

/**
 * The words of a query as the text writes them: Pagefind knows no traditional form. Words and numbers alone: a query in
 * quotation marks would ask it for a phrase, and lone surrogates for nothing.
 */
function wordsOf(query: string, table: NormalizeTable): string[] {
  const parts = query.slice(0, LONGEST).split(/[^\p{L}\p{M}\p{N}.%]+/u);
  return [...new Set(parts.flatMap((word) => normalize(word, table).text || []))];
}

/** Rejects when something takes longer than anyone waits: a line that neither answers nor breaks. */
const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, fail) => setTimeout(fail, PATIENCE, new Error('no answer')))]);

/**
 * Shows in a section, below quotation hits and apart from them, the passages and facts with the words of a query, in any
 * order. Loads what it needs at the first call with a word in it; a later call makes an earlier one void. Takes any
 * string; never rejects: what cannot be done is said in the section, whose `data-related-state` is `loading`, `done` or
 * `error`. Hides the section for a query without words.
 *
 * @param table the corpus' own, of traditional forms and other spellings
 * @param shown locations (`governance/#p33`) of passages shown already, which are not shown again
 * @param section an element with `data-base`, the site's base without a slash at its end
 */
export async function related(
  query: string,
  table: NormalizeTable,
  shown: readonly string[],
  section: HTMLElement,
): Promise<void> {
  const { base } = section.dataset;
  if (base === undefined) throw new Error('the section of related passages has no data-base');
  addStyleSheet(sheet);
  view ??= viewOf(section, base);
  const { chosen, unchoose, show, unavailable } = view;
  const asked = wordsOf(query, table);
  // A choice belongs to what it was made from: the next query may have nothing in that chapter.
  if (asked.join(' ') !== words) unchoose();
  words = asked.join(' ');

  const run = async (): Promise<void> => {
    const mine = ++latest;
    const isCurrent = (): boolean => mine === latest;
    await new Promise((rested) => setTimeout(rested, REST));
    if (!isCurrent()) return;
    section.hidden = asked.length === 0;
    if (section.hidden) return;
    section.setAttribute('data-related-state', 'loading');
    try {
      loading ??= loadPagefind(base);
      const answer = loading.then((pagefind) => findRelated(pagefind, asked, chosen(), shown));
      await inTime(answer.then((found) => show(found, isCurrent)));
      if (isCurrent()) section.setAttribute('data-related-state', 'done');
    } catch {
      // The next search loads anew: the line may be back, and Pagefind does not fetch again what has failed.
      loading = undefined;
      if (!isCurrent()) return;
      unavailable();
      section.setAttribute('data-related-state', 'error');
    }
  };
  view.onchoice = () => void run();
  await run();
}
