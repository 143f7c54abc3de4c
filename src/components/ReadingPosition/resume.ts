import { defined } from '../../text/defined.ts';
import { addStyleSheet, element } from '../client/element.ts';
import { readStored, store } from '../client/storage.ts';
import sheet from './resume.css?url';

/** The words for a position, 第三章 and 第12段; none where it leads to no such passage, as this page knows them. */
function positionWords(position: string): [chapter: string, passage: string] | undefined {
  const [, path = '', number = ''] = /^(\/[^#]*)#p(\d+)$/.exec(position) ?? [];
  const chapter =
    path === location.pathname
      ? document.querySelector('article')
      : document.querySelector(`main a.contents-entry[href="${CSS.escape(path)}"]`)?.closest('li');
  // Not their words: the page may show them converted.
  const ordinal = chapter?.querySelector<HTMLElement>('[data-ordinal]');
  const { from, to } = chapter?.querySelector<HTMLElement>('[data-from]')?.dataset ?? {};
  if (!ordinal || !(Number(number) >= Number(from) && Number(number) <= Number(to))) return undefined;
  return [defined(ordinal.dataset.ordinal, 'the chapter’s number'), `第${number}段`];
}

/** Offers the way back to where the reader was, in the room kept for it before first paint (src/layouts/before-paint.ts). */
export async function offerResume(): Promise<void> {
  const position = readStored('place') ?? '';
  const words = positionWords(position);
  const room = document.querySelector('.cover-lead, .text');
  await addStyleSheet(sheet);
  delete document.documentElement.dataset.position;
  // A chapter's first passage is in view already.
  if (!words || !room || document.querySelector('[data-passage]')?.id === position.split('#')[1]) return;
  const strip = element(
    'p',
    { className: 'resume' },
    element('a', { href: position }, element('small', {}, `上次读到 ${words[0]}`), `${words[1]} · 继续`),
    element('button', {
      type: 'button',
      textContent: '×',
      'aria-label': '不再提示',
      onclick: () => {
        store('place', '');
        strip.remove();
      },
    }),
  );
  strip.dataset.edition = '';
  room.prepend(strip);
}
