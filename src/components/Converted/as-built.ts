import type { Quotable } from '../../citation/link.ts';
import type { ErratumOnText } from '../../search/search-text.ts';
import { wordsSum } from '../../text/words-sum.ts';

type Stretch = [start: number, end: number];

/** The words of a passage, title or caption as the build wrote them, and how they lie on what the page shows; all in UTF-16 units. */
export interface AsBuilt extends Quotable {
  /** What is only known, and only needed, where the page shows other words. */
  converted?: { errata: readonly ErratumOnText[] };
  /** From a stretch of what the page shows to the words it stands for; `widened` where it had to take more. */
  fromPage(start: number, end: number): { start: number; end: number; widened: boolean };
  /** From a stretch of the words to where the page shows them, or the sentence that holds them. */
  toPage(start: number, end: number): Stretch;
}

/** Whether an element that has `data-sum` shows other words than the build wrote. */
export const isConverted = (element: HTMLElement): boolean =>
  wordsSum(element.textContent) !== Number(element.dataset.sum);

/** Where the sentences of a passage end, as the page shows them: their elements have ids. */
function endsInPage(element: Element): number[] {
  let at = 0;
  const ends = [...element.querySelectorAll('[id^=p]')].map((sentence) => {
    at += sentence.textContent.length;
    return at;
  });
  return ends.length > 0 ? ends : [element.textContent.length];
}

/**
 * The words of an element with `data-sum`, from the page while it shows them, else from the text of the build. Rejects
 * where that, or what reads it, does not come.
 */
export async function asBuilt(element: HTMLElement): Promise<AsBuilt> {
  if (isConverted(element)) return (await import('./converted.ts')).convertedWords(element);
  return {
    text: element.textContent,
    ends: endsInPage(element),
    fromPage: (start, end) => ({ start, end, widened: false }),
    toPage: (start, end) => [start, end],
  };
}
