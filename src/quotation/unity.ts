import { offsetOf } from '../search/text-index.ts';
import { defined } from '../text/defined.ts';
import { normalize } from '../text/normalize.ts';
import type { Checker } from './checker.ts';
import { type Stretch, titlesIn } from './quotation.ts';
import { settled } from './settle.ts';
import type { Judgement } from './verdict.ts';

const LETTER = /[\p{L}\p{N}]/u;
const INTRODUCES = /[：:，,、；;—说道称出示调写到为是]\s*$/u;
const FOLLOWS = /^\s*[，,、；;。（(—]/u;
/** So many letters may have been put in the place of others. */
const ALTERED = 3;
/** Quotations with more letters are sooner what a writer quotes than the marks inside a sentence of the text. */
const TERM = 6;
const STOPS = /[。！？，,]$/u;
const OPENING = '“「『‘';

/**
 * Whether a run that as a whole comes near the text is to be judged as one quotation. It is not where its own words only
 * introduce quotations (文章说：“……”), nor where a sentence of it has nothing to do with what the whole came near.
 */
export function isOne(
  checker: Checker,
  draft: string,
  run: Stretch,
  marked: boolean,
  sentences: readonly Stretch[],
  quotations: readonly Stretch[],
  near: Judgement,
): boolean {
  // Two runs of the text that it has apart: to take them sentence by sentence would call each of them true.
  if (sentences.length > 1 && near.spliced) return true;
  const met = (stretch: Stretch): boolean[] => metIn(checker, draft, run, stretch, near);
  const share = (stretch: Stretch): number => met(stretch).filter(Boolean).length / met(stretch).length;
  const bare = (sentence: Stretch): boolean =>
    !quotations.some(({ start, end }) => sentence.start <= start && end <= sentence.end);
  // Beside a sentence of the text without marks, words before a quotation are sooner the text's, altered, than a writer's.
  const excerpt = sentences.some((sentence) => bare(sentence) && share(sentence) > 0.5);
  const whose = (quotation: Stretch) => marksOf(checker, draft, quotation);
  const framed = (sentence: Stretch): boolean =>
    isFrame(draft, sentence, quotations, near.spliced === true, met, whose);
  if (!marked && !excerpt && sentences.some(framed)) return false;
  if (sentences.length === 1) return true;
  const quoted =
    !marked && sentences.some(({ start, end }) => quotations.some((one) => one.start === start && one.end === end));
  return sentences.every((sentence) => {
    const letters = met(sentence).length;
    if (letters === 0 || share(sentence) >= 0.25 || (letters < 4 && !quoted)) return true;
    return settled(checker, draft.slice(sentence.start, sentence.end)) !== undefined;
  });
}

/** For the letters of a run that lie in a stretch of it, whether each met its like. */
function metIn({ hay }: Checker, draft: string, run: Stretch, stretch: Stretch, { met }: Judgement): boolean[] {
  const before = normalize(draft.slice(run.start, stretch.start), hay.table).text.length;
  const letters = normalize(draft.slice(stretch.start, stretch.end), hay.table).text.length;
  return Array.from({ length: letters }, (_, i) => met[before + i] === true);
}

/**
 * Whose the marks around some words of the text are: the writer's, who quotes them, or perhaps the text's own. Nobody's
 * where the text has not the words, or they are few.
 */
function marksOf(checker: Checker, draft: string, { start, end }: Stretch): 'writer' | 'text' | undefined {
  const { hay } = checker;
  const words = draft.slice(start + 1, end - 1);
  if (normalize(words, hay.table).text.length <= TERM) return undefined;
  const { verdict, sources } = settled(checker, words) ?? {};
  if (verdict !== 'verbatim' && verdict !== 'equivalent') return undefined;
  const marked = sources?.some(({ parts: [part] }) => {
    const { place, start: at } = defined(part, 'a part of the source');
    // Before the text's first letter there is no mark.
    const before = hay.raw[offsetOf(hay, place) + at - 1];
    return before !== undefined && OPENING.includes(before);
  });
  return marked ? 'text' : 'writer';
}

/**
 * Whether the words around the quotations of a sentence only introduce them. Otherwise an altered sentence of the text
 * would pass by the marks inside it. A letter in three may have met its like by chance, where more than an alteration
 * has not. Marks that the text has not are the writer's, though half of the letters around be met; and where none is, the
 * text's words inside any marks tell, or a stop or a verb of saying.
 */
function isFrame(
  draft: string,
  sentence: Stretch,
  all: readonly Stretch[],
  spliced: boolean,
  met: (gap: Stretch) => boolean[],
  whose: (quotation: Stretch) => 'writer' | 'text' | undefined,
): boolean {
  const quotations = all.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  const [first, last] = [quotations[0], quotations.at(-1)];
  if (!first || !last) return false;
  // A title is no words of the writer's, and the headline of the text would be met in it.
  const titles = titlesIn(draft, sentence).filter(
    (title) => !quotations.some(({ start, end }) => start < title.end && title.start < end),
  );
  const said = [...quotations, ...titles].sort((a, b) => a.start - b.start);
  const gaps = [sentence.start, ...said.map(({ end }) => end)].map((start, i) => ({
    start,
    end: said[i]?.start ?? sentence.end,
  }));
  const outside = gaps.flatMap(met);
  // Nothing but marks between quotations (“…”，“…”): a list of them. A sentence of the text that is one would be settled.
  if (outside.length === 0) return quotations.length > 1 || whose(first) === 'writer';
  const known = outside.filter(Boolean).length;
  // Beside three that were added one more may fall out of the alignment.
  const altered = known > 0 ? ALTERED + 1 : ALTERED;
  if (!spliced && known * 3 <= outside.length && outside.length - known > altered) return true;
  const owners = spliced || known * 2 > outside.length ? [] : quotations.map(whose);
  if (owners.includes('writer')) return true;
  if (known > 0) return false;
  if (owners.includes('text')) return true;
  const [head, tail] = [draft.slice(sentence.start, first.start), draft.slice(last.end, sentence.end)];
  return (
    (!LETTER.test(head) || INTRODUCES.test(head)) &&
    (!LETTER.test(tail) || FOLLOWS.test(tail) || STOPS.test(draft.slice(0, last.end - 1)))
  );
}
