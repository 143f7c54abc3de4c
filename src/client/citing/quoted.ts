import edition from 'virtual:cited-edition';
import type { Cited } from '../../citation/cited.ts';
import { linkQuery, type Quotable, stretchOf, wordsHash } from '../../citation/link.ts';
import { dayOf } from '../../citation/today.ts';
import { unitsBefore } from '../words.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
const ORIGIN = import.meta.env.SITE?.replace(/\/$/, '') || location.origin;

/** A passage in the page: its number, its words, and the ends of its sentences (their elements have ids). */
export function quotable(element: Element): Quotable {
  let at = 0;
  const ends = [...element.querySelectorAll('[id^=p]')].map((sentence) => {
    at += sentence.textContent?.length ?? 0;
    return at;
  });
  const text = element.textContent ?? '';
  return { text, ends: ends.length > 0 ? ends : [text.length] };
}

/** The number of a passage's element; undefined for a title or a caption. */
const numberOf = (element: HTMLElement): string | undefined => element.dataset.passage ?? element.dataset.passageText;

/** Words of one passage, title or caption, with all that citing them needs; made before the click that copies. */
export async function citedWords(element: HTMLElement, start: number, end: number): Promise<Cited> {
  const passage = quotable(element);
  const number = numberOf(element);
  const words = passage.text.slice(start, end);
  const hash = await wordsHash(words);
  // Without HTTPS there is no hash, and a link without proof: the passage alone.
  const query =
    hash && !(start === 0 && end === passage.text.length) ? linkQuery(stretchOf(passage, start, end), hash) : '';
  const common = { words, accessed: dayOf(new Date()), ...edition };
  if (number)
    return { ...common, place: `第${number}段`, id: `p${number}`, url: `${ORIGIN}${BASE}/p/${number}/${query}` };
  const id = element.id || (element.closest('h1') ? 'main' : '');
  const place = element.closest('h1') ? '题目' : '图说';
  return { ...common, place, id: id || 'main', url: `${ORIGIN}${location.pathname}${id ? `#${id}` : ''}` };
}

/** What of a selection are the source's words, piece by piece, without blanks at either end. */
export function piecesOf(selection: Range): { element: HTMLElement; start: number; end: number }[] {
  const places = [...document.querySelectorAll<HTMLElement>('main [data-source], main [data-passage-text]')];
  return places
    .filter((element) => selection.intersectsNode(element))
    .flatMap((element) => {
      const whole = element.textContent ?? '';
      const from = unitsBefore(element, selection.startContainer, selection.startOffset) ?? 0;
      const to = unitsBefore(element, selection.endContainer, selection.endOffset) ?? whole.length;
      const words = whole.slice(from, to);
      const start = from + words.length - words.trimStart().length;
      const end = to - (words.length - words.trimEnd().length);
      return start < end ? [{ element, start, end }] : [];
    });
}
