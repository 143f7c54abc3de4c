import chapters from 'virtual:contents';
import comfort from '../styles/comfort.css?url';
import { type Choice, choose } from './choices.ts';
import { styled } from './element.ts';
import { keep } from './kept.ts';

/**
 * A sheet from the bottom on a phone, a panel below the head on a desk. The dialog keeps the focus in itself and closes
 * with Escape, its own button and a touch outside; the focus goes back to what opened it.
 *
 * @param markup words of ours alone, never a reader's
 */
async function open(from: HTMLElement, title: string, markup: string): Promise<HTMLDialogElement> {
  await styled(comfort);
  const sheet = document.createElement('dialog');
  sheet.className = 'sheet';
  sheet.dataset.edition = '';
  sheet.setAttribute('aria-labelledby', 'sheet');
  sheet.innerHTML = `<header><h2 id=sheet>${title}</h2><button type=button>关闭</button></header>${markup}`;
  // The backdrop is the dialog itself, its content is not. A link to this very page would leave the sheet open.
  sheet.onclick = ({ target }) => {
    if (target === sheet || (target as Element).closest('a,button')) sheet.close();
  };
  sheet.onclose = () => {
    sheet.remove();
    from.focus({ preventScroll: true });
  };
  document.body.append(sheet);
  return sheet;
}

/** Opens it with the focus on where the reader is, or what she has chosen. */
function show(sheet: HTMLDialogElement, focus: string): void {
  sheet.showModal();
  sheet.querySelector<HTMLElement>(focus)?.focus();
}

/** 目录: the chapters, this one marked, and the other pages as the head lists them. */
export async function openContents(from: HTMLElement): Promise<void> {
  const others = [...document.querySelectorAll('.masthead nav a + a')].map((a) => `<li>${a.outerHTML}`).join('');
  const sheet = await open(from, '目录', `<nav aria-labelledby=sheet><ol>${chapters}</ol><ul>${others}</ul></nav>`);
  // A passage's page belongs to its chapter, to which its head leads.
  for (const { pathname } of [
    location,
    ...document.querySelectorAll<HTMLAnchorElement>('[data-kind=passage] main header a'),
  ])
    sheet.querySelector(`a[href="${pathname}"]`)?.setAttribute('aria-current', 'page');
  show(sheet, '[aria-current]');
}

const choices = (choice: Choice, title: string, ...all: [value: string, name: string][]): string => {
  const { [choice]: now = '' } = document.documentElement.dataset;
  const each = all.map(
    ([value, name]) =>
      `<label><input type=radio name=${choice} value="${value}"${value === now ? ' checked' : ''}><span>${name}</span></label>`,
  );
  return `<fieldset class=${choice}><legend>${title}</legend><div>${each.join('')}</div></fieldset>`;
};

/** 字号: the size of the text, light and dark, and reading aloud where the page offers it. */
export async function openSettings(from: HTMLElement): Promise<void> {
  const listen = document.querySelector<HTMLElement>('.listen');
  const sheet = await open(
    from,
    '阅读设置',
    choices('size', '字号', ['', '标准'], ['l', '大'], ['xl', '特大']) +
      choices('theme', '明暗', ['', '跟随系统'], ['light', '浅色'], ['dark', '深色']) +
      (listen ? '<button class=wide type=button>朗读本章</button>' : ''),
  );
  sheet.onchange = ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    choose(name as Choice, value);
    keep(name, value);
  };
  sheet.querySelector('.wide')?.addEventListener('click', () => listen?.click());
  show(sheet, ':checked');
}
