/** The new way: both forms at once, so that a word processor keeps the link. Throws where it is missing or forbidden. */
async function onClipboard(text: string, html: string): Promise<void> {
  if (!html || typeof ClipboardItem !== 'function') return navigator.clipboard.writeText(text);
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
  ]);
}

/**
 * Puts text on the clipboard, with HTML beside it where that is given; the old way where the new one is missing or
 * forbidden; where neither works the words are shown in a box, selected. Resolves to whether they were copied. Call it
 * in the reader's own click.
 */
async function copyText(text: string, beside: Element, html = ''): Promise<boolean> {
  try {
    await onClipboard(text, html);
    return true;
  } catch {
    // One box for a button, however often it is pressed.
    const old = beside.nextElementSibling;
    if (old?.matches('.copy-box')) old.remove();
    const box = document.createElement('textarea');
    box.value = text;
    box.readOnly = true;
    box.setAttribute('aria-label', '请自己复制');
    box.className = 'copy-box';
    beside.after(box);
    box.select();
    let copied = false;
    try {
      copied = document.execCommand('copy');
    } catch {
      // An old way that is forbidden too: the box stays.
    }
    if (copied) box.remove();
    return copied;
  }
}

/** Copies and says so on the button, which then gets its own words back. */
export async function copyWithButton(button: HTMLButtonElement, text: string, html = ''): Promise<void> {
  const name = button.dataset.name ?? button.textContent;
  button.dataset.name = name;
  button.textContent = (await copyText(text, button, html)) ? '已复制' : '请自己复制';
  setTimeout(() => {
    button.textContent = name;
  }, 2_000);
}
