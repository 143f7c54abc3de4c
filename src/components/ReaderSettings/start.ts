import { loadPart } from '../client/load-part.ts';

/**
 * 目录 and 字号 open sheets, which come when first asked for. Where they come neither the second time, 目录 is the
 * link that it was. A click with a key held is the browser's.
 */
export function startDialogs(): void {
  document.addEventListener('click', (event) => {
    const from =
      event.target instanceof Element && event.target.closest<HTMLElement>('a[href$="/#contents"], .masthead > button');
    if (!from || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const [failure, instead] =
      'href' in from ? ['目录没能打开', () => location.assign(String(from.href))] : ['阅读设置没能打开'];
    void loadPart(
      failure,
      async () => {
        const { openContents, openSettings } = await import('./dialogs.ts');
        await ('href' in from ? openContents : openSettings)(from);
      },
      from,
      instead,
    );
  });
}
