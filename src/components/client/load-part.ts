import { element } from './element.ts';

const isServerThere = (): Promise<boolean> =>
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Loads a part of the page when it is asked for; resolves when it is there and never rejects. Where it does not come, says
 * so behind what asked for it, with a button that tries again.
 *
 * Safari and Firefox keep the failure of an import as long as the page lives, and a new build may have taken the file away:
 * where the server answers and the part comes neither the second time, the page is loaded anew.
 *
 * @param failure what a reader is told, as a clause; one notice for each
 * @param instead what is done in place of loading the page anew
 */
export function loadPart<T>(
  failure: string,
  load: () => Promise<T>,
  asked: Element,
  instead = (): void => location.reload(),
): Promise<T> {
  return new Promise((resolve) => {
    const button = element('button', { type: 'button' }, '重试');
    const words = element('span', {}, `${failure}：网络不通，或者浏览器太旧。`);
    const notice = element(
      'small',
      { className: 'not-loaded', role: 'alert', 'data-edition': '', 'data-failure': failure },
      words,
      button,
    );
    const clear = (): void => document.querySelector(`[data-failure="${failure}"]`)?.remove();
    const attempt = (failed: () => void): void => {
      load().then((loaded) => {
        clear();
        resolve(loaded);
      }, failed);
    };
    // What is selected stays so.
    button.onpointerdown = (event) => event.preventDefault();
    button.onclick = () =>
      attempt(() => {
        words.textContent = `${failure}，连上网后再试。`;
        void isServerThere().then((there) => there && instead());
      });
    attempt(() => {
      clear();
      asked.after(notice);
    });
  });
}
