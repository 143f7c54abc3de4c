import { one } from '../client/element.ts';
import { loadPart } from '../client/load-part.ts';
import { store } from '../client/storage.ts';

/**
 * Keeps where the reader is, as `/riverside/#p12`: the passage at the upper third of the window when she rests.
 *
 * @param atLast what is done when she comes to a chapter's last passage
 */
export function startReadingPosition(atLast: () => void): void {
  const passages = [...document.querySelectorAll('[data-kind=chapter] [data-passage]')];
  let rest: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const count = passages.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).length;
    if (count) store('place', `${location.pathname}#${passages[count - 1]?.id}`);
    if (count === passages.length) atLast();
  };
  if (passages.length)
    addEventListener(
      'scroll',
      () => {
        clearTimeout(rest);
        rest = setTimeout(look, 400);
      },
      { passive: true },
    );
  const { dataset } = document.documentElement;
  if (!('position' in dataset)) return;
  void loadPart(
    '上次读到哪里没能取到',
    async () => {
      try {
        await (await import('./resume.ts')).offerResume();
      } finally {
        // Whatever fails, the room for it closes.
        delete dataset.position;
      }
    },
    one('h1'),
  );
}
