import type { Quotable } from '../../citation/link.ts';

/** The words of a passage in the page, and where its sentences end (their elements have ids). */
export function passageInPage(element: Element): Quotable {
  let at = 0;
  const ends = [...element.querySelectorAll('[id^=p]')].map((sentence) => {
    at += sentence.textContent.length;
    return at;
  });
  const text = element.textContent;
  return { text, ends: ends.length > 0 ? ends : [text.length] };
}
