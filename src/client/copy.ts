/**
 * Puts text on the clipboard, the old way where the new one is missing or forbidden; where neither works the words
 * are shown in a box, selected. Resolves to whether they were copied. Call it in the reader's own click.
 */
export async function copyText(text: string, beside: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.readOnly = true;
    box.setAttribute('aria-label', '请自己复制');
    box.className = 'copy-box';
    beside.after(box);
    box.select();
    if (document.execCommand('copy')) {
      box.remove();
      return true;
    }
    return false;
  }
}
