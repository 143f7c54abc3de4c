import { loadPart } from '../client/load-part.ts';

/** A hand that drags sends many changes: the bar waits for it to rest. */
const REST = 250;

/** The block of the source's words in which the selection ends. */
function selectedBlock(): Element | null | undefined {
  const node = getSelection()?.focusNode;
  const words = (node instanceof Element ? node : node?.parentElement)?.closest('[data-source], [data-passage-text]');
  return words?.closest('p, h1, figure');
}

/** Offers to cite what the reader selects. The bar is loaded with the first selection, before anything is pressed. */
export function startQuotationBar(): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let hide: (() => void) | undefined;
  const offer = async (): Promise<void> => {
    const block = selectedBlock();
    // Where the bar does not come, the browser's own menu is there.
    if (!block) return hide?.();
    const load = async (): Promise<void> => {
      const { hideBar, offerBar } = await import('./bar.ts');
      hide = hideBar;
      await offerBar();
    };
    await loadPart('引用的按钮没能打开', load, block);
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      // The bar's own controls take the selection away: it stays while one of them has the focus.
      if (document.activeElement?.closest('.citing')) return;
      if (getSelection()?.isCollapsed) hide?.();
      else void offer();
    }, REST);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide?.();
  });
}
