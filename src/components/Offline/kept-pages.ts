import { element } from '../client/element.ts';
import { ask, pathOf } from './ask.ts';

/** On the page for what is not kept: of its lists only what is, and the passages that are. */
export async function listKeptPages(box: HTMLElement): Promise<void> {
  const { controller } = navigator.serviceWorker ?? {};
  if (!controller) return;
  const { pages } = await ask(controller, { ask: 'state' });
  for (const link of box.querySelectorAll<HTMLAnchorElement>('li a'))
    if (!pages.includes(pathOf(link.pathname))) link.parentElement?.remove();
  const passages = pages
    .map((path) => Number(/^p\/(\d+)\/$/.exec(path)?.[1]))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  const list = box.querySelector('ul:last-of-type');
  for (const number of passages) {
    const href = `${import.meta.env.BASE_URL}p/${number}/`;
    list?.append(element('li', {}, element('a', { className: 'tap-target text-river', href }, `第${number}段`)));
  }
  for (const one of box.querySelectorAll('ul')) one.hidden = !one.firstElementChild;
}
