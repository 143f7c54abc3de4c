import chapters from 'virtual:contents';
import { addStyleSheet } from '../client/element.ts';
import { savingField, startSaving } from '../Offline/saving.ts';
import { preferenceFields, storeOnChange } from './fields.ts';
import style from './sheet.css?url';

/**
 * A sheet from the bottom on a phone, a panel below the head on a desk. The dialog keeps the focus in itself and closes
 * with Escape, its own button and a touch outside; the focus goes back to what opened it.
 *
 * @param markup words of ours alone, never a reader's
 */
async function open(from: HTMLElement, title: string, markup: string): Promise<HTMLDialogElement> {
  await addStyleSheet(style);
  const sheet = document.createElement('dialog');
  sheet.className = 'sheet';
  sheet.dataset.edition = '';
  sheet.setAttribute('aria-labelledby', 'sheet');
  sheet.innerHTML = `<header><h2 class=heading-2 id=sheet>${title}</h2><button type=button>关闭</button></header>${markup}`;
  // The backdrop is the dialog itself, its content is not. A link to this very page would leave the sheet open.
  sheet.onclick = ({ target }) => {
    if (target === sheet || (target as Element).closest('a,button:not(.stays)')) sheet.close();
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

/** 字号: the size of the text, light and dark, marks, reading aloud where the page offers it, and what is kept on the device. */
export async function openSettings(from: HTMLElement): Promise<void> {
  const listen = document.querySelector<HTMLElement>('.listen');
  const sheet = await open(
    from,
    '阅读设置',
    preferenceFields() + (listen ? '<button class="wide listening" type=button>朗读本章</button>' : '') + savingField(),
  );
  storeOnChange(sheet);
  startSaving(sheet.querySelector('.saving'));
  sheet.querySelector('.listening')?.addEventListener('click', () => listen?.click());
  show(sheet, ':checked');
}
