import { defined } from '../../text/defined.ts';

/** Sorts the table of numbers. The page is whole without it: the buttons show only where scripts run (`data-js`). */
const table = document.querySelector<HTMLTableElement>('[data-sortable]');
const sorts = document.querySelector<HTMLElement>('[data-sorts]');

const collator = new Intl.Collator('zh-CN');
const number = (row: HTMLElement, name: string): number => Number(row.dataset[name]);
/** Rows without a date come last. */
const from = (row: HTMLElement): string => row.dataset.from || '9999';

const orders: Record<string, (a: HTMLElement, b: HTMLElement) => number> = {
  subject: (a, b) => number(a, 'subject') - number(b, 'subject'),
  unit: (a, b) =>
    collator.compare(defined(a.dataset.unit, 'data-unit'), defined(b.dataset.unit, 'data-unit')) ||
    number(b, 'value') - number(a, 'value'),
  from: (a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0),
};

if (table && sorts) {
  const bodies = [...table.tBodies];
  const home = bodies.map((body) => ({ body, rows: [...body.rows] }));
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-order]')];
  const sorted = document.createElement('tbody');

  const sortBy = (by: string): void => {
    const order = orders[by];
    if (order) {
      sorted.replaceChildren(...[...rows].sort((a, b) => order(a, b) || number(a, 'order') - number(b, 'order')));
      for (const body of bodies) body.remove();
      table.append(sorted);
    } else {
      sorted.remove();
      for (const { body, rows: own } of home) {
        body.replaceChildren(...own);
        table.append(body);
      }
    }
    for (const button of sorts.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(button.dataset.by === by));
  };

  sorts.addEventListener('click', ({ target }) => {
    const by = target instanceof HTMLElement ? target.dataset.by : undefined;
    if (by) sortBy(by);
  });
}
