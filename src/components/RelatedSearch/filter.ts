import { element } from '../client/element.ts';

export interface Filter {
  node: HTMLElement;
  select: HTMLSelectElement;
  /** Says how many each value would leave; the chosen one stays, also with none. */
  count: (counts: Readonly<Record<string, number>>) => void;
}

/** A labelled choice of one value or all. */
export function filterOf(
  label: string,
  values: readonly string[],
  name: (value: string) => string,
  changed: () => void,
): Filter {
  const options = values.map((value) => element('option', { value }, name(value)));
  const select = element('select', {}, element('option', { value: '' }, '全部'), ...options);
  select.addEventListener('change', changed);
  const count: Filter['count'] = (counts) => {
    for (const option of options) {
      const left = counts[option.value] ?? 0;
      option.textContent = `${name(option.value)}（${left}）`;
      option.disabled = left === 0 && !option.selected;
    }
  };
  return { node: element('label', {}, label, select), select, count };
}
