import { asBuilt, isConverted } from '../Converted/as-built.ts';
import { pronounceable } from './pronounceable.ts';

/** What is read aloud in one go: a sentence, the title, or an opening. */
export interface Line {
  element: HTMLElement;
  words: string;
}

/** The title's lines, the opening and the sentences of the passages, in reading order; errata hold no text and are not read. */
const sentences = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('article h1, .text .opening, .text [data-passage] > span[id^=p]'),
];

/** What is said of a sentence or a title: the words as built, for the voice is Mandarin whatever the page shows. */
async function spoken(sentence: HTMLElement): Promise<string> {
  const lines = [...sentence.querySelectorAll<HTMLElement>('.title-line')];
  if (lines.length === 0) return pronounceable(await wordsAsBuilt(sentence));
  const words = await Promise.all(lines.map(wordsAsBuilt));
  return pronounceable(words.map((line) => line.trim()).join('，'));
}

/** A sentence by its number, as its id has it; a title of ours is as the page shows it. */
async function wordsAsBuilt(element: HTMLElement): Promise<string> {
  const home = element.closest<HTMLElement>('[data-sum]');
  if (!home || !isConverted(home)) return element.textContent;
  const { text, ends } = await asBuilt(home);
  const number = Number(/s(\d+)$/.exec(element.id)?.[1] ?? 0);
  return number ? text.slice(ends[number - 2] ?? 0, ends[number - 1]) : text;
}

/** All that can be read aloud, with what is said of it. Rejects where the page is converted and its words do not come. */
export const chapterLines = (): Promise<readonly Line[]> =>
  Promise.all(sentences().map(async (element) => ({ element, words: await spoken(element) })));
