import edition from 'virtual:cited-edition';
import type { Cited } from '../../citation/cited.ts';
import { linkQuery, quotedRangeOf, wordsHash } from '../../citation/link.ts';
import { dayOf } from '../../citation/today.ts';
import { defined } from '../../text/defined.ts';
import type { AsBuilt } from '../Converted/as-built.ts';
import { one } from '../client/element.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
const ORIGIN = import.meta.env.SITE?.replace(/\/$/, '') || location.origin;

/** The number of a passage's element; undefined for a title, an opening or a caption. */
const numberOf = (element: HTMLElement): string | undefined => element.dataset.passage ?? element.dataset.passageText;

/** What holds words that are in no passage. The first chapter's title is that of the whole feature. */
function sourceOf(element: HTMLElement): string {
  // Not its words: the page may show them converted.
  const chapter = defined(one('.chapter-ordinal').dataset.ordinal, 'data-ordinal');
  if (element.closest('.heading-1')) return chapter === '第一章' ? '题目' : `${chapter}题目`;
  return `${chapter}${element.closest('figure') ? '图说' : '开头'}`;
}

/** Words of one passage, title, opening or caption, with all that citing them needs; made before the click that copies. */
export async function citedWords(element: HTMLElement, built: AsBuilt, start: number, end: number): Promise<Cited> {
  const number = numberOf(element);
  const words = built.text.slice(start, end);
  const common = { words, accessed: dayOf(new Date()), ...edition };
  if (number) {
    const hash = await wordsHash(words);
    // Without HTTPS there is no hash, and a link that proves nothing is none: then it leads to the passage.
    const range = quotedRangeOf(built, start, end);
    const query = hash ? linkQuery(range, hash) : '';
    const key = 'sentence' in range ? `s${range.sentence}` : `r${range.start}-${range.end}`;
    return { ...common, place: `第${number}段`, id: `p${number}${key}`, url: `${ORIGIN}${BASE}/p/${number}/${query}` };
  }
  const id = element.id || 'main';
  return { ...common, place: sourceOf(element), id, url: `${ORIGIN}${location.pathname}#${id}` };
}
