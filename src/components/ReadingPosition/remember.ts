import { keep } from '../storage.ts';

/**
 * Keeps where the reader is, as `/riverside/#p12`: the passage at the upper third of the window when she rests.
 *
 * @param atLast what is done when she comes to a chapter's last passage
 */
export function startPlace(atLast: () => void): void {
  const passages = [...document.querySelectorAll('[data-kind=chapter] [data-passage]')];
  let rest: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const count = passages.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).length;
    if (count) keep('place', `${location.pathname}#${passages[count - 1]?.id}`);
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
  if ('place' in document.documentElement.dataset) import('./resume.ts').then(({ offer }) => offer());
}
