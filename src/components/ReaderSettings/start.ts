import { loadPart } from '../client/load-part.ts';

/**
 * 目录 and 字号 open sheets, which come when first asked for. Where they do not come, 目录 is the link that it was.
 * A click with a key held is the browser's.
 */
export function startDialogs(): void {
  document.addEventListener('click', (event) => {
    const from =
      event.target instanceof Element && event.target.closest<HTMLElement>('a[href$="/#contents"], .masthead > button');
    if (!from || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./dialogs.ts').then(
      ({ openContents, openSettings }) => ('href' in from ? openContents : openSettings)(from),
      (error) => ('href' in from ? location.assign(String(from.href)) : loadPart(Promise.reject(error), from)),
    );
  });
}
