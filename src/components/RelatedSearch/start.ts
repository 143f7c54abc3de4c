import { RECORD_KINDS } from '../../search/record-kind.ts';
import { type NormalizeTable, normalize } from '../../text/normalize.ts';
import { addStyleSheet, element } from '../client/element.ts';
import { type Answer, type FilterName, findRelated, loadPagefind, type Pagefind } from './pagefind.ts';
import { chapterName, recordItem } from './record.ts';
import sheet from './related.css?url';

/** Milliseconds between a choice or a query and the search, in which a further one takes its place. */
const REST = 300;
/** Milliseconds: longer than a bad line needs for its 100 kB, no longer than anyone waits. */
const PATIENCE = 30_000;
/** More words than this many characters find no more. */
const LONGEST = 200;
const AT_A_TIME = 10;

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

function statusLine({ results: { length }, some, found }: Answer): string {
  if (length === 0) return found ? '没有别的词语相近的段落' : '没有词语相近的段落';
  return some ? `没有哪一条各词都有；下面${length}条有其中一些词` : `共${length}条，按词语相近排列，不一定含原句`;
}

/**
 * Fills a section, below quotation hits and apart from them, with the passages and facts that have the words of a query,
 * in any order: a heading, a line that is read out, two filters and a list. The section says what cannot be done; its
 * `data-related-state` is `loading`, `done` or `error`. It is hidden for a query without words.
 *
 * @param section an element with `data-base`, the site's base without a slash at its end
 * @returns what looks for a query. Loads what it needs at the first call with a word in it; a later call makes an earlier
 * one void. `table` is the corpus' own, of traditional forms and other spellings; `shown` are the locations
 * (`governance/#p33`) of passages that the page shows already. Takes any string, throws nothing.
 */
export function startRelated(section: HTMLElement) {
  const { base } = section.dataset;
  if (base === undefined) throw new Error('the section of related passages has no data-base');
  const heading = element('h2', { id: 'related-heading', className: 'heading-2' }, '相关段落');
  const status = element('p', { className: 'related-note', role: 'status' });
  const selects = { chapter: element('select', {}), kind: element('select', {}) };
  const labels = [element('label', {}, '章', selects.chapter), element('label', {}, '类别', selects.kind)];
  const controls = element('div', { className: 'related-filters', hidden: true }, ...labels);
  const list = element('ol', { className: 'hits' });
  const again = element('button', { type: 'button', className: 'more', hidden: true }, '重试');
  const more = element('button', { type: 'button', className: 'more', hidden: true }, '更多');
  section.setAttribute('aria-labelledby', heading.id);
  const head = element('div', { 'data-edition': '' }, heading, status, controls);
  section.replaceChildren(head, list, element('div', { 'data-edition': '' }, more, again));

  let words: string[] = [];
  let shown: readonly string[] = [];
  let latest = 0;
  let loading: Promise<Pagefind> | undefined;

  const open = ({ results }: Answer, from: number): Promise<HTMLLIElement[]> =>
    Promise.all(results.slice(from, from + AT_A_TIME).map(async ({ data }) => recordItem(await data(), base)));

  /** Every value with what it would leave; the chosen one can be chosen also with none. */
  function fillFilter(name: FilterName, values: readonly string[], { counts, some }: Answer): void {
    const { value: chosen } = selects[name];
    const options = values.map((value) => {
      const count = counts[name][value] ?? 0;
      const text = chapterName(value) + (some && count > 0 ? '' : `（${count}）`);
      return element('option', { value, disabled: count === 0 && value !== chosen }, text);
    });
    selects[name].replaceChildren(element('option', { value: '' }, '全部'), ...options);
    selects[name].value = chosen;
  }

  const run = async (): Promise<void> => {
    const mine = ++latest;
    await new Promise((rested) => setTimeout(rested, REST));
    if (mine !== latest) return;
    section.hidden = words.length === 0;
    if (section.hidden) return;
    section.setAttribute('data-related-state', 'loading');
    again.hidden = true;
    try {
      loading ??= loadPagefind(base);
      const chosen = { chapter: selects.chapter.value || undefined, kind: selects.kind.value || undefined };
      const answer = await inTime(loading.then((pagefind) => findRelated(pagefind, words, chosen, shown)));
      const first = await inTime(open(answer, 0));
      if (mine !== latest) return;
      fillFilter('chapter', Object.keys(answer.counts.chapter).sort(), answer);
      fillFilter('kind', RECORD_KINDS, answer);
      const { length } = answer.results;
      // With nothing found there is nothing to choose from, unless a choice made it so.
      controls.hidden = length === 0 && !chosen.chapter && !chosen.kind;
      status.textContent = statusLine(answer);
      list.replaceChildren(...first);
      more.hidden = length <= AT_A_TIME;
      const showMore = async (): Promise<void> => {
        const at = list.children.length;
        const next = await open(answer, at).catch(() => []);
        if (mine !== latest) return;
        if (next.length === 0) status.textContent = '余下的没有取到，可能断网了。连上网后再试。';
        list.append(...next);
        more.hidden = length <= list.children.length;
        // The button may be gone: the reader goes on with the first of what came.
        list.children[at]?.querySelector('a')?.focus();
      };
      more.onclick = () => void showMore();
      section.setAttribute('data-related-state', 'done');
    } catch {
      // The next search loads anew: the line may be back, and Pagefind does not fetch again what has failed.
      loading = undefined;
      if (mine !== latest) return;
      controls.hidden = true;
      more.hidden = true;
      list.replaceChildren();
      status.textContent = '相关段落暂不可用';
      again.hidden = false;
      section.setAttribute('data-related-state', 'error');
    }
  };

  again.addEventListener('click', () => void run());
  controls.addEventListener('change', () => void run());
  return (query: string, shownAlready: readonly string[], table: NormalizeTable): void => {
    // Without its looks the list can be read.
    void addStyleSheet(sheet).catch(() => {});
    const asked = wordsOf(query, table);
    // A choice belongs to what it was made from: the next query may have nothing in that chapter.
    if (asked.join(' ') !== words.join(' ')) for (const select of Object.values(selects)) select.value = '';
    [words, shown] = [asked, shownAlready];
    void run();
  };
}
