import type { Erratum } from '../edition/errata.ts';
import type { Facts } from '../edition/facts/facts.ts';
import type { Chapter, Edition } from '../edition/model.ts';
import type { PrintedDate } from '../schemas/date.ts';
import type { TextRange } from '../text/range.ts';
import { locationHref, locationName } from './locations.ts';

/** A record by its id. Throws where there is none: the checks have refused such a chapter already. */
export function factOf<T extends { id: string }>(records: readonly T[], id: string): T {
  const record = records.find((one) => one.id === id);
  if (!record) throw new Error(`no record has the id ${id}`);
  return record;
}

const passageOf = ({ passages }: Edition, location: string) =>
  location.startsWith('p') ? passages[Number(location.slice(1)) - 1] : undefined;

/** The words of a location, whole. */
export const textOf = (edition: Edition, location: string): string =>
  passageOf(edition, location)?.text ?? edition.source.blocks[Number(location.slice(1)) - 1]?.text ?? '';

export const wordsOf = (edition: Edition, { location, start, end }: TextRange): string =>
  textOf(edition, location).slice(start, end);

const sentenceNumber = (edition: Edition, { location, start }: TextRange): number =>
  (passageOf(edition, location)?.sentences.findIndex((sentence) => start < sentence.end) ?? -1) + 1;

/** The sentence that a span begins in, in its chapter; for a title or caption the block. */
export function sentenceHref(edition: Edition, span: TextRange): string {
  const number = sentenceNumber(edition, span);
  return locationHref(edition, span.location, number > 0 ? `${span.location}s${number}` : span.location);
}

/** `6.2`: the second sentence of passage 6; a caption or a title by its kind. */
export function sentenceName(edition: Edition, span: TextRange): string {
  const number = sentenceNumber(edition, span);
  if (number > 0) return `${span.location.slice(1)}.${number}`;
  return locationName(edition, span.location);
}

/** The chapter that prints a span. */
export function chapterAt(edition: Edition, { location }: TextRange): Chapter {
  const chapter = edition.chapters.find(
    ({ slug, captions, title }) =>
      slug === passageOf(edition, location)?.chapter ||
      [...captions, ...title.lines].some(({ block }) => `b${block}` === location),
  );
  if (!chapter) throw new Error(`no chapter prints ${location}`);
  return chapter;
}

/** The errata that stand on a span, wholly or in part. */
export const errataOn = ({ errata }: Edition, span: TextRange): Erratum[] =>
  errata.filter(({ spans }) =>
    spans.some(({ location, start, end }) => location === span.location && start < span.end && span.start < end),
  );

const HEDGE_BEFORE = /(?:约|逾|近|不到|仅有|仅|累计|预估|超过|达到|达)+$/;

/** A number's run of words with the hedges that touch it, and the hedges that stand farther off. */
export function hedged(
  edition: Edition,
  { printedAt, hedge }: Facts['statistics'][number],
): { before: string; number: string; after: string; apart: string[] } {
  const text = textOf(edition, printedAt.location);
  const before = hedge.length > 0 ? (HEDGE_BEFORE.exec(text.slice(0, printedAt.start))?.[0] ?? '') : '';
  const after = hedge.includes('左右') && text.startsWith('左右', printedAt.end) ? '左右' : '';
  const number = wordsOf(edition, printedAt);
  const apart = hedge.filter((word) => !`${before}${number}${after}`.includes(word));
  return { before, number, after, apart };
}

/** A date in full, in our words: 2020年6月29日, 2020年6月, 2020年上半年. Empty where the text does not let it be known. */
export function dateWords({ from, to, precision }: PrintedDate): string {
  if (!from) return '';
  const [year, month, day] = from.split('-').map(Number);
  if (precision === 'decade') return `${year}—${to?.slice(0, 4)}年`;
  if (precision === 'year') return `${year}年`;
  if (precision === 'half-year') return `${year}年${month === 1 ? '上' : '下'}半年`;
  if (precision === 'span') return `${year}年${month}月${day}日以后`;
  if (precision === 'month' || from !== to) return `${year}年${month}月${to ? '' : '起'}`;
  return `${year}年${month}月${day}日`;
}
