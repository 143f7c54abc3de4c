import chapters from 'virtual:contents';
import comfort from '../styles/comfort.css?url';
import { type Choice, choose } from './choices.ts';
import { element, styled } from './element.ts';
import { keep } from './kept.ts';

/**
 * A sheet from the bottom on a phone, a panel below the head on a desk. The dialog keeps the focus in itself and closes
 * with Escape, its own button and a touch outside; the focus goes back to what opened it.
 */
async function open(from: HTMLElement, title: string, ...content: Node[]): Promise<void> {
  await styled(comfort);
  const close = (): void => sheet.close();
  const sheet = element(
    'dialog',
    { className: 'sheet', 'data-edition': '', 'aria-labelledby': 'sheet' },
    element(
      'header',
      {},
      element('h2', { id: 'sheet', textContent: title }),
      element('button', { type: 'button', textContent: '关闭', onclick: close }),
    ),
    ...content,
  );
  // The backdrop is the dialog itself, its content is not. A link to this very page leaves the sheet open otherwise.
  sheet.onclick = ({ target }) => {
    if (target === sheet || (target instanceof Element && target.closest('a'))) close();
  };
  sheet.onclose = () => {
    sheet.remove();
    from.focus({ preventScroll: true });
  };
  document.body.append(sheet);
  sheet.showModal();
}

/** 目录: the chapters, this one marked, and the other pages as the head lists them. */
export function openContents(from: HTMLElement): Promise<void> {
  const link = (href: string, ...words: (Node | string)[]): HTMLElement => {
    // A passage's page belongs to its chapter, to which its head leads.
    const here = [location.pathname, document.querySelector('[data-kind=passage] main a')?.getAttribute('href')];
    const at = here.indexOf(href);
    return element(
      'li',
      {},
      element('a', { href, ...(at < 0 ? {} : { autofocus: true, 'aria-current': at ? 'true' : 'page' }) }, ...words),
    );
  };
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const others = [...document.querySelectorAll<HTMLAnchorElement>('.masthead nav a')].slice(1);
  return open(
    from,
    '目录',
    element(
      'nav',
      { 'aria-labelledby': 'sheet' },
      element(
        'ol',
        {},
        link(base, element('small', {}, '封面'), document.querySelector('.masthead a')?.textContent ?? ''),
        ...chapters.map(([slug, nth, name]) => link(`${base}${slug}/`, element('small', {}, nth), name)),
      ),
      element('ul', {}, ...others.map((a) => link(a.getAttribute('href') ?? '', a.textContent ?? ''))),
    ),
  );
}

function choices(choice: Choice, title: string, ...values: [value: string, name: string][]): HTMLElement {
  const now = document.documentElement.dataset[choice] ?? '';
  return element(
    'fieldset',
    { className: choice },
    element('legend', { textContent: title }),
    ...values.map(([value, name]) =>
      element(
        'label',
        {},
        element('input', {
          type: 'radio',
          name: choice,
          checked: value === now,
          onchange: () => {
            choose(choice, value);
            keep(choice, value);
          },
        }),
        element('span', { textContent: name }),
      ),
    ),
  );
}

/** 字号: the size of the text, light and dark, and reading aloud where the page offers it. */
export function openSettings(from: HTMLElement): Promise<void> {
  const listen = document.querySelector<HTMLButtonElement>('.listen');
  return open(
    from,
    '阅读设置',
    choices('size', '字号', ['', '标准'], ['l', '大'], ['xl', '特大']),
    choices('theme', '明暗', ['', '跟随系统'], ['light', '浅色'], ['dark', '深色']),
    ...(listen
      ? [
          element('button', {
            type: 'button',
            className: 'wide',
            textContent: '朗读本章',
            onclick: ({ currentTarget }: Event) => {
              (currentTarget as HTMLElement).closest('dialog')?.close();
              listen.click();
            },
          }),
        ]
      : []),
  );
}
