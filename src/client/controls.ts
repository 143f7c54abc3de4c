/**
 * 目录 and 字号 open sheets, which come when first asked for. Where they do not come, 目录 is the link that it was.
 * A click with a key held, or with another button, is the browser's.
 */
export function startControls(): void {
  const opener = ({ target }: Event): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('a[href$="/#contents"], .masthead button') : null;
  document.addEventListener('click', (event) => {
    const from = opener(event);
    if (!from || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('./sheets.ts')
      .then(({ openContents, openSettings }) => (from instanceof HTMLAnchorElement ? openContents : openSettings)(from))
      .catch(() => {
        if (from instanceof HTMLAnchorElement) location.assign(from.href);
      });
  });
}
