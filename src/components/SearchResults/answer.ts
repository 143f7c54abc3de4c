import type { PlacePart } from '../../search/place.ts';
import type { PlaceHits } from './hits.ts';

/** The answer in one line, and no more than is known. */
export function answerLine(hits: readonly PlaceHits[], asked = '这句话'): string {
  const [first] = hits;
  if (!first) return `本版所据文字中没有${asked}`;
  const count = hits.reduce((sum, { excerpts }) => sum + excerpts.reduce((all, { marks }) => all + marks.length, 0), 0);
  if (first.label === 'near') return `本版所据文字中没有${asked}，相近的有${count}处`;
  const print = first.readings[0]?.print;
  if (first.label === 'corrected' && print) return `所据文字没有这样印，${print}与此一致的有${count}处`;
  if (first.label === 'corrected') return `原文没有这样印，校订与此一致的有${count}处`;
  return hits.length < count ? `找到${count}处，在${hits.length}段文字中` : `找到${count}处`;
}

/** Every occurrence in a chapter, in the order of its text. */
export const foundIn = (slug: string, hits: readonly PlaceHits[]): PlacePart[] =>
  hits
    .flatMap(({ excerpts }) => excerpts)
    .filter(({ place }) => place.slug === slug)
    .flatMap(({ place, marks }) => marks.map(([start, end]) => ({ place: place.id, start, end })));

/** Whether the text has the words, in one way or another. */
export const isFound = ([first]: readonly PlaceHits[]): boolean => first !== undefined && first.label !== 'near';
