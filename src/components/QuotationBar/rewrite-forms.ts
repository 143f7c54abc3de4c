import { citation, type Form } from '../../citation/forms.ts';
import { citedWords } from '../QuotationLink/cited-words.ts';

/** Writes the forms in the page for some words of its passage, from `start` to `end`. Gives the address that they name. */
export async function rewriteForms(passage: HTMLElement, start: number, end: number): Promise<string> {
  const cited = await citedWords(passage, start, end);
  for (const pre of document.querySelectorAll<HTMLElement>('pre[data-citation]'))
    pre.textContent = citation(pre.dataset.citation as Form, cited);
  return cited.url;
}
