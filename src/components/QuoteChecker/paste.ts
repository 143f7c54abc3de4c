import { seenText } from '../../quotation/seen-text.ts';

/**
 * Makes a field take what is pasted as its reader saw it, where the clipboard has it as HTML: without what was struck out,
 * hidden or a note's mark there, which the plain text beside it may have. Where it has none, or nothing is seen of it, the
 * browser pastes as ever.
 */
export function pasteAsSeen(field: HTMLTextAreaElement): void {
  field.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    // Nothing of such a document is loaded, and none of its scripts run.
    const text = seenText(new DOMParser().parseFromString(html, 'text/html'));
    if (!text) return;
    event.preventDefault();
    // With this the paste can be undone; it is the only way.
    if (document.execCommand('insertText', false, text)) return;
    const room = field.maxLength - field.value.length + (field.selectionEnd - field.selectionStart);
    field.setRangeText(text.slice(0, room), field.selectionStart, field.selectionEnd, 'end');
  });
}
