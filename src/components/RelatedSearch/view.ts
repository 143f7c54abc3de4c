import { RECORD_KINDS } from '../../search/record-kind.ts';
import { element } from '../client/element.ts';
import type { Answer, Chosen, FilterName } from './pagefind.ts';
import { chapterName, recordItem } from './record.ts';

const AT_A_TIME = 10;

export interface View {
  /** Runs when a filter is chosen. */
  onchoice: () => void;
  /** The filters that are chosen. */
  chosen: () => Chosen;
  /** Takes every choice back. */
  unchoose: () => void;
  /** Shows an answer's first ten; rejects when they cannot be opened. `isCurrent` is asked after each wait. */
  show: (answer: Answer, isCurrent: () => boolean) => Promise<void>;
  unavailable: () => void;
}

/** Fills the section with a heading, a line that is read out, two filters and a list. */
export function viewOf(section: HTMLElement, base: string): View {
  const heading = element('h2', { id: 'related-heading', className: 't2' }, '相关段落');
  const status = element('p', { className: 'related-note', role: 'status' });
  const selects = { chapter: element('select', {}), kind: element('select', {}) };
  const controls = element(
    'div',
    { className: 'related-filters', hidden: true },
    element('label', {}, '章', selects.chapter),
    element('label', {}, '类别', selects.kind),
  );
  const list = element('ol', { className: 'hits' });
  const more = element('button', { type: 'button', className: 'more', hidden: true }, '更多');
  const own = element('div', { 'data-edition': '' }, heading, status, controls);
  section.setAttribute('aria-labelledby', heading.id);
  section.replaceChildren(own, list, element('div', { 'data-edition': '' }, more));

  /** Every value with what it would leave; the chosen one can be chosen also with none. */
  const fill = (name: FilterName, values: readonly string[], { counts, some }: Answer): void => {
    const { value: chosen } = selects[name];
    const options = values.map((value) => {
      const count = counts[name][value] ?? 0;
      const text = chapterName(value) + (some && count > 0 ? '' : `（${count}）`);
      return element('option', { value, selected: value === chosen, disabled: count === 0 && value !== chosen }, text);
    });
    selects[name].replaceChildren(element('option', { value: '' }, '全部'), ...options);
    selects[name].value = chosen;
  };

  const statusLine = ({ results: { length }, some, left }: Answer): string => {
    if (length === 0) return left ? '没有别的词语相近的段落' : '没有词语相近的段落';
    return some ? `没有哪一条各词都有；下面${length}条有其中一些词` : `共${length}条，按词语相近排列，不一定含原句`;
  };

  const view: View = {
    onchoice: () => {},
    chosen: () => ({ chapter: selects.chapter.value || undefined, kind: selects.kind.value || undefined }),
    unchoose: () => {
      for (const select of Object.values(selects)) select.selectedIndex = 0;
    },
    show: async (answer, isCurrent) => {
      const { results, counts } = answer;
      const open = (from: number): Promise<HTMLLIElement[]> =>
        Promise.all(results.slice(from, from + AT_A_TIME).map(async ({ data }) => recordItem(await data(), base)));
      const first = await open(0);
      if (!isCurrent()) return;
      fill('chapter', Object.keys(counts.chapter).sort(), answer);
      fill('kind', RECORD_KINDS, answer);
      // With nothing found there is nothing to choose from, unless a choice made it so.
      controls.hidden = results.length === 0 && Object.values(view.chosen()).every((value) => !value);
      status.textContent = statusLine(answer);
      list.replaceChildren(...first);
      more.hidden = results.length <= AT_A_TIME;
      more.onclick = async () => {
        const at = list.children.length;
        const next = await open(at).catch(() => null);
        if (!isCurrent()) return;
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
  controls.addEventListener('change', () => view.onchoice());
  return view;
}
