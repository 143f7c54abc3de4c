import { normalize } from '../text/normalize.ts';
import type { Checker } from './checker.ts';
import { type Change, difference } from './difference.ts';
import { withoutNotes } from './note.ts';
import type { Stretch } from './quotation.ts';
import { type Judged, judgeRun } from './run.ts';
import { paragraphsIn, trimmed } from './sentence.ts';
import { settled } from './settle.ts';
import type { SourceWords } from './source-words.ts';
import type { VerdictName } from './verdict.ts';

/** The answer to one quotation of a draft; `start` and `end` say where it is there. */
export interface Verdict extends Stretch {
  verdict: VerdictName;
  quote: string;
  /** It stood in quotation marks, which are not part of it. */
  marked: boolean;
  /** Nothing says that it is meant as a quotation: no marks, little or nothing like it in the text nor beside it. See `counted`. */
  own: boolean;
  /** The first is the one to show. */
  sources: SourceWords[];
  /** For `altered`: against the first of the sources. */
  changes?: Change[];
}

/** Fewer letters without marks are a word or a number that the text has too, not a quotation of it. */
const FEW = 6;

/** A draft as long as this is checked; the page cuts a longer one, with a notice. */
export const LONGEST_DRAFT = 100_000;

/**
 * Checks a draft: gives the verdicts in its order, in batches, most of them empty. Between two batches a page may
 * rest; no step takes long. Takes any string, gives no verdict where it has no letter, throws nothing.
 */
export function* check(checker: Checker, draft: string): Generator<Verdict[], void> {
  const words = withoutNotes(draft);
  const paragraphs = [...paragraphsIn(words)];
  const all = trimmed(words, { start: 0, end: words.length });
  const many = paragraphs.length > 1 && all.end - all.start <= 2 * checker.hay.raw.length;
  const whole = many ? settled(checker, words.slice(all.start, all.end)) : undefined;
  if (whole) return yield [verdictOf(checker, draft, { ...all, marked: false, judgement: whole }, true)];
  const isAll = ({ start, end }: Stretch): boolean => start === all.start && end === all.end;
  for (const paragraph of paragraphs) {
    const verdicts: Verdict[] = [];
    for (const judged of judgeRun(checker, words, paragraph, false, paragraphs.length === 1)) {
      if (judged) verdicts.push(verdictOf(checker, draft, judged, isAll(judged)));
      else yield [];
    }
    // A paragraph that has the text's own sentences without marks is an excerpt, and all of it is meant as one.
    const excerpt = verdicts.some(({ marked, own }) => !marked && !own);
    yield verdicts.map((verdict) => ({ ...verdict, own: verdict.own && !excerpt }));
  }
}

/**
 * The verdicts that count as quotations: all but the draft's own words. One sentence and nothing else is asked about,
 * whatever it is.
 */
export const counted = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.length === 1 ? [...verdicts] : verdicts.filter(({ own }) => !own);

function verdictOf(
  checker: Checker,
  draft: string,
  { start, end, marked, judgement }: Judged,
  isAll: boolean,
): Verdict {
  const { verdict, sources } = judgement;
  const quote = draft.slice(start, end);
  const first = verdict === 'altered' ? sources[0] : undefined;
  const changes = first && difference(first.words, quote, checker.hay.table);
  return {
    start,
    end,
    quote,
    verdict,
    marked,
    own: !marked && (verdict === 'absent' || (!isAll && normalize(quote, checker.hay.table).text.length < FEW)),
    sources,
    ...(changes && { changes }),
  };
}
