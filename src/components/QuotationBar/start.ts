/** A hand that drags sends many changes: the bar waits for it to rest. */
const REST = 250;

/** Offers to cite what the reader selects. The bar is loaded with the first selection, before anything is pressed. */
export function startQuotationBar(): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let shown = false;
  const update = async (show: boolean): Promise<void> => {
    if (!show && !shown) return;
    shown = show;
    // Selecting asks for nothing: where the bar does not come, the browser's own menu is there.
    const bar = await import('./bar.ts').catch(() => null);
    if (show) await bar?.offerBar();
    else bar?.hideBar();
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      // The bar's own controls take the selection away: it stays while one of them has the focus.
      if (!document.activeElement?.closest('.citing')) void update(!getSelection()?.isCollapsed);
    }, REST);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') void update(false);
  });
}
