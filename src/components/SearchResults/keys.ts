/** From the field down into the results and back with the arrow keys; Tab goes its usual way. */
export function moveByKeys(field: HTMLInputElement, list: HTMLElement): void {
  const links = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('li:not([hidden]) > .entry-head a')];
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    const [first] = links();
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    if (at + step < 0) field.focus();
    else all[at + step]?.focus();
  });
}
