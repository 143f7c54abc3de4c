import type { Checker } from './checker.ts';
import { fold } from './fold.ts';
import type { Stretch } from './quotation.ts';
import { settled } from './settle.ts';
import type { Judgement } from './verdict.ts';

const LETTER = /[\p{L}\p{N}]/u;
const INTRODUCES = /[：:，,、；;—说道称出示调写到为是]\s*$/u;
const FOLLOWS = /^\s*[，,、；;。（(—]/u;
/** So many letters may have been put in the place of others. */
const ALTERED = 3;
const STOPS = /[。！？，,]$/u;

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
  const framed = (sentence: Stretch): boolean => isFrame(draft, sentence, quotations, near.spliced === true, met);
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
  const before = fold(draft.slice(run.start, stretch.start), hay.table).text.length;
  const letters = fold(draft.slice(stretch.start, stretch.end), hay.table).text.length;
  return Array.from({ length: letters }, (_, i) => met[before + i] === true);
}

/**
 * Whether the words around the quotations of a sentence only introduce them: none of them was met in the text, and they
 * are more than an alteration would be, or a stop or a verb of saying sets them off. Otherwise an altered sentence of the
 * text would pass by the marks inside it.
 */
function isFrame(
  draft: string,
  sentence: Stretch,
  all: readonly Stretch[],
  spliced: boolean,
  met: (gap: Stretch) => boolean[],
): boolean {
  const quotations = all.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  const [first, last] = [quotations[0], quotations.at(-1)];
  if (!first || !last) return false;
  const gaps = [sentence.start, ...quotations.map(({ end }) => end)].map((start, i) => ({
    start,
    end: quotations[i]?.start ?? sentence.end,
  }));
  const outside = gaps.flatMap(met);
  // Nothing but marks between quotations (“…”，“…”): a list of them. A sentence of the text that is one would be settled.
  if (outside.length === 0) return quotations.length > 1;
  if (outside.includes(true)) return false;
  if (outside.length > ALTERED && !spliced) return true;
  const [head, tail] = [draft.slice(sentence.start, first.start), draft.slice(last.end, sentence.end)];
  return (
    (!LETTER.test(head) || INTRODUCES.test(head)) &&
    (!LETTER.test(tail) || FOLLOWS.test(tail) || STOPS.test(draft.slice(0, last.end - 1)))
  );
}
