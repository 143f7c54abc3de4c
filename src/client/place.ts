import comfort from '../styles/comfort.css?url';
import { element, styled } from './element.ts';
import { keep, kept } from './kept.ts';

/** Where the reader was, as the address of a passage in its chapter: its path, its passage's number. */
const PLACE = /^(\/[^#]*)#p(\d+)$/;
const root = document.documentElement;
const passages = [...document.querySelectorAll<HTMLElement>('[data-kind=chapter] [data-passage]')];

/** The words for a place, 第三章 第12段; none where this page leads to no such passage. */
function placeWords(path: string, number: number): string | undefined {
  const chapter =
    path === location.pathname
      ? document.querySelector('article')
      : document.querySelector(`main a.entry[href="${CSS.escape(path)}"]`)?.closest('li');
  const [from = 0, to = from] = (chapter?.querySelector('.facts')?.textContent?.match(/段(\d+)(?:—(\d+))?/) ?? [])
    .slice(1)
    .flatMap((n) => (n ? [Number(n)] : []));
  if (!chapter || number < from || number > to) return undefined;
  return `${chapter.querySelector('.nth')?.firstChild?.textContent} 第${number}段`;
}

/** Offers the way back in the room that was kept for it before first paint (src/layouts/before-paint.ts). */
async function offer(): Promise<void> {
  const place = kept('place') ?? '';
  const [, path = '', number] = PLACE.exec(place) ?? [];
  const words = placeWords(path, Number(number));
  const room = document.querySelector('.lead, .text');
  await styled(comfort);
  delete root.dataset.place;
  if (!words || !room || passages[0]?.id === `p${number}`) return;
  const strip = element(
    'p',
    { className: 'resume', 'data-edition': '' },
    element('a', { href: place }, element('small', {}, '上次读到'), `${words} · 继续`),
    element('button', {
      type: 'button',
      textContent: '×',
      'aria-label': '不再提示',
      onclick: () => {
        keep('place', '');
        strip.remove();
      },
    }),
  );
  room.prepend(strip);
}

/** Keeps the passage at the upper third of the window while the reader moves through a chapter. */
export function startPlace(): void {
  if ('place' in root.dataset) offer();
  if (!passages.length) return;
  let rest: ReturnType<typeof setTimeout>;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        const at = passages.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).pop();
        if (at) keep('place', `${location.pathname}#${at.id}`);
      }, 400);
    },
    { passive: true },
  );
}
