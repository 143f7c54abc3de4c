import { citation, type Form } from '../../citation/forms.ts';
import type { AsBuilt } from '../Converted/as-built.ts';
import { citedWords } from '../QuotationLink/cited-words.ts';

/** What the forms are for some words of a passage, from `start` to `end`, and the address that they name. */
export async function rewriteForms(
  passage: HTMLElement,
  built: AsBuilt,
  start: number,
  end: number,
): Promise<{ url: string; write: (form: Form) => string }> {
  const cited = await citedWords(passage, built, start, end);
  return { url: cited.url, write: (form) => citation(form, cited) };
}
