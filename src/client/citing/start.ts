/** A hand that drags sends many changes: the bar waits for it to rest. */
const REST = 250;

/** Offers to cite what the reader selects. The bar is loaded with the first selection, before anything is pressed. */
export function startCiting(): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const bar = () => import('./bar.ts');
  let shown = false;
  document.addEventListener('selectionchange', () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      // The bar's own controls take the selection away: it stays while one of them has the focus.
      if (document.activeElement?.closest('.citing')) return;
      if (getSelection()?.isCollapsed === false) {
        shown = true;
        bar().then(({ offerBar }) => offerBar());
      } else if (shown) bar().then(({ hideBar }) => hideBar());
    }, REST);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown) bar().then(({ hideBar }) => hideBar());
  });
  document.addEventListener('scroll', () => shown && bar().then(({ hideBar }) => hideBar()), { passive: true });
}
