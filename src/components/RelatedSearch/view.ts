import { RECORD_KINDS } from '../../search/record-kind.ts';
import { element } from '../client/element.ts';
import type { Answer, Counts } from './engine.ts';
import { type Filter, filterOf } from './filter.ts';
import { chapterName, recordItem } from './record.ts';

const AT_A_TIME = 10;

export interface View {
  /** The filters that are chosen. */
  chosen: () => Record<string, string>;
  /** Takes every choice back. */
  unchoose: () => void;
  /** Shows an answer's first ten; rejects when they cannot be opened. `current` is asked after each wait. */
  show: (answer: Answer, current: () => boolean) => Promise<void>;
  unavailable: () => void;
}

/** Fills the section with a heading, a line that is read out, two filters and a list; `again` runs when one is chosen. */
export function viewOf(section: HTMLElement, base: string, again: () => void): View {
  const heading = element('h2', { id: 'related-heading', className: 'heading-2' }, '相关段落');
  const status = element('p', { className: 'related-note', role: 'status' });
  const controls = element('div', { className: 'related-filters', hidden: true });
  const list = element('ol', { className: 'hits' });
  const more = element('button', { type: 'button', className: 'more', hidden: true }, '更多');
  const own = element('div', { 'data-edition': '' }, heading, status, controls);
  section.setAttribute('aria-labelledby', heading.id);
  section.replaceChildren(own, list, element('div', { 'data-edition': '' }, more));
  let filters: { chapter: Filter; kind: Filter } | undefined;

  const fill = (counts: Counts): void => {
    if (!filters) {
      const chapters = Object.keys(counts.chapter ?? {}).sort();
      filters = {
        chapter: filterOf('章', chapters, chapterName, again),
        kind: filterOf('类别', RECORD_KINDS, (value) => value, again),
      };
      controls.replaceChildren(filters.chapter.node, filters.kind.node);
    }
    filters.chapter.count(counts.chapter ?? {});
    filters.kind.count(counts.kind ?? {});
  };

  return {
    chosen: () =>
      Object.fromEntries(
        Object.entries(filters ?? {}).flatMap(([name, { select }]) => (select.value ? [[name, select.value]] : [])),
      ),
    unchoose: () => {
      for (const { select } of Object.values(filters ?? {})) select.selectedIndex = 0;
    },
    show: async ({ results, counts, some }, current) => {
      const open = async (from: number): Promise<HTMLLIElement[]> =>
        (await Promise.all(results.slice(from, from + AT_A_TIME).map(({ data }) => data()))).map((fragment) =>
          recordItem(fragment, base),
        );
      const first = await open(0);
      if (!current()) return;
      fill(counts);
      // With nothing found there is nothing to choose from, unless a choice made it so.
      controls.hidden = results.length === 0 && Object.values(filters ?? {}).every(({ select }) => !select.value);
      status.textContent =
        results.length === 0
          ? '没有词语相近的段落'
          : some
            ? `没有哪一条各词都有；下面${results.length}条有其中一些词`
            : `共${results.length}条，按词语相近排列，不一定含原句`;
      list.replaceChildren(...first);
      more.hidden = results.length <= AT_A_TIME;
      more.onclick = async () => {
        const at = list.children.length;
        const next = await open(at).catch(() => null);
        if (!current()) return;
        if (!next) {
          status.textContent = '余下的没有取到，可能断网了。连上网后再试。';
          return;
        }
        list.append(...next);
        more.hidden = results.length <= list.children.length;
        // The button may be gone: the reader goes on with the first of what came.
        list.children[at]?.querySelector('a')?.focus();
      };
    },
    unavailable: () => {
      controls.hidden = true;
      more.hidden = true;
      list.replaceChildren();
      status.textContent = '相关段落暂不可用';
    },
  };
}
