import { citation, type Form } from '../../citation/forms.ts';
import { citedWords } from './quoted.ts';

/** Writes the forms in the page for some words of its passage, from `start` to `end`. */
export async function rewriteForms(passage: HTMLElement, start: number, end: number): Promise<void> {
  const cited = await citedWords(passage, start, end);
  for (const pre of document.querySelectorAll<HTMLElement>('pre[data-citation]'))
    pre.textContent = citation(pre.dataset.citation as Form, cited);
}
